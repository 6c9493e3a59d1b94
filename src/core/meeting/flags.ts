/**
 * Flags: `!off`, `!anon`, `!check`. They stay in the text as they were typed;
 * what they mean is worked out here, and they fail safe. A flag word counts in
 * any case, whatever stands between it and its `!` or around them; any other
 * word that touches a `!` is taken for a slip (`!of`), and withholds its entry
 * until someone settles it; so does what a hand may have meant for a flag (`! of`,
 * `¡of`, `1off`). Only a `!` that was escaped raises nothing.
 */
import { isNearly, marksMissed, TELLS_OF_MISSED } from './flag-slips.ts';
import type { Entry, Inline, Meeting, RecordSetting, Voice } from './meeting.ts';
import { RECORD_SETTINGS, relationOf, voiceOf } from './meeting.ts';
import { cutRuns, FLAG_MARKS, joinRuns, LOOK_ALIKES, wordsOf } from './runs.ts';

export const FLAGS = ['off', 'anon', 'check'] as const;
export type FlagName = (typeof FLAGS)[number];

/** `unsettled` holds unknown words behind a `!`: they withhold as `off` does. */
export type Flags = { off: boolean; anon: boolean; check: boolean; unsettled: string[] };

/** A flag within a text: from its `!` to the end of its word, in UTF-16 units. */
export type FlagSpan = { from: number; to: number; word: string; flag: FlagName | 'unsettled' };

const noFlags: Readonly<Flags> = { off: false, anon: false, check: false, unsettled: [] };

/** Whether nothing of the entry may leave: off the record, or not known to be on it. */
export function isWithheld(flags: Flags): boolean {
  return flags.off || flags.unsettled.length > 0;
}

