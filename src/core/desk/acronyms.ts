/** Acronyms in a text: where each is used, and where it is spelled out. */
import { isOrdinary } from '../compose/languages/en/ordinary-words.ts';
import type { Term } from '../meeting/meeting.ts';
import type { HouseStyle } from './style.ts';
import { fold, type Word } from './words.ts';

/** One use of an acronym. Offsets are those of the acronym in its block. */
export type AcronymUse = {
  readonly acronym: string;
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** Whether it stands in running text, outside quotations and links, as a word of its own. */
  readonly isOpen: boolean;
  /** What it is said to stand for here, with its place and the place of both; null where it is only used. */
  readonly meaning: {
    readonly text: string;
    readonly from: number;
    readonly to: number;
    readonly whole: { from: number; to: number };
  } | null;
};

/** Acronyms that nobody spells out. */
const HOUSEHOLD = new Set(
  (
    'UN UNESCO UNICEF US USA UK EU NATO COVID-19 COVID HIV AIDS HIV/AIDS DNA TV CD DVD PDF CEO CEOs IT ID GPS SMS VIP NB Q&A AM PM GMT UTC CET ' +
    'BBC CNN CO2 MP MPs PhD OK ' +
    'ONU UE OTAN VIH SIDA ADN PDG EE UU'
  ).split(' '),
);

/** Whether an acronym need not be spelled out in this house. */
export function needsNoMeaning(acronym: string, style: HouseStyle): boolean {
  return HOUSEHOLD.has(acronym) || (style.acronyms?.includes(acronym) ?? false);
}

type AcronymText = {
  readonly index: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly isRunning: boolean;
  readonly isByHand: boolean;
  readonly block: { readonly type: string };
  readonly quotations: readonly { from: number; to: number }[];
  readonly links: readonly { from: number; to: number }[];
};

