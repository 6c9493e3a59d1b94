/**
 * What of the notes is still to be done: questions that nobody has answered, and
 * entries that nobody is named for. Computed while nothing is being typed; what a
 * group holds is kept by the identity of its node.
 */
import type { Node } from '@tiptap/pm/model';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute } from './entries.ts';

/** An entry in one of the lists. */
export interface ListedEntry {
  readonly id: string;
  /** HH:MM or HH:MM:SS, '' for none. */
  readonly time: string;
  /** The ids of those who speak. */
  readonly speakers: readonly string[];
  /** The first words of it, up to EXCERPT_LENGTH characters. */
  readonly text: string;
}

export interface OpenQuestion extends ListedEntry {
  /** By which an answer names it (`VP>2:`): counted from 1 through the meeting. */
  readonly number: number;
}

export interface NotesSummary {
  /** Questions without an answer, in order. */
  readonly openQuestions: readonly OpenQuestion[];
  /** Entries without a speaker that have words, in order. */
  readonly unattributed: readonly ListedEntry[];
}

export const EMPTY_SUMMARY: NotesSummary = { openQuestions: [], unattributed: [] };

export const EXCERPT_LENGTH = 120;

interface GroupSummary {
  readonly questions: readonly ListedEntry[];
  readonly answered: readonly string[];
  readonly unattributed: readonly ListedEntry[];
}

const summaries = new WeakMap<Node, GroupSummary>();

function summaryOfGroup(group: Node): GroupSummary {
  const known = summaries.get(group);
  if (known) return known;
  const questions: ListedEntry[] = [];
  const answered: string[] = [];
  const unattributed: ListedEntry[] = [];
  group.forEach((entry) => {
    switch (attribute(entry, 'kind')) {
      case 'question':
        questions.push(listed(entry));
        break;
      case 'answer':
        answered.push(...splitIds(attribute(entry, 'answers')));
        break;
      case 'unattributed':
      case 'asked':
        if (entry.content.size > 2) unattributed.push(listed(entry));
        break;
    }
  });
  const summary = { questions, answered, unattributed };
  summaries.set(group, summary);
  return summary;
}

function listed(entry: Node): ListedEntry {
  return {
    id: attribute(entry, 'id'),
    time: attribute(entry, 'time'),
    speakers: splitIds(attribute(entry, 'speakers')),
    text: entry.textBetween(0, Math.min(entry.content.size, EXCERPT_LENGTH), ' '),
  };
}

/** The summary of notes. Costs what has changed since the last call, and a step for each group. */
export function summarize(doc: Node): NotesSummary {
  const groups = doc.children.map(summaryOfGroup);
  const answered = new Set(groups.flatMap((group) => group.answered));
  const openQuestions: OpenQuestion[] = [];
  let number = 0;
  for (const question of groups.flatMap((group) => group.questions)) {
    number++;
    if (!answered.has(question.id)) openQuestions.push({ ...question, number });
  }
  return {
    openQuestions,
    unattributed: groups.flatMap((group) => group.unattributed),
  };
}

/** Whether two summaries list the same, so that nothing need be shown again. */
export function sameSummary(one: NotesSummary, other: NotesSummary): boolean {
  const sameNumbers = one.openQuestions.every(
    ({ number }, index) => number === other.openQuestions[index]?.number,
  );
  return (
    sameNumbers &&
    sameList(one.openQuestions, other.openQuestions) &&
    sameList(one.unattributed, other.unattributed)
  );
}

function sameList(one: readonly ListedEntry[], other: readonly ListedEntry[]): boolean {
  // An entry of a group that did not change is the same object as before.
  return one.length === other.length && one.every((entry, index) => sameEntry(entry, other[index]));
}

function sameEntry(one: ListedEntry, other: ListedEntry | undefined): boolean {
  return (
    one === other ||
    (other !== undefined &&
      one.id === other.id &&
      one.time === other.time &&
      one.text === other.text &&
      one.speakers.join(' ') === other.speakers.join(' '))
  );
}
