/** The sentences of a draft, as far as they know what they report: runs of text with one source. */
import type { Mark, Node } from '@tiptap/pm/model';
import { splitIds } from '../../../core/meeting/entry-node.ts';

/** A run of text in a block that reports the same entries. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The mark that names its entries; undefined for words that report nothing. */
  readonly source: Mark | undefined;
}

/** The mark that names the entries behind some text. */
export function sourceOf(node: Node): Mark | undefined {
  return node.marks.find(({ type }) => type.name === 'source');
}

/** The ids of the entries behind a sentence. */
export function entriesOf({ source }: Pick<Sentence, 'source'>): string[] {
  return splitIds(String(source?.attrs.entries ?? ''));
}

/** The sentences of a block, in order; `at` is the position before the block. Words without a source lie between them as runs of their own. */
export function sentencesIn(block: Node, at: number): Sentence[] {
  const found: Sentence[] = [];
  block.forEach((node, offset) => {
    const from = at + 1 + offset;
    const to = from + node.nodeSize;
    const source = sourceOf(node);
    const text = node.text ?? '';
    const last = found.at(-1);
    const goesOn = last && (source ? last.source && source.eq(last.source) : !last.source);
    if (last && goesOn) found[found.length - 1] = { ...last, to, text: last.text + text };
    else found.push({ from, to, text, source });
  });
  return found;
}

/** The sentences of a draft that report this entry, in order. Looks through the draft. */
export function sentencesThatReport(doc: Node, entry: string): Sentence[] {
  const found: Sentence[] = [];
  doc.forEach((block, at) => {
    found.push(...sentencesIn(block, at).filter((sentence) => entriesOf(sentence).includes(entry)));
  });
  return found;
}

/** The sentence at a position; at the seam of two the one before, but for the start of the block. Null in words that report nothing. */
export function sentenceAt(doc: Node, pos: number): Sentence | null {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) return null;
  const touching = sentencesIn($pos.parent, $pos.before()).filter(
    ({ from, to, source }) => source && from <= pos && pos <= to,
  );
  return touching[0] ?? null;
}

/** Whether nothing is to come after these words in their sentence: they end with a full stop or its like, brackets and spaces aside, or are none. */
export function isFinished(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /[.!?…]["'”’»)\]]*\s*$/u.test(text);
}
