/**
 * What of the notes is still to be done: questions that nobody has answered, and
 * entries that nobody is named for. Computed while nothing is being typed; what a
 * group holds is kept by the identity of its node.
 */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute, entryAround } from './entries.ts';
import { isUnwritten } from './flagging.ts';
import { type Sitting, sittingAt } from './sittings.ts';
import { touches, unreadRanges } from './unread.ts';

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
  /** Entries without a speaker that have words, in order; not the one that is being typed. */
  readonly unattributed: readonly ListedEntry[];
  /** The agenda items, in order. */
  readonly items: readonly AgendaItem[];
  /** The sitting and the agenda item that the cursor is in. */
  readonly present: Sitting & { readonly item: string | null };
}

/** A section of the notes. */
export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  /** When it began: its own time, or that of the first entry in it that has one; '' while it has not. */
  readonly began: string;
  /** How many entries it has that hold words. */
  readonly entries: number;
}

export const EMPTY_SUMMARY: NotesSummary = {
  openQuestions: [],
  unattributed: [],
  items: [],
  present: { date: null, zone: null, item: null },
};

export const EXCERPT_LENGTH = 120;

interface GroupSummary {
  readonly questions: readonly ListedEntry[];
  readonly answered: readonly string[];
  readonly unattributed: readonly ListedEntry[];
  /** What stands before the first section of the group belongs to the last one before it. */
  readonly before: Omit<AgendaItem, 'id' | 'title'>;
  readonly items: readonly AgendaItem[];
}

const summaries = new WeakMap<Node, GroupSummary>();

function summaryOfGroup(group: Node): GroupSummary {
  const known = summaries.get(group);
  if (known) return known;
  const questions: ListedEntry[] = [];
  const answered: string[] = [];
  const unattributed: ListedEntry[] = [];
  const [before, items] = itemsIn(group);
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
        if (waitsForSpeaker(entry)) unattributed.push(listed(entry));
        break;
    }
  });
  const summary = { questions, answered, unattributed, before, items };
  summaries.set(group, summary);
  return summary;
}

/** Whether an entry has words and nobody whose they are. */
export function waitsForSpeaker(entry: Node): boolean {
  const kind = attribute(entry, 'kind');
  return (kind === 'unattributed' || kind === 'asked') && !saysLittle(entry);
}

/** An entry without words, or with nothing but the flags of a stretch. */
function saysLittle(entry: Node): boolean {
  return entry.content.size <= 2 || isUnwritten(entry);
}

function listed(entry: Node): ListedEntry {
  return {
    id: attribute(entry, 'id'),
    time: attribute(entry, 'time'),
    speakers: splitIds(attribute(entry, 'speakers')),
    text: entry.textBetween(0, Math.min(entry.content.size, EXCERPT_LENGTH), ' '),
  };
}

/** The part of an item that stands before the first section of a group, and the items that begin in the group. */
function itemsIn(group: Node): [GroupSummary['before'], AgendaItem[]] {
  const parts: AgendaItem[] = [{ id: '', title: '', began: '', entries: 0 }];
  group.forEach((entry) => {
    const kind = attribute(entry, 'kind');
    const time = attribute(entry, 'time');
    const last = parts.at(-1);
    if (kind === 'section') {
      parts.push({ id: attribute(entry, 'id'), title: listed(entry).text, began: time, entries: 0 });
    } else if (last && kind !== 'comment' && kind !== 'sitting' && !saysLittle(entry)) {
      parts[parts.length - 1] = { ...last, began: last.began || time, entries: last.entries + 1 };
    }
  });
  const [before = { began: '', entries: 0 }, ...items] = parts;
  return [before, items];
}

/** The items of all groups, each with what stands of it in the groups after its own. */
function itemsOf(groups: readonly GroupSummary[]): AgendaItem[] {
  const items: AgendaItem[] = [];
  for (const { before, items: begun } of groups) {
    const last = items.at(-1);
    if (last && before.entries > 0)
      items[items.length - 1] = {
        ...last,
        began: last.began || before.began,
        entries: last.entries + before.entries,
      };
    items.push(...begun);
  }
  return items;
}

/** The id of the section that the entry at a place is under, or is; null before the first. */
function itemAt(doc: Node, pos: number): string | null {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) return null;
  const group = $pos.node(1);
  for (let index = Math.min(group.childCount - 1, $pos.index(1)); index >= 0; index--) {
    const entry = group.child(index);
    if (attribute(entry, 'kind') === 'section') return attribute(entry, 'id');
  }
  for (let index = $pos.index(0) - 1; index >= 0; index--) {
    const last = summaryOfGroup(doc.child(index)).items.at(-1);
    if (last) return last.id;
  }
  return null;
}

/** All questions, in order. Costs what `summarize` does. */
export function numberedQuestions(doc: Node): OpenQuestion[] {
  const questions = doc.children.flatMap((group) => summaryOfGroup(group).questions);
  return questions.map((question, index) => ({ ...question, number: index + 1 }));
}

/** The questions that nobody has answered, in order. */
export function openQuestionsOf(doc: Node): OpenQuestion[] {
  const answered = new Set(doc.children.flatMap((group) => summaryOfGroup(group).answered));
  return numberedQuestions(doc).filter(({ id }) => !answered.has(id));
}

/** The summary of the notes and of where the cursor is. Costs what has changed since the last call, and a step for each group. */
export function summarize(state: EditorState): NotesSummary {
  const { doc } = state;
  const { $head, head: cursor } = state.selection;
  const here = entryAround($head);
  // Its head may still be on the way.
  const isTyped = here !== null && touches(unreadRanges(state), here.pos, here.pos + here.node.nodeSize);
  const typed = isTyped ? attribute(here.node, 'id') : null;
  const groups = doc.children.map(summaryOfGroup);
  return {
    openQuestions: openQuestionsOf(doc),
    unattributed: groups.flatMap((group) => group.unattributed).filter(({ id }) => id !== typed),
    items: itemsOf(groups),
    present: { ...sittingAt(doc, cursor), item: itemAt(doc, cursor) },
  };
}

/**
 * A fresh summary in which each part that says the same as before is that of
 * before, so that what shows it need not be shown again; where all of them do,
 * the summary of before itself.
 */
export function withKeptParts(before: NotesSummary, fresh: NotesSummary): NotesSummary {
  const merged = {
    openQuestions: sameList(before.openQuestions, fresh.openQuestions)
      ? before.openQuestions
      : fresh.openQuestions,
    unattributed: sameList(before.unattributed, fresh.unattributed)
      ? before.unattributed
      : fresh.unattributed,
    items: sameList(before.items, fresh.items) ? before.items : fresh.items,
    present: says(before.present, fresh.present) ? before.present : fresh.present,
  };
  const isSame =
    merged.openQuestions === before.openQuestions &&
    merged.unattributed === before.unattributed &&
    merged.items === before.items &&
    merged.present === before.present;
  return isSame ? before : merged;
}

function sameList(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((listed, index) => says(listed, other[index]));
}

/** What stands in a group that did not change is the same object as before. */
function says(one: object, other: object | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
