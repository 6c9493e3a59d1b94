/** CommonMark with or without YAML front matter -> draft. */
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toHast } from 'mdast-util-to-hast';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parse, YAMLError } from 'yaml';
import { type Block, blockText } from '../document/draft.ts';
import { tidyText } from '../export/tidy.ts';
import { articleFrom } from './html.ts';
import { type ImportResult, recordIn, unreadable, type WordsTaken } from './imported.ts';
import { isTangled } from './tangled.ts';
import { decodeText } from './utf8.ts';

/** "News | 22 March 2021": a short word, a bar, a date with its year. */
const DATELINE = /^[^|]{1,60} \| [^|]{0,40}\b\d{4}\b[^|]{0,20}$/u;

/** Reads Markdown in UTF-8. HTML within it is read as HTML. */
export function fromMarkdownFile(bytes: Uint8Array, words: WordsTaken): ImportResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (isTangled(decoded.text)) {
    return unreadable(
      'it has more lists in lists, or more emphasis in a paragraph, than an article can have; simplify it',
    );
  }
  const tree = fromMarkdown(decoded.text, {
    extensions: [frontmatter('yaml')],
    mdastExtensions: [frontmatterFromMarkdown('yaml')],
  });
  const [first] = tree.children;
  const given = first?.type === 'yaml' ? readFrontMatter(first.value) : new Map<string, string>();
  if (given === null) {
    return unreadable(
      'its front matter (between the lines ---) is not valid YAML; correct it, or take it out',
    );
  }
  const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
  const article = articleFrom(fromHtml(html), words);
  if (!article.ok) return article;
  const language = given.get('language') ?? article.draft.language;
  return {
    ...article,
    draft: {
      ...article.draft,
      id: `news-${language}`,
      language,
      blocks: withHead(article.draft.blocks, given.get('standfirst') ?? ''),
    },
    particulars: {
      title: given.get('title') ?? '',
      standfirst: given.get('standfirst') ?? '',
      date: given.get('date') ?? '',
      body: given.get('body') ?? '',
      language,
      ...recordIn(given.get('record') ?? ''),
      ...(given.has('author') ? { author: given.get('author') ?? '' } : {}),
    },
  };
}

/** The texts of the front matter by their keys; null where it is not YAML. */
function readFrontMatter(source: string): Map<string, string> | null {
  try {
    const value: unknown = parse(source, { schema: 'failsafe', maxAliasCount: 0 });
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(
      entries.flatMap(([key, text]) =>
        typeof text === 'string' && text !== '' ? [[key, tidyText(text)]] : [],
      ),
    );
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError) return null;
    throw error;
  }
}

/** Markdown has no mark for standfirst and dateline: they are known by what they say and by standing under the headline. */
function withHead(blocks: readonly Block[], standfirst: string): Block[] {
  const named = [...blocks];
  let at = named[0]?.type === 'headline' ? 1 : 0;
  const lead = named[at];
  if (lead?.type === 'paragraph' && standfirst !== '' && blockText(lead) === standfirst) {
    named[at] = { ...lead, type: 'standfirst' };
    at += 1;
  }
  const dateline = named[at];
  if (dateline?.type === 'paragraph' && DATELINE.test(blockText(dateline))) {
    named[at] = { ...dateline, type: 'dateline' };
  }
  return named;
}
