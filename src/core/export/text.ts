/**
 * A draft as plain text: one line a paragraph, no hard wrap, a blank line between blocks.
 * The headline and the headings of the first level are underlined; a link is "title (address)".
 */
import type { Draft } from '../document/draft.ts';
import { type CopyBlock, cleanCopy, copyText, inLists } from './copy.ts';
import { nest } from './nest.ts';
import type { Run } from './tidy.ts';

/** The longest underline that still looks like one. */
const LONGEST_RULE = 72;

/** The draft as plain text, ending in a line feed. */
export function toText(draft: Draft): string {
  const groups = inLists(cleanCopy(draft)).map((group) =>
    group.map(blockLines).join(group[0]?.type === 'numbered' ? '\n\n' : '\n'),
  );
  return `${groups.join('\n\n')}\n`;
}

function blockLines(block: CopyBlock): string {
  const words = inlineText(block.content);
  switch (block.type) {
    case 'headline':
      return underlined(words, '=');
    case 'heading':
      return block.level === 2 ? underlined(words, '-') : words;
    case 'bullet':
      return `- ${words}`;
    case 'numbered':
      return `${block.number}. ${words}`;
    case 'quote':
      return `> ${words}`;
    case 'figure':
      return [`[Picture: ${block.alt === '' ? copyText(block) || 'no description' : block.alt}]`, words]
        .filter((line) => line !== '')
        .join('\n');
    case 'standfirst':
    case 'dateline':
    case 'paragraph':
      return words;
  }
}

function underlined(words: string, rule: string): string {
  return `${words}\n${rule.repeat(Math.min([...words].length, LONGEST_RULE))}`;
}

function inlineText(runs: readonly Run[]): string {
  return nest<string>(runs, {
    text: (text) => text,
    link: (href, children) => {
      const title = children.join('');
      const address = href.replace(/^mailto:/i, '');
      return [title === address || title === href ? title : `${title} (${address})`];
    },
    check: (children) => children,
    bold: (children) => children,
    italic: (children) => children,
  }).join('');
}
