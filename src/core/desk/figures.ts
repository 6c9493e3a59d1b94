/** Figures in a text, whatever way they are written: 4, "four", 4,000, 4 million, 4 per cent, a fifth; 1 234,5 in French, 1.234,5 in Spanish. */
import type { DraftLanguage } from '../compose/language.ts';
import { NUMBERS, type Numbers } from './languages/numbers.ts';

/** A figure and where it stands. `unit` tells percentages, and shares of one, from counts. */
export type Figure = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: '' | '%' | 'share';
  /** Its digits in a row; '' for words. */
  readonly digits: string;
  /** The language that it was read in. */
  readonly language: DraftLanguage;
};

/** The figures of a text in a language, in order. Dates are no figures: leave their places out (see dates.ts). */
export function figuresIn(text: string, language: DraftLanguage): Figure[] {
  const known = NUMBERS[language];
  const figures: Figure[] = [];
  for (const match of text.matchAll(known.figure)) {
    const { digits, word, scale, percent } = match.groups ?? {};
    const base = digits === undefined ? valueOfWord(word ?? '', known) : valueOfDigits(digits, known);
    if (Number.isNaN(base)) continue;
    figures.push({
      from: match.index,
      to: match.index + match[0].length,
      value: base * (scale === undefined ? 1 : (known.scales.get(scale.toLowerCase()) ?? 1)),
      unit: percent === undefined ? '' : '%',
      digits: (digits ?? '').replace(/\D/g, ''),
      language,
    });
  }
  const shares = sharesIn(text, known, language);
  return [
    ...shares,
    ...figures.filter((one) => !shares.some((share) => share.from <= one.from && one.to <= share.to)),
  ].sort((a, b) => a.from - b.from);
}

function sharesIn(text: string, known: Numbers, language: DraftLanguage): Figure[] {
  return [...text.matchAll(known.share)].map((match): Figure => {
    const { count, count2, share, share2, half } = match.groups ?? {};
    const counted = valueOfWord(count ?? count2 ?? '', known);
    const value =
      (Number.isNaN(counted) ? 1 : counted) *
      (known.shares.get((share ?? share2 ?? half ?? '').toLowerCase()) ?? 0);
    const to = match.index + match[0].length;
    return { from: match.index, to, value, unit: 'share', digits: '', language };
  });
}

/** Whether two figures say the same. Words that a draft keeps in the language of the notes keep their marks for thousands, too. */
export function isSameFigure(one: Figure, other: Figure): boolean {
  const isAlike = Math.abs(one.value - other.value) < 1e-9 * Math.max(1, Math.abs(one.value));
  const isAsTyped = one.language !== other.language && one.digits !== '' && one.digits === other.digits;
  return one.unit === other.unit && (isAlike || isAsTyped);
}

/** What digits say: with both marks the last is the decimal one, and one alone parts thousands where it is not the language's. */
function valueOfDigits(digits: string, { decimal }: Numbers): number {
  const plain = digits.replace(/\s/g, '');
  const marks = plain.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return Number(plain);
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain);
  const isSingle = marks.length === 1;
  const isMixed = new Set(marks).size > 1;
  if (isGrouped && !isMixed && !(isSingle && last === decimal)) return Number(plain.replace(/[.,]/g, ''));
  const at = plain.lastIndexOf(last);
  const whole = plain.slice(0, at);
  const isWhole = isSingle || (isMixed && /^\d{1,3}(?:[.,]\d{3})+$/.test(whole));
  return isWhole ? Number(`${whole.replace(/[.,]/g, '')}.${plain.slice(at + 1)}`) : Number.NaN;
}

function valueOfWord(word: string, { words }: Numbers): number {
  return words.get(word.toLowerCase().replaceAll(' ', '-')) ?? Number.NaN;
}
