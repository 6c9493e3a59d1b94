/**
 * Quotations: what stands between quotation marks, straight or typographic,
 * are the speaker's own words, word for word. A quotation lies within one
 * paragraph; a mark that was escaped quotes nobody, and neither does one that
 * nothing closes, or one after a figure (the inches of 5").
 */
import type { Entry, Inline } from './meeting.ts';
import { voiceOf } from './meeting.ts';
import { cutRuns, wordsOf } from './runs.ts';

/** A quotation in a text: from its opening mark to after its closing one, in UTF-16 units. */
export type Quotation = { from: number; to: number };

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
]);

/** The quotations in a text, in order; quotation marks within one belong to it. Linear in the text. */
export function quotationsInText(text: string): Quotation[] {
  const marks = [...text.matchAll(/["“”„«»]/g)].map(({ index, 0: mark }) => ({ index, mark }));
  const closedAt = closings(text, marks);
  const quotations: Quotation[] = [];
  let free = 0;
  marks.forEach(({ index, mark }, place) => {
    const closing = closedAt[place];
    if (index < free || closing === undefined || (mark === '"' && !mayOpen(text, index))) return;
    free = closing + 1;
    if (closing > index + 1) quotations.push({ from: index, to: free });
  });
  return quotations;
}

/** Where each mark, if it opens a quotation, would be closed: found from the end, so that each mark is looked at once. */
function closings(text: string, marks: readonly { index: number; mark: string }[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const closedAt: (number | undefined)[] = marks.map(() => undefined);
  for (let place = marks.length - 1; place >= 0; place--) {
    const { index, mark } = marks[place] ?? { index: 0, mark: '' };
    const closing = [...(CLOSING.get(mark) ?? '')].flatMap((one) => next.get(one) ?? []);
    if (closing.length > 0) closedAt[place] = Math.min(...closing);
    if (mark !== '"' || !isSpaceAt(text, index - 1)) next.set(mark, index);
  }
  return closedAt;
}

/** The quotations in the text of a paragraph. Offsets are those of its words, where a mention counts as one unit. */
function quotationsIn(content: readonly Inline[]): Quotation[] {
  return quotationsInText(wordsOf(content));
}

/** A stretch of a paragraph; a quoted one holds its quotation marks. */
export type Stretch = { quoted: boolean; content: Inline[] };

/** A paragraph cut at its quotations: what may be reworded, and what stays word for word. */
export function stretchesOf(content: readonly Inline[]): Stretch[] {
  const cuts = quotationsIn(content).flatMap(({ from, to }) => [from, to]);
  return cutRuns(content, cuts)
    .map((part, index) => ({ quoted: index % 2 === 1, content: part }))
    .filter((stretch) => stretch.content.length > 0);
}

/** The label that says that an interpreter spoke, and not the speaker. */
export const INTERPRETED = 'interpreted';

/**
 * Whether the quotations of an entry are the speaker's own words. Under the
 * label {@link INTERPRETED} they are an interpreter's, unless the rapporteur adds the
 * label `verbatim`.
 */
export function quotesWordForWord(entry: Entry): boolean {
  const labels = (voiceOf(entry)?.labels ?? []).map((label) => label.toLowerCase());
  return !labels.includes(INTERPRETED) || labels.includes('verbatim');
}

/** The label that says that the quotations of an entry have been checked. */
export const VERIFIED = 'verified';

/** Whether an entry quotes its speaker word for word, and nobody has said yet that the words have been checked. */
export function isToBeVerified(entry: Entry): boolean {
  const voice = voiceOf(entry);
  if (voice === null || voice.labels.some((label) => label.trim().toLowerCase() === VERIFIED)) return false;
  if (!quotesWordForWord(entry)) return false;
  return entry.content.some((passage) => quotationsIn(passage.content).length > 0);
}

/** Whether a straight mark can open a quotation: before a word, and not right behind one or a figure. */
function mayOpen(text: string, at: number): boolean {
  return !isSpaceAt(text, at + 1) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}

function isSpaceAt(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? ' ');
}