/** Every use of an acronym in a text, in order. `terms` adds those that are not all in capitals (oPt). */
export function acronymsIn(blocks: readonly AcronymText[], terms: readonly Term[]): AcronymUse[] {
  const meanings = new Map(terms.map((term) => [term.acronym, term.meaning]));
  const small = new Set(blocks.flatMap(({ words }) => words.map((word) => word.text).filter(isSmall)));
  return blocks.flatMap((block) =>
    block.words.flatMap((word) => acronymUse(block, word, meanings, small) ?? []),
  );
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function acronymUse(
  block: AcronymText,
  word: Word,
  meanings: ReadonlyMap<string, string>,
  small: ReadonlySet<string>,
): AcronymUse | null {
  const found = acronymOf(word.text, meanings, small);
  if (found === null) return null;
  const from = word.from + word.text.indexOf(found);
  const to = from + found.length;
  // "l'ONG", "d'ARS": French runs an article or a preposition together with it.
  const own = word.text.replace(/^(?:[dlns]|qu)['’]/iu, '');
  const isWhole = own === found || own === `${found}s`;
  const isWithin = (range: { from: number; to: number }) => range.from <= from && from < range.to;
  // A list of people as composed has their lines as they are in the people list.
  const isListed = block.block.type === 'bullet' && !block.isByHand;
  const isOpen =
    block.isRunning &&
    !isListed &&
    isWhole &&
    !block.quotations.some(isWithin) &&
    !block.links.some(isWithin) &&
    block.text[to] !== '/' &&
    block.text[from - 1] !== '/';
  return {
    acronym: found,
    block: block.index,
    from,
    to: isWhole ? word.to : to,
    isOpen,
    meaning: isOpen ? meaningAt(block, from, word.to, found, meanings.get(found)) : null,
  };
}

/** The acronym that a word is, or begins or ends with ("SSE-related"); null for another word. */
function acronymOf(
  word: string,
  meanings: ReadonlyMap<string, string>,
  small: ReadonlySet<string>,
): string | null {
  for (const part of [word, ...word.split(/[-'’]/)]) {
    const single = part.replace(/s$/, '');
    if (meanings.has(part)) return part;
    if (meanings.has(single)) return single;
    if (HOUSEHOLD.has(part)) return part;
    if (!/^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(part) || (part.match(/\p{Lu}/gu) ?? []).length < 2) continue;
    if (isRoman(single) || small.has(part.toLowerCase()) || isOrdinary(part.toLowerCase())) continue;
    return single;
  }
  return null;
}

function isRoman(text: string): boolean {
  return /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/.test(text);
}

/** What stands before "(ILO)", or behind "ILO (" as far as it is what the letters stand for. */
function meaningAt(
  { text }: AcronymText,
  from: number,
  to: number,
  acronym: string,
  known: string | undefined,
): AcronymUse['meaning'] {
  const isBracketed = text[from - 1] === '(' && /^[),;]/.test(text.slice(to, to + 1));
  if (isBracketed) {
    const before = text.slice(0, from - 1).trimEnd();
    const close = text.indexOf(')', to);
    const whole = close === -1 ? to : close + 1;
    const start = phraseBefore(before, acronym, known);
    if (start === null) return null;
    return { text: before.slice(start), from: start, to: before.length, whole: { from: start, to: whole } };
  }
  const behind = /^\s\(([^()]{3,120})\)/.exec(text.slice(to));
  if (behind?.[1] === undefined || phraseBefore(behind[1], acronym, known) !== 0) return null;
  const begin = to + 2;
  return {
    text: behind[1],
    from: begin,
    to: begin + behind[1].length,
    whole: { from, to: to + behind[0].length },
  };
}

/** Where in a text the words begin that an acronym behind it stands for; null where none can be. */
function phraseBefore(before: string, acronym: string, known: string | undefined): number | null {
  const from =
    Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf(';'),
      before.lastIndexOf(': '),
      before.lastIndexOf('('),
      -1,
    ) + 1;
  const clause = before.slice(from);
  if (known !== undefined) {
    const at = clause.toLowerCase().lastIndexOf(known.toLowerCase());
    // "Asia Pacific Group of the ILO (ASPAG)": a few words may stand between.
    if (at !== -1 && clause.length - at - known.length <= 40) return from + at;
  }
  return byInitials(before, from, acronym);
}

/**
 * The shortest row of words right before a bracket whose letters, from the last to the first, are those of the
 * acronym, the first of them at the beginning of a word (Schwartz and Hearst, 2003).
 */
function byInitials(before: string, from: number, acronym: string): number | null {
  const letters = fold(acronym).replace(/[^\p{L}\p{N}]/gu, '');
  const earliest = Math.max(from, before.length - 14 * (letters.length + 5));
  let at = before.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    for (; at >= earliest; at--) {
      const isSame = fold(before[at] ?? '') === letters[letter];
      const isFirst = !/[\p{L}\p{N}]/u.test(before[at - 1] ?? ' ');
      if (isSame && (letter > 0 || isFirst)) break;
    }
    if (at < earliest) return null;
    at--;
  }
  const start = at + 1;
  // One word alone is no row of them: "Ministers (MS)".
  return /\s/.test(before.slice(start).trim()) || letters.length < 3 ? start : null;
}

/** Whether two ways of spelling an acronym out are one: but for case, "the", and a plural. */
export function isSameMeaning(one: string, other: string): boolean {
  return ENDINGS.some((ending) => bare(one, ending) === bare(other, ending));
}

/** What makes a plural: "units", and in Spanish "organizaciones". */
const ENDINGS = [/s\b/g, /e?s\b/g];

function bare(meaning: string, ending: RegExp): string {
  return fold(meaning)
    .replace(/\b(?:the|a|an|les?|la|une?|el|los|las)\s+|\bl'/g, '')
    .replace(/[-\s]+/g, ' ')
    .replace(ending, '')
    .trim();
}
