/** Whose words an entry holds, by key or from the picker. */
import type { Command, Transaction } from '@tiptap/pm/state';
import { joinIds, splitIds } from '../../../core/meeting/entry-node.ts';
import { oneStep } from '../undo-steps.ts';
import type { Choice } from './choices.ts';
import { attribute } from './entries.ts';
import { setKind } from './kinds.ts';
import type { LivingPeople } from './people.ts';
import { settleWaitingAnswers } from './questions.ts';
import { takeVoice } from './settling.ts';
import { touchedEntries } from './touched.ts';
import { markRead, unreadRanges } from './unread.ts';
import type { Writing } from './writing.ts';

/** What somebody becomes to an entry: the one who speaks, one more who speaks, or the one for whom it is said. */
export type Part = 'speaker' | 'joint' | 'behalf';

/** What an entry without a speaker becomes once it has one. */
const ONCE_GIVEN: ReadonlyMap<string, string> = new Map([
  ['unattributed', 'statement'],
  ['asked', 'question'],
]);

const VOICED: ReadonlySet<string> = new Set(['statement', 'predicate', 'question', 'answer', 'document']);

/**
 * Gives the entry at the cursor, or all selected ones, to a participant. Words that are nobody's (proceedings,
 * outcomes, private notes, headings) stay nobody's. Who is added a second time is taken out again.
 */
export function giveTo(id: string, part: Part, writing: Writing): Command {
  return giving((tr, pos) => setPart(tr, pos, id, part), writing);
}

/** Says for whom in words, for somebody who is in no list. */
export function giveForName(name: string, writing: Writing): Command {
  return giving((tr, pos) => {
    const entry = tr.doc.nodeAt(pos);
    if (entry && attribute(entry, 'speakers') !== '') tr.setNodeAttribute(pos, 'behalf', `"${name}"`);
  }, writing);
}

/** Takes the speakers off: they are not known (any more). A question stays one that somebody asked. */
export function giveToNobody(writing: Writing): Command {
  return giving((tr, pos) => {
    const entry = tr.doc.nodeAt(pos);
    if (!entry || attribute(entry, 'speakers') === '') return;
    const kind = attribute(entry, 'kind') === 'question' ? 'asked' : 'unattributed';
    const bare = {
      kind,
      speakers: null,
      behalf: null,
      labels: null,
      relation: null,
      verb: null,
      answers: null,
    };
    for (const [name, value] of Object.entries(bare)) tr.setNodeAttribute(pos, name, value);
  }, writing);
}

/** Whom somebody chose: a participant, one to be made of a line of shorthand, or for whom, in words. */
export type GivenChoice = Choice | { readonly kind: 'named'; readonly name: string };

/** That what is given is an answer; `question`: to which, null for the one asked last. */
export interface Answers {
  readonly question: string | null;
}

/** Gives what is touched to whoever was chosen. */
export function give(
  choice: GivenChoice,
  part: Part,
  answers: Answers | null,
  writing: Writing,
  people: Pick<LivingPeople, 'enrol'>,
): Command {
  return (state, dispatch, view) => {
    if (choice.kind === 'named') return giveForName(choice.name, writing)(state, dispatch, view);
    const id = choice.kind === 'person' ? choice.participant.id : people.enrol(choice.line);
    const setVoice = (tr: Transaction, pos: number) => {
      setPart(tr, pos, id, part);
      if (answers) setKind(tr, pos, 'answer');
      if (answers?.question) tr.setNodeAttribute(pos, 'answers', joinIds([answers.question]));
    };
    return giving(setVoice, writing)(state, dispatch, view);
  };
}

function giving(setVoice: (tr: Transaction, pos: number) => void, writing: Writing): Command {
  return oneStep((state, dispatch) => {
    const touched = touchedEntries(state);
    if (touched.length === 0) return false;
    const { tr } = state;
    for (const { pos } of touched.reverse()) {
      takeVoice(tr, pos, unreadRanges(state), writing);
      setVoice(tr, pos);
    }
    settleWaitingAnswers(tr);
    dispatch?.(markRead(tr));
    return true;
  });
}

/** Makes a participant part of the voice of the entry at `pos`. */
export function setPart(tr: Transaction, pos: number, id: string, part: Part): void {
  const entry = tr.doc.nodeAt(pos);
  if (!entry) return;
  const kind = attribute(entry, 'kind');
  const becomes = ONCE_GIVEN.get(kind) ?? kind;
  if (!VOICED.has(becomes)) return;
  const speakers = splitIds(attribute(entry, 'speakers'));
  if (part === 'behalf') {
    const isTaken = attribute(entry, 'behalf') === id;
    if (speakers.length > 0) tr.setNodeAttribute(pos, 'behalf', isTaken ? null : id);
    return;
  }
  const others = speakers.filter((one) => one !== id);
  const isLast = others.length === 0;
  const joint = speakers.includes(id) && !isLast ? others : [...others, id];
  tr.setNodeAttribute(pos, 'speakers', joinIds(part === 'joint' ? joint : [id]));
  if (becomes !== kind) tr.setNodeAttribute(pos, 'kind', becomes);
  if (attribute(entry, 'behalf') === id) tr.setNodeAttribute(pos, 'behalf', null);
}
