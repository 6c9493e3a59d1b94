/** Where sentences begin and end, and how they are opened and closed. */
import { quotedRanges } from './quoted.ts';
import { type Run, slice, splice, textOf, trim } from './runs.ts';

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof st hon rt gen col maj capt lt sgt rev messrs mme mlle sr sra jr no nos art arts para paras ' +
    'p pp vol ch sec fig al vs v e.g i.e etc cf approx ca dept univ inc ltd co corp u.s u.k u.n h.e a.m p.m'
  ).split(' '),
);

/**
 * Words that are written small in the middle of a sentence whatever follows
 * them. Only these lose the capital that they had at the beginning of one.
 */
const FUNCTION_WORDS = new Set(
  (
    'the a an this that these those it its they their them there here he his him she her we our us you your ' +
    'in on at for with by from to of as when where while if because since although though whether until unless ' +
    'after before during without within under over between among against about through throughout ' +
    'not all some many most more much each every both several few such other another any either neither nothing ' +
    'nobody everyone everybody someone somebody only even also just what which who whose whom why how ' +
    'is are was were be been has have had do does did can could should would must shall ' +
    'and but or so yet however therefore moreover furthermore nevertheless today tomorrow yesterday now then ' +
    'one two three four five six seven eight nine ten once my'
  ).split(' '),
);

/** Function words that are names as well ("He Wei", "So Yeon"): left alone before another capital. */
const ALSO_NAMES = new Set('he so an you do one'.split(' '));

/** The runs parted into sentences, trimmed. A full stop within quotation marks or after an abbreviation parts nothing. */
export function sentencesOf(runs: readonly Run[]): Run[][] {
  const text = textOf(runs);
  const quoted = quotedRanges(text);
  const sentences: Run[][] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.?!…]+["”’»)\]]*(?=\s+["“‘«([]?[\p{Lu}\p{N}])/gu)) {
    const end = stop.index + stop[0].length;
    const isInside = quoted.some((range) => range.from < stop.index && end < range.to);
    if (isInside || isAbbreviation(text.slice(from, stop.index), stop[0])) continue;
    sentences.push(trim(slice(runs, from, end)));
    from = end;
  }
  sentences.push(trim(slice(runs, from)));
  return sentences.filter((sentence) => sentence.length > 0);
}

function isAbbreviation(before: string, stop: string): boolean {
  if (!stop.startsWith('.')) return false;
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}

/** With a full stop at its end, where it has no end mark of its own. */
export function closed(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  if (text === '' || /[.?!…]["”’»]*$/.test(text)) return [...runs];
  return [...runs, { text: '.' }];
}

/** Without the mark that ends it: what is reported takes the end of the sentence around it. An abbreviation keeps its stop. */
export function unclosed(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  const mark = /\s*[.?!;:,]+$/.exec(text);
  if (mark === null || /(?:\.\.|…)$/.test(text)) return [...runs];
  const before = text.slice(0, mark.index);
  if (mark[0] === '.' && isAbbreviation(before, '.')) return [...runs];
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

/** Whether the beginning can be set in the middle of a sentence without a capital that should go, as far as the words tell. */
export function canFollow(runs: readonly Run[]): boolean {
  const text = textOf(runs);
  return !/^\p{Lu}/u.test(text) || lowerable(text) !== null || /^(?:\p{Lu}[\p{Lu}\p{N}]|I\b)/u.test(text);
}

/** Without the capital of a beginning, where it is certain that the word is no name. */
export function lowered(runs: readonly Run[]): Run[] {
  const small = lowerable(textOf(runs));
  return small === null ? [...runs] : splice(runs, 0, 1, small);
}

function lowerable(text: string): string | null {
  const parts = /^(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}.’'-])(\s+\p{Lu})?/u.exec(text);
  if (parts?.[1] === undefined) return null;
  const word = parts[1].toLowerCase();
  if (!FUNCTION_WORDS.has(word)) return null;
  if (parts[2] !== undefined && ALSO_NAMES.has(word)) return null;
  return text.charAt(0).toLowerCase();
}
