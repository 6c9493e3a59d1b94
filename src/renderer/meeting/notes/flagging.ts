/**
 * Flags by key: the word is put into the text, or taken out of it, as if it had been typed
 * (docs/decisions/flags-stay-in-the-text.md). It stands at the end of its entry, and the cursor stays before it.
 */
import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { entryFromNode } from '../../../core/meeting/entry-node.ts';
import { type FlagName, type Flags, flagCuts, flagsOf, isWithheld } from '../../../core/meeting/flags.ts';
import { inlineFromNodes } from '../../../core/meeting/inline-node.ts';
import type { NodeJson } from '../../../core/meeting/living-tree.ts';
import { FLAG_MARKS, wordsOf } from '../../../core/meeting/runs.ts';
import { oneStep } from '../undo-steps.ts';
import type { Change } from './change.ts';
import { attribute, entryAround, forEachEntry } from './entries.ts';
import { touchedEntries } from './touched.ts';
import { markRead } from './unread.ts';
import { typesOf, type Writing } from './writing.ts';

const ONLY_FLAGS = new RegExp(`^(?:\\s*[${FLAG_MARKS}](?:off|anon|check))*\\s*$`, 'i');

/** Flags at the end of a text, with the spaces around them. */
export const TRAILING_FLAGS = new RegExp(`(?:\\s*[${FLAG_MARKS}](?:off|anon|check))*\\s*$`, 'i');

/** Whether a text holds no words: nothing, or flags alone. */
export function saysNothing(text: string): boolean {
  return ONLY_FLAGS.test(text);
}

/** The text from one place to another; what is no text counts as a character. */
export function textBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', '\uFFFC');
}

/** Where the words of a passage end, before flags and spaces at its end; counted from its start. */
export function wordsEnd(passage: Node): number {
  return textBetween(passage, 0, passage.content.size).replace(TRAILING_FLAGS, '').length;
}

/** Whether nothing has been written in an entry but flags. */
export function isUnwritten(entry: Node): boolean {
  if (attribute(entry, 'kind') !== 'unattributed' || entry.childCount > 1) return false;
  return saysNothing(textBetween(entry, 0, entry.content.size));
}

/** The flags that stand in an entry itself. */
export function ownFlags(entry: Node): Flags {
  const node: NodeJson = entry.toJSON();
  return flagsOf(entryFromNode(node));
}

/** Puts a flag on the entry at the cursor or on all selected ones; where all have it already, takes it from them. */
export function toggleFlag(flag: FlagName): Command {
  return oneStep((state, dispatch) => {
    const touched = touchedEntries(state);
    if (touched.length === 0) return false;
    const without = touched.filter(({ node }) => !ownFlags(node)[flag]);
    const { tr } = state;
    keepSelection(tr, () => {
      for (const { pos } of [...touched].reverse()) {
        if (without.length === 0) takeFlag(tr, pos, flag);
        else if (without.some((one) => one.pos === pos)) putFlag(tr, pos, flag);
      }
    });
    dispatch?.(markRead(tr));
    return true;
  });
}

/** Puts a flag at the end of the entry at `pos`. */
export function putFlag(tr: Transaction, pos: number, flag: string): void {
  const entry = tr.doc.nodeAt(pos);
  if (!entry) return;
  if (entry.childCount === 0) tr.insert(pos + 1, typesOf(tr.doc).paragraph.create());
  const end = pos + 1 + Math.max(2, entry.content.size) - 1;
  const gap = /\s$/.test(textBetween(tr.doc, pos, end)) ? '' : ' ';
  tr.insert(end, tr.doc.type.schema.text(`${gap}!${flag}`));
}

function takeFlag(tr: Transaction, pos: number, flag: FlagName): void {
  const passages: { start: number; passage: Node }[] = [];
  tr.doc.nodeAt(pos)?.forEach((passage, offset) => {
    passages.unshift({ start: pos + 2 + offset, passage });
  });
  for (const { start, passage } of passages) {
    const nodes: NodeJson[] = passage.content.toJSON() ?? [];
    const cuts = flagCuts(wordsOf(inlineFromNodes(nodes).content), [flag]);
    for (const [from, to] of cuts.reverse()) tr.delete(start + from, start + to);
  }
}

/** What is put right at the cursor goes behind it. */
export function keepSelection(tr: Transaction, change: () => void): void {
  const { selection } = tr;
  const steps = tr.steps.length;
  change();
  if (!(selection instanceof TextSelection) || tr.steps.length === steps) return;
  const mapping = tr.mapping.slice(steps);
  const place = (at: number) => mapping.map(at, -1);
  tr.setSelection(TextSelection.create(tr.doc, place(selection.anchor), place(selection.head)));
}

/** Lays the flags of the stretches that last on entries that got their first words by this change. */
export function carryFlags(tr: Transaction, before: Node, change: Change, writing: Writing): void {
  const flags = writing.stretches();
  if (flags.length === 0) return;
  const written = new Set<string>();
  forEachEntry(before, change.from, change.oldTo, (entry) => {
    if (!isUnwritten(entry)) written.add(attribute(entry, 'id'));
  });
  const begun: number[] = [];
  forEachEntry(tr.doc, change.from, change.to, (entry, pos) => {
    if (!written.has(attribute(entry, 'id')) && !isUnwritten(entry)) begun.unshift(pos);
  });
  keepSelection(tr, () => {
    for (const pos of begun) putMissing(tr, pos, flags);
  });
}

/** Lays the flags of the stretches that last on the entry at the cursor, though nothing may be written in it yet. */
export function carryFlagsHere(tr: Transaction, writing: Writing): void {
  const here = entryAround(tr.selection.$head);
  if (here) keepSelection(tr, () => putMissing(tr, here.pos, writing.stretches()));
}

function putMissing(tr: Transaction, pos: number, flags: readonly FlagName[]): void {
  const entry = tr.doc.nodeAt(pos);
  if (!entry) return;
  const own = ownFlags(entry);
  for (const flag of flags) if (!own[flag]) putFlag(tr, pos, flag);
}

/**
 * Where an entry was split in two that both have words, neither loses what the flags of the
 * whole kept from leaving. `whole`: the flags before it was split.
 */
export function keepFlags(tr: Transaction, pos: number, whole: Flags): void {
  const entry = tr.doc.nodeAt(pos);
  if (!entry || saysNothing(textBetween(entry, 0, entry.content.size))) return;
  const own = ownFlags(entry);
  if (whole.off && !own.off) putFlag(tr, pos, 'off');
  if (whole.anon && !own.anon) putFlag(tr, pos, 'anon');
  const [slip] = whole.unsettled;
  if (slip !== undefined && !isWithheld(own) && !whole.off) putFlag(tr, pos, slip);
}