const MARK = new RegExp(`[${FLAG_MARKS}]`, 'g');
/** Characters that nobody sees: zero-width ones, direction marks, variation selectors. */
const UNSEEN = '[[\\p{Cf}\\p{M}\\p{Cc}]--[\\n\\t]]';
const BETWEEN = new RegExp(`[[^\\p{L}\\p{N}]&&[^${FLAG_MARKS}]]*`, 'vy');
/** What parts a `!` from its word by a slip: a space or two, a dash. */
const SLIPPED_BETWEEN = /^[\p{Zs}\p{Pd}]{0,2}$/u;
const UNSEEN_BETWEEN = new RegExp(`^${UNSEEN}*$`, 'v');
const WORD = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|${UNSEEN})*`, 'vy');
const NOT_READ = /[^\p{L}\p{N}]/gu;

const FLAG_WORDS: ReadonlyMap<string, FlagName> = new Map([
  ['off', 'off'],
  ['anon', 'anon'],
  ['check', 'check'],
]);

const MAY_FLAG = new RegExp(`[${FLAG_MARKS}]|${TELLS_OF_MISSED}`, 'iu');

/** Whether a text has what a flag begins with: quick, and false only where there is none. */
export function mayHoldFlag(text: string): boolean {
  return MAY_FLAG.test(text);
}

/**
 * The flags in a text, in order. `isLiteral` tells the offsets of a `!` that
 * was escaped. Linear in the text: what is between a `!` and a word holds no other `!`.
 */
export function flagsInText(text: string, isLiteral: (offset: number) => boolean = () => false): FlagSpan[] {
  const spans: FlagSpan[] = [];
  for (const { 0: mark, index: from } of text.matchAll(MARK)) {
    if (isLiteral(from)) continue;
    BETWEEN.lastIndex = from + 1;
    const between = BETWEEN.exec(text)?.[0] ?? '';
    WORD.lastIndex = from + 1 + between.length;
    const typed = WORD.exec(text)?.[0];
    if (typed === undefined) continue;
    const word = typed.normalize('NFKC').replace(NOT_READ, '');
    const to = from + 1 + between.length + typed.length;
    const flag = FLAG_WORDS.get(word.toLowerCase());
    const touches = UNSEEN_BETWEEN.test(between);
    const isApart = from === 0 || /[\s([]/.test(text[from - 1] ?? '');
    if (flag) spans.push({ from, to, word, flag });
    else if (touches && !LOOK_ALIKES.includes(mark)) spans.push({ from, to, word, flag: 'unsettled' });
    else if ((touches || (isApart && SLIPPED_BETWEEN.test(between))) && isNearly(word, FLAGS))
      spans.push({ from, to, word, flag: 'unsettled' });
  }
  const missed = marksMissed(text).map(
    ({ from, to }): FlagSpan => ({ from, to, word: text.slice(from, to), flag: 'unsettled' }),
  );
  return missed.length === 0 ? spans : [...spans, ...missed].sort((one, other) => one.from - other.from);
}

/** The texts of an entry in which a flag counts: its labels, the quoted name of whom it is for, its verb, and each of its passages. */
function textsOf(entry: Entry): string[] {
  const voice = voiceOf(entry);
  const behalf = voice?.behalf && 'name' in voice.behalf ? [voice.behalf.name] : [];
  const verb = 'verb' in entry.head && entry.head.verb !== null ? [entry.head.verb] : [];
  return [
    ...(voice?.labels ?? []),
    ...behalf,
    ...verb,
    ...entry.content.map((passage) => wordsOf(passage.content)),
  ];
}

/** The addresses of an entry's links: a `!` is at home in some, so there only a whole flag word counts. */
function addressesOf(entry: Entry): string[] {
  return entry.content.flatMap((passage) =>
    passage.content.flatMap((run) => ('link' in run && run.link !== undefined ? [run.link] : [])),
  );
}

/** The flags that stand in an entry itself. */
export function flagsOf(entry: Entry): Flags {
  const flags: Flags = { off: false, anon: false, check: false, unsettled: [] };
  for (const { flag, word } of textsOf(entry).flatMap((text) => flagsInText(text))) {
    if (flag === 'unsettled') flags.unsettled.push(word);
    else flags[flag] = true;
  }
  for (const address of addressesOf(entry)) {
    for (const { flag } of flagsInText(address)) if (flag !== 'unsettled') flags[flag] = true;
  }
  return flags;
}

/** What a meeting's record is; a word that is none of them counts as closed. */
export function recordOf(meeting: Pick<Meeting, 'particulars'>): RecordSetting {
  const typed = meeting.particulars.record.toLowerCase();
  if (typed === '') return 'public';
  return RECORD_SETTINGS.find((setting) => setting === typed) ?? 'closed';
}

/** Whether nobody may be named at all: under the Chatham House rule, and under a setting not known, which may be that one, mistyped. */
export function namesNobody(meeting: Pick<Meeting, 'particulars'>): boolean {
  return !['', 'public', 'closed'].includes(meeting.particulars.record.toLowerCase());
}

/**
 * The flags of every entry, by id, with those that it takes on:
 *
 * - from the agenda item it belongs to, up to the next one; a new sitting does not lift them;
 * - an answer, from any of the questions it answers (not `check`, which is about one's own words);
 * - what supports, corrects or replies to another entry, from that one: it would tell that there was something, and
 *   often what, or whose it was;
 * - a document, from what it was shared with: what it directly follows, other documents, comments and
 *   private notes aside, where a speaker is the same or nobody in particular shared it. A document
 *   also takes on `anon` from the last words of its speakers under the same item, however many others spoke
 *   since: it would tell whose they were;
 * - from a record under the Chatham House rule, `anon` for all. So does a record setting that is not
 *   known, since it may be that one, mistyped; it counts as closed besides (see `recordOf`).
 *
 * What an entry takes on goes on to those that take on from it, however long the chain. Linear in the meeting.
 */
export function effectiveFlags(meeting: Meeting): Map<string, Flags> {
  const nobodyIsNamed = namesNobody(meeting);
  const flags = new Map<string, Flags>();
  let section = noFlags;
  for (const entry of meeting.entries) {
    const own = flagsOf(entry);
    if (entry.head.kind === 'section') section = own;
    const covered = merge(own, section);
    flags.set(entry.id, nobodyIsNamed ? { ...covered, anon: true } : covered);
  }
  spread(flags, [...responsesIn(meeting), ...documentsIn(meeting)]);
  return flags;
}

/** That one entry takes on the flags of another; `anonOnly`: no others but `anon`. */
type TakingOn = { from: string; to: string; anonOnly: boolean };

/** The entries that others answer, support, correct or reply to, by what is said in return. */
export function sourcesOf(entry: Entry): string[] {
  const answered = entry.head.kind === 'answer' ? entry.head.answers : [];
  const relation = relationOf(entry);
  return relation ? [...answered, relation.entry] : answered;
}

function responsesIn({ entries }: Meeting): TakingOn[] {
  return entries.flatMap((entry) =>
    sourcesOf(entry).map((from) => ({ from, to: entry.id, anonOnly: false })),
  );
}

function documentsIn({ entries }: Meeting): TakingOn[] {
  const covers: TakingOn[] = [];
  let last: Entry | null = null;
  let lastWords = new Map<string, Entry>();
  for (const entry of entries) {
    const { kind } = entry.head;
    if (kind === 'comment' || kind === 'private') continue;
    if (kind === 'section') lastWords = new Map();
    const voice = voiceOf(entry);
    const voices = voice ? peopleOf(voice) : [];
    if (kind === 'document') {
      const with_ = last && voiceOf(last);
      const together = !voice || !with_ || peopleOf(with_).some((one) => voices.includes(one));
      if (last && together) covers.push({ from: last.id, to: entry.id, anonOnly: false });
      for (const person of voices) {
        const words = lastWords.get(person);
        if (words) covers.push({ from: words.id, to: entry.id, anonOnly: true });
      }
    } else {
      last = kind === 'section' || kind === 'sitting' ? null : entry;
      for (const person of voices) lastWords.set(person, entry);
    }
  }
  return covers;
}

/** Has flags taken on along all chains, round in circles too: each entry gets each flag once at the most. */
function spread(flags: Map<string, Flags>, all: readonly TakingOn[]): void {
  const byOrigin = new Map<string, TakingOn[]>();
  for (const one of all) {
    const there = byOrigin.get(one.from);
    if (there) there.push(one);
    else byOrigin.set(one.from, [one]);
  }
  const changed = [...byOrigin.keys()];
  for (let from = changed.pop(); from !== undefined; from = changed.pop()) {
    const its = flags.get(from);
    if (!its) continue;
    for (const { to, anonOnly } of byOrigin.get(from) ?? []) {
      const own = flags.get(to);
      const taken = own && takenOn(own, its, anonOnly);
      if (!taken) continue;
      flags.set(to, taken);
      if (byOrigin.has(to)) changed.push(to);
    }
  }
}

/** Flags with those that they take on; null where these are there already. Words that withhold are enough, whichever they are. */
function takenOn(own: Flags, from: Flags, anonOnly: boolean): Flags | null {
  const off = own.off || (!anonOnly && from.off);
  const anon = own.anon || from.anon;
  const unsettled = own.unsettled.length > 0 || anonOnly ? own.unsettled : from.unsettled;
  if (off === own.off && anon === own.anon && unsettled.length === own.unsettled.length) return null;
  return { ...own, off, anon, unsettled };
}

/** Everybody an entry's words point to: its speakers, and for whom they speak. */
export function peopleOf(voice: Voice): string[] {
  return voice.behalf && 'participant' in voice.behalf
    ? [...voice.speakers, voice.behalf.participant]
    : voice.speakers;
}

function merge(a: Flags, b: Flags): Flags {
  return {
    off: a.off || b.off,
    anon: a.anon || b.anon,
    check: a.check || b.check,
    unsettled: [...new Set([...a.unsettled, ...b.unsettled])],
  };
}

/**
 * The words without the flags, for printing: with a flag go the space before
 * it and brackets that hold nothing else. A slip stays where it is, since its
 * entry is not printed; so does a flag word that ends up apart from its `!`
 * ("Stop! Check the figures"), since it is a word of the sentence as well.
 */
export function withoutFlags(content: readonly Inline[]): Inline[] {
  const cuts = flagCuts(wordsOf(content), FLAGS).flat();
  return joinRuns(
    cutRuns(content, cuts)
      .filter((_, index) => index % 2 === 0)
      .flat(),
  );
}

/**
 * What goes from a text (`wordsOf`) with these flags: from and to of each piece, in order. With a flag go the
 * space before it and brackets that hold nothing else; a flag word apart from its `!` stays.
 */
export function flagCuts(words: string, flags: readonly FlagName[]): [from: number, to: number][] {
  const cuts: [number, number][] = [];
  let at = 0;
  for (const span of flagsInText(words)) {
    if (!flags.some((flag) => flag === span.flag) || isSentence(words, span)) continue;
    let { from, to } = span;
    while (from > at && BRACKETS.has(`${words[from - 1]}${words[to]}`)) {
      from--;
      to++;
    }
    const standsApart = to === words.length || /[\s,.;:?)\]]/.test(words[to] ?? '');
    while (standsApart && from > at && /[ \t]/.test(words[from - 1] ?? '')) from--;
    if (from === 0) while (/[ \t]/.test(words[to] ?? '')) to++;
    cuts.push([from, to]);
    at = to;
  }
  return cuts;
}

const BRACKETS: ReadonlySet<string> = new Set(['()', '[]']);

/** Whether a `!` ends a sentence and the flag word behind it opens the next one. */
function isSentence(words: string, { from, to, word }: FlagSpan): boolean {
  return to - from > word.length + 1 && /[\p{L}\p{N}]/u.test(words[from - 1] ?? ' ');
}
