/**
 * The last look before a draft leaves: does anything withheld stand in it, word for word or in other words,
 * or the name of somebody who is not to be named? The composer never puts it there, a person's own hand may
 * (design rule 4: what was said off the record never leaves). The copy desk shows what is found here.
 */
import { type Block, blockText, type Draft } from '../document/draft.ts';
import { effectiveFlags, flagsInText, isWithheld } from '../meeting/flags.ts';
import type { Entry, Meeting } from '../meeting/meeting.ts';
import { knownToAll } from './guard-known.ts';
import { namedDespiteAnonymity } from './guard-names.ts';
import { rewordedIn } from './guard-rewording.ts';
import type { WithheldWording } from './withheld-wording.ts';

/** So many words in a row, the same in both, are the wording of the one in the other, and no accident. */
const TELLING = 5;

/** A shorter entry is looked for whole, from so many words on: one word alone is anybody's. */
const SHORTEST = 2;

/** All that must not leave with a draft, at most one place for each block, entry and way. Linear in meeting and draft. */
export function withheldWording(meeting: Meeting, draft: Pick<Draft, 'blocks'>): WithheldWording[] {
  const exact = wordForWord(meeting, draft);
  const found = new Set(exact.map(({ block, entry }) => `${block} ${entry}`));
  const reworded = rewordedIn(meeting, draft).filter(({ block, entry }) => !found.has(`${block} ${entry}`));
  return [...exact, ...reworded, ...namedDespiteAnonymity(meeting, draft)];
}

/**
 * Where the wording of a withheld entry stands in the draft: off the record, with
 * a flag that is not settled, private, without a speaker, or a comment. Words are
 * compared without case and punctuation. What an entry that may be told says too
 * is no secret, and neither is what the particulars and the people's lines say.
 */
function wordForWord(meeting: Meeting, draft: Pick<Draft, 'blocks'>): WithheldWording[] {
  const secrets = new Map<string, string>();
  const flags = effectiveFlags(meeting);
  const isSecret = (entry: Entry) => {
    const known = flags.get(entry.id);
    return !known || isWithheld(known) || NEVER_TOLD.has(entry.head.kind);
  };

  for (const entry of meeting.entries.filter(isSecret)) {
    for (const sequence of tellingSequences(entry))
      if (!secrets.has(sequence)) secrets.set(sequence, entry.id);
  }
  if (secrets.size === 0) return [];
  const forget = (words: readonly Word[]) => {
    for (const { sequence } of sequencesOf(words)) secrets.delete(sequence);
  };
  for (const entry of meeting.entries) {
    if (!isSecret(entry)) for (const piece of piecesOf(entry)) forget(piece);
  }
  for (const text of knownToAll(meeting)) forget(wordsOf(text));

  const found = new Map<string, Row>();
  for (const block of draft.blocks) {
    for (const { text, isAlt } of textsOf(block)) {
      for (const { sequence, start, end } of sequencesOf(wordsOf(text))) {
        const entry = secrets.get(sequence);
        if (entry === undefined) continue;
        const key = `${block.id} ${entry}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { start, end, text, isAlt, entry, block: block.id });
        // As many words as there are in a row are shown.
        else if (known.text === text && start <= known.end) known.end = Math.max(known.end, end);
      }
    }
  }
  return [...found.values()].map(({ start, end, text, isAlt, entry, block }) => ({
    entry,
    block,
    excerpt: text.slice(start, end),
    ...(isAlt ? { from: 0, to: 0 } : { from: start, to: end }),
    how: 'wording',
  }));
}

type Row = { start: number; end: number; text: string; isAlt: boolean; entry: string; block: string };

function textsOf(block: Block): { text: string; isAlt: boolean }[] {
  const text = { text: blockText(block), isAlt: false };
  return block.type === 'figure' ? [text, { text: block.alt, isAlt: true }] : [text];
}

/** Kinds of entries that no draft tells, whatever their flags. */
const NEVER_TOLD: ReadonlySet<Entry['head']['kind']> = new Set(['private', 'unattributed', 'comment']);

interface Word {
  word: string;
  start: number;
  end: number;
}

// By the rules of Unicode, so that scripts without spaces have words as well.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

// A segmenter takes time by the square of its text: 35 seconds for the paragraph of a speaker with 5,000
// statements. So it gets a stretch at a time, cut at white space where there is any.
const STRETCH = /.{1,1000}(?=\s|$)|.{1,1000}/gsu;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const stretch of text.matchAll(STRETCH)) {
    for (const { segment, index, isWordLike } of segmenter.segment(stretch[0])) {
      if (!isWordLike) continue;
      const word = segment.normalize('NFKC').toLowerCase().replaceAll('’', "'");
      const start = stretch.index + index;
      words.push({ word, start, end: start + segment.length });
    }
  }
  return words;
}

/** The words of an entry, parted where a participant is named and where a paragraph ends: those are written otherwise in a draft. */
function piecesOf(entry: Entry): Word[][] {
  const pieces = entry.content.flatMap((passage) => {
    const runs: string[] = [''];
    for (const run of passage.content) {
      if ('mention' in run) runs.push('');
      else runs[runs.length - 1] += run.text;
    }
    return runs.map((run) => wordsOf(withoutFlagWords(run)));
  });
  return pieces.filter((words) => words.length > 0);
}

/** The words alone: neither a flag nor a slip that may have meant one is what was said. */
function withoutFlagWords(text: string): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of flagsInText(text)) {
    kept += text.slice(at, from);
    at = to;
  }
  return kept + text.slice(at);
}

function tellingSequences(entry: Entry): string[] {
  const pieces = piecesOf(entry);
  if (pieces.some((words) => words.length >= TELLING)) {
    return pieces.flatMap((words) => runsOf(words, TELLING)).map(({ sequence }) => sequence);
  }
  const longest = pieces.reduce<Word[]>((one, other) => (other.length > one.length ? other : one), []);
  return longest.length < SHORTEST ? [] : runsOf(longest, longest.length).map(({ sequence }) => sequence);
}

/** Every run of words that can be telling, of each length. */
function sequencesOf(words: readonly Word[]) {
  const runs = [];
  for (let length = SHORTEST; length <= TELLING; length++) runs.push(...runsOf(words, length));
  return runs;
}

function runsOf(words: readonly Word[], length: number) {
  const runs: { sequence: string; start: number; end: number }[] = [];
  for (let at = 0; at + length <= words.length; at++) {
    const run = words.slice(at, at + length);
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) continue;
    runs.push({ sequence: run.map(({ word }) => word).join(' '), start: first.start, end: last.end });
  }
  return runs;
}
