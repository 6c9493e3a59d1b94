/**
 * A draft as CommonMark, with YAML front matter.
 *
 * The front matter has the title, standfirst, date and body for a content
 * system; the text below is the whole item all the same, headline, standfirst and dateline first,
 * so that it reads without one. A figure is a paragraph: the picture and, after a line break,
 * its caption. What the rapporteur was not certain of stands in `<mark>`.
 */
import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Draft } from '../document/draft.ts';
import type { ArticleParticulars } from './article.ts';
import { type CopyBlock, cleanCopy, headlineOf, inLists, standfirstOf } from './copy.ts';
import { nest } from './nest.ts';
import { type Run, tidyText } from './tidy.ts';

/** The beginning of a mail address as a link of its own (CommonMark 0.31, 6.5); the library knows of those that begin with a letter. */
const MAIL_ADDRESS = {
  character: '<',
  after: "[-\\w.!#$%&'*+/=?^`{|}~]+@",
  inConstruct: 'phrasing',
} as const;

/** The draft as Markdown, ending in a line feed. What the draft says wins over the particulars. */
export function toMarkdownFile(draft: Draft, particulars: ArticleParticulars): string {
  const blocks = cleanCopy(draft);
  const item = toMarkdown(
    { type: 'root', children: inLists(blocks).flatMap(groupNodes) },
    { bullet: '-', listItemIndent: 'one', resourceLink: true, rule: '-', unsafe: [MAIL_ADDRESS] },
  );
  const file = `---\n${frontMatter(blocks, particulars)}\n---\n`;
  return item === '' ? file : `${file}\n${bareAmpersands(item)}`;
}

/**
 * Takes back the escapes of ampersands that begin no character reference ("Q&A session", "?a=1&b=2"; CommonMark 0.31, 2.5).
 * A backslash that is itself escaped is stepped over.
 */
function bareAmpersands(escaped: string): string {
  return escaped.replace(/\\\\|\\&(?=[A-Za-z][A-Za-z0-9]*[^A-Za-z0-9;])/g, (found) =>
    found === '\\&' ? '&' : found,
  );
}

function frontMatter(blocks: readonly CopyBlock[], particulars: ArticleParticulars): string {
  const keys = {
    title: headlineOf(blocks) || tidyText(particulars.title),
    standfirst: standfirstOf(blocks) || tidyText(particulars.standfirst ?? ''),
    date: tidyText(particulars.date),
    body: tidyText(particulars.body),
    author: tidyText(particulars.author ?? ''),
    language: tidyText(particulars.language),
    record: particulars.record ?? '',
  };
  const given = Object.entries(keys).filter(([, value]) => value !== '');
  return stringify(Object.fromEntries(given), { lineWidth: 0 }).trimEnd();
}

function groupNodes(group: readonly CopyBlock[]): BlockContent[] {
  const [first] = group;
  if (first?.type !== 'bullet' && first?.type !== 'numbered') return group.map(blockNode);
  const isNumbered = first.type === 'numbered';
  return [
    {
      type: 'list',
      ordered: isNumbered,
      ...(isNumbered && { start: first.number }),
      spread: isNumbered,
      children: group.map((block) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph(block.content)],
      })),
    },
  ];
}

function blockNode(block: CopyBlock): BlockContent {
  switch (block.type) {
    case 'headline':
      return { type: 'heading', depth: 1, children: inlineNodes(block.content) };
    case 'heading':
      return { type: 'heading', depth: block.level, children: inlineNodes(block.content) };
    case 'quote':
      return { type: 'blockquote', children: [paragraph(block.content)] };
    case 'figure': {
      const picture: PhrasingContent = { type: 'image', url: block.path, alt: block.alt };
      const caption = inlineNodes(block.content);
      return {
        type: 'paragraph',
        children: caption.length === 0 ? [picture] : [picture, { type: 'break' }, ...caption],
      };
    }
    case 'bullet':
    case 'numbered':
    case 'standfirst':
    case 'dateline':
    case 'paragraph':
      return paragraph(block.content);
  }
}

function paragraph(content: readonly Run[]): Paragraph {
  return { type: 'paragraph', children: inlineNodes(content) };
}

function inlineNodes(runs: readonly Run[]): PhrasingContent[] {
  return nest<PhrasingContent>(runs, {
    text: (value) => ({ type: 'text', value }),
    link: (url, children) => [{ type: 'link', url, children }],
    check: (children) => [{ type: 'html', value: '<mark>' }, ...children, { type: 'html', value: '</mark>' }],
    bold: (children) => [{ type: 'strong', children }],
    italic: (children) => [{ type: 'emphasis', children }],
  });
}
