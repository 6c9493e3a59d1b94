/** Runs of text: putting them together, and looking at the words that they make. */
import type { Inline, InlineText } from './meeting.ts';

/** What stands for a mention, and for an escaped character, where only the words are looked at. */
const PLACEHOLDER = '\uFFFC';

/** The exclamation marks that raise a flag, as keyboards and telephones write them. */
export const BANGS = '!！﹗︕‼⁉⁈❗❕';

/** Marks that are no exclamation mark and are typed or taken for one: they raise a flag only before its word, or nearly its word. */
export const LOOK_ALIKES = '¡ǃⵑ';

/** All that may raise a flag, and that a backslash makes plain. */
export const FLAG_MARKS = `${BANGS}${LOOK_ALIKES}`;

/** The quotation marks, straight and typographic. */
export const QUOTATION_MARKS = '"“”„«»';

const ESCAPED = new RegExp(`[${FLAG_MARKS}${QUOTATION_MARKS}]`, 'g');

type Marks = Omit<InlineText, 'text'>;

function sameMarks(a: Marks, b: Marks): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.literal === b.literal && a.link === b.link;
}

/** The same content with no empty runs, and no two neighbours that could be one. */
export function joinRuns(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  /** The texts of the run being put together: joined once, so that many small runs stay cheap. */
  let texts: string[] = [];
  let marks: Marks = {};
  const finish = () => {
    if (texts.length > 0) joined.push({ ...marks, text: texts.join('') });
    texts = [];
  };
  for (const run of content) {
    if ('mention' in run) {
      finish();
      joined.push(run);
    } else if (run.text !== '') {
      const { text, ...its } = run;
      if (texts.length > 0 && !sameMarks(marks, its)) finish();
      marks = its;
      texts.push(text);
    }
  }
  finish();
  return joined;
}

/**
 * The words of a run of content, for finding flags and quotations in them:
 * a mention and every escaped `!` or quotation mark stand as PLACEHOLDER, so that an offset
 * in it is an offset in the content (a mention counts as one unit).
 */
export function wordsOf(content: readonly Inline[]): string {
  return content
    .map((run) => {
      if ('mention' in run) return PLACEHOLDER;
      return run.literal ? run.text.replace(ESCAPED, PLACEHOLDER) : run.text;
    })
    .join('');
}

/**
 * The content cut at offsets of `wordsOf`, which must rise: one part more than
 * there are cuts, some of them empty. It goes through the content once.
 */
export function cutRuns(content: readonly Inline[], cuts: readonly number[]): Inline[][] {
  const parts: Inline[][] = [];
  let part: Inline[] = [];
  let start = 0;
  const cutsUpTo = (offset: number) => {
    while (parts.length < cuts.length && (cuts[parts.length] ?? 0) <= offset) {
      parts.push(part);
      part = [];
    }
  };
  for (const run of content) {
    cutsUpTo(start);
    if ('mention' in run) {
      part.push(run);
      start++;
      continue;
    }
    const end = start + run.text.length;
    let from = start;
    while (from < end) {
      const to = Math.min(end, cuts[parts.length] ?? end);
      part.push({ ...run, text: run.text.slice(from - start, to - start) });
      from = to;
      if (from < end) cutsUpTo(from);
    }
    start = end;
  }
  cutsUpTo(start);
  while (parts.length < cuts.length) {
    parts.push(part);
    part = [];
  }
  parts.push(part);
  return parts;
}
