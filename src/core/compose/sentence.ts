/** Where sentences begin and end, and how they are opened and closed. */
import { quotationsInText } from '../meeting/quotations.ts';
import { type Run, slice, splice, textOf, trim } from './runs.ts';

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr dra prof st hon rt gen col maj capt lt sgt adm cdr cmdr brig cpl supt insp cllr sen rep gov amb rev messrs mme mlle sr sra jr ' +
    'al vs v e.g i.e etc cf approx ca dept univ inc ltd co corp u.s u.k u.n h.e a.m p.m'
  ).split(' '),
);

/** Likewise, where a figure follows: "no. 7". */
const BEFORE_FIGURES = new Set('no nos art arts para paras p pp vol ch sec fig'.split(' '));

/** The runs parted into sentences, trimmed. A full stop within quotation marks or after an abbreviation parts nothing. */
export function sentencesOf(runs: readonly Run[]): Run[][] {
  return sentenceEnds(textOf(runs))
    .map(({ from, to }) => trim(slice(runs, from, to)))
    .filter((sentence) => sentence.length > 0);
}

/** Where the sentences of a text stand, one behind the other, with the space between them; the last may be empty. */
export function sentenceEnds(text: string): { from: number; to: number }[] {
  const quoted = quotationsInText(text);
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.?!…]+["”’»)\]]*(?=\s+["“‘«([]?[\p{Lu}\p{N}])/gu)) {
    const end = stop.index + stop[0].length;
    const isInside = quoted.some((range) => range.from < stop.index && end < range.to);
    if (isInside || isAbbreviation(text.slice(from, stop.index), stop[0], text.slice(end))) continue;
    sentences.push({ from, to: end });
    from = end;
  }
  sentences.push({ from, to: text.length });
  return sentences;
}

function isAbbreviation(before: string, stop: string, after: string): boolean {
  if (!stop.startsWith('.')) return false;
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  if (BEFORE_FIGURES.has(word.toLowerCase())) return /^\s+\p{N}/u.test(after);
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}

/** With a full stop, or another mark, at its end, where it has no end mark of its own. */
export function closed(runs: readonly Run[], mark: '.' | '?' = '.'): Run[] {
  const text = textOf(runs);
  if (text === '' || /[.?!…]["”’»]*$/.test(text)) return [...runs];
  return [...runs, { text: mark }];
}

/** Without the mark that ends it: what is reported takes the end of the sentence around it. An abbreviation keeps its stop. */
export function unclosed(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  const mark = /\s*[.?!;:,]+$/.exec(text);
  if (mark === null || /(?:\.\.|…)$/.test(text)) return [...runs];
  const before = text.slice(0, mark.index);
  if (mark[0] === '.' && isAbbreviation(before, '.', '')) return [...runs];
  return slice(runs, 0, mark.index);
}

/** With a capital at its beginning. A word with a capital inside ("oPt") is a name, and left alone. */
export function capitalized(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  const first = /^["“‘'(]*(\p{Ll})(\S*)/u.exec(text);
  if (first?.[1] === undefined || /\p{Lu}/u.test(first[2] ?? '')) return [...runs];
  if (/^["“‘]/.test(text) || first[1].toUpperCase().length > 1) return [...runs];
  const at = first[0].indexOf(first[1]);
  return splice(runs, at, at + 1, first[1].toUpperCase());
}
