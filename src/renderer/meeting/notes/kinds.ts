/** What an entry is, by one key. Whoever speaks goes on speaking, where the kind has speakers. */
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { oneStep } from '../undo-steps.ts';
import { attribute, entryAround } from './entries.ts';
import { isUnwritten } from './flagging.ts';
import { closeEntry } from './opening.ts';
import { lastExchangeBefore, settleWaitingAnswers } from './questions.ts';
import { openGroup, takeVoice } from './settling.ts';
import { touchedEntries } from './touched.ts';
import { markRead, unreadRanges } from './unread.ts';
import type { Writing } from './writing.ts';

/** The kinds that a key makes of an entry. */
export type KindByKey = 'statement' | 'question' | 'answer' | 'proceedings' | 'outcome' | 'private';

/** What stands for a kind while nobody is known to speak; an answer has nothing of the sort. */
const WITHOUT_SPEAKER: Partial<Record<KindByKey, string>> = { statement: 'unattributed', question: 'asked' };

const VOICED: ReadonlySet<string> = new Set(['statement', 'question', 'answer']);

/**
 * Makes the entry at the cursor, or all selected ones, one of this kind; what of a head has been typed counts.
 * An entry without speaker is no answer, and stays what it was.
 */
export function makeKind(kind: KindByKey, writing: Writing): Command {
  return oneStep((state, dispatch) => {
    const touched = touchedEntries(state);
    if (touched.length === 0) return false;
    const { tr } = state;
    for (const { pos } of touched.reverse()) {
      takeVoice(tr, pos, unreadRanges(state), writing);
      setKind(tr, pos, kind);
    }
    if (kind === 'question') settleWaitingAnswers(tr);
    dispatch?.(markRead(tr));
    return true;
  });
}

/** Makes the entry at `pos` one of this kind. */
export function setKind(tr: Transaction, pos: number, kind: KindByKey): void {
  const entry = tr.doc.nodeAt(pos);
  if (!entry) return;
  const was = attribute(entry, 'kind');
  const hasSpeaker = attribute(entry, 'speakers') !== '';
  const becomes = hasSpeaker ? kind : VOICED.has(kind) ? WITHOUT_SPEAKER[kind] : kind;
  if (becomes === undefined || becomes === was || was === 'sitting') return;
  const isVoiced = hasSpeaker && VOICED.has(kind);
  const attributes: Record<string, string | null> = {
    kind: becomes,
    verb: null,
    answers: kind === 'answer' ? lastExchangeBefore(tr.doc, pos) : null,
    ...(!isVoiced && { speakers: null, behalf: null, labels: null, relation: null }),
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (entry.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
}

/** Begins the next agenda item: in a blank entry there, otherwise after the one at the cursor. */
export function beginSection(writing: Writing): Command {
  return oneStep((state, dispatch) => {
    const here = entryAround(state.selection.$head);
    if (!here) return false;
    const { tr } = state;
    const isBlank = isUnwritten(here.node);
    tr.setSelection(TextSelection.create(tr.doc, here.pos + (isBlank ? 2 : here.node.nodeSize - 2)));
    const read = isBlank ? [] : closeEntry(tr, here, unreadRanges(state), writing);
    const fresh = entryAround(tr.selection.$head);
    if (!fresh) return false;
    tr.setNodeAttribute(fresh.pos, 'kind', 'section');
    tr.setNodeAttribute(fresh.pos, 'time', null);
    openGroup(tr, fresh.pos);
    dispatch?.(markRead(tr, read).scrollIntoView());
    return true;
  });
}
