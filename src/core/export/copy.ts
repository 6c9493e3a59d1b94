/**
 * The clean copy of a draft: all that may leave, and nothing else. It has no
 * place for ids, sources and fingerprints, so that no exporter can let one out.
 */
import type { Block, Draft } from '../document/draft.ts';
import { type Run, tidyRuns, tidyText } from './tidy.ts';

type Words = { readonly content: readonly Run[] };

export type CopyBlock =
  | (Words & { readonly type: 'headline' | 'standfirst' | 'dateline' | 'paragraph' | 'bullet' | 'quote' })
  /** `number`: counted through the draft, from 1. */
  | (Words & { readonly type: 'numbered'; readonly number: number })
  | (Words & { readonly type: 'heading'; readonly level: 2 | 3 })
  /** `path` is the name under which the pictures are looked up; the words are the caption. */
  | (Words & { readonly type: 'figure'; readonly path: string; readonly alt: string });

export type FigureCopy = Extract<CopyBlock, { type: 'figure' }>;

/** A draft ready to be written in any format: tidy runs, blocks that say something. */
export function cleanCopy(draft: Draft): CopyBlock[] {
  let number = 0;
  const blocks = draft.blocks
    .map(copyOf)
    .filter((block) => block.type === 'figure' || block.content.length > 0);
  return blocks.map((block) => (block.type === 'numbered' ? { ...block, number: ++number } : block));
}

/** The words of a block without their formatting. */
export function copyText(block: Words): string {
  return block.content.map((run) => run.text).join('');
}

/** Blocks with each row of bullets, and of numbered paragraphs, in a group of its own, since a list is one thing in every format. */
export function inLists(blocks: readonly CopyBlock[]): CopyBlock[][] {
  const groups: CopyBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (isInList(block) && group?.[0]?.type === block.type) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isInList({ type }: CopyBlock): boolean {
  return type === 'bullet' || type === 'numbered';
}

/** The headline as text, or '' where the draft has none. */
export function headlineOf(blocks: readonly CopyBlock[]): string {
  const headline = blocks.find((block) => block.type === 'headline');
  return headline === undefined ? '' : copyText(headline);
}

/** The standfirst as text, or '' where the draft has none. */
export function standfirstOf(blocks: readonly CopyBlock[]): string {
  const standfirst = blocks.find((block) => block.type === 'standfirst');
  return standfirst === undefined ? '' : copyText(standfirst);
}

function copyOf(block: Block): CopyBlock {
  const content = tidyRuns(
    block.content.map((span) => ({
      text: span.text,
      bold: span.bold === true,
      italic: span.italic === true,
      check: span.check === true,
      link: span.link ?? '',
    })),
  );
  if (block.type === 'heading') return { type: block.type, level: block.level, content };
  if (block.type === 'figure')
    return { type: block.type, path: block.src, alt: tidyText(block.alt), content };
  if (block.type === 'numbered') return { type: block.type, number: 0, content };
  return { type: block.type, content };
}
