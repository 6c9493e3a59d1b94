/** A Word file -> draft, by its named styles. */
import { fromHtml } from 'hast-util-from-html';
import type { Block } from '../document/draft.ts';
import { pageFromDocx } from './docx-page.ts';
import { articleFrom } from './html.ts';
import { type ImportResult, recordIn, type WordsTaken } from './imported.ts';

/** Our styles, and Word's, as the HTML that `hast.ts` reads. Word's heading 1 stands under the title. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Dateline'] => p.dateline:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Missing Picture'] => p.missing-picture:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  'highlight => mark',
];

/** Reads a .docx file. A file without the style Title takes its first heading as the headline. */
export async function fromDocx(bytes: Uint8Array, words: WordsTaken): Promise<ImportResult> {
  const page = await pageFromDocx(bytes, STYLE_MAP);
  if (!page.ok) return page;
  const article = articleFrom(fromHtml(page.html), words);
  if (!article.ok) return article;
  const { title, author, language, record } = page.properties;
  return {
    ...article,
    draft: { ...article.draft, id: `news-${language}`, language, blocks: withHeadline(article.draft.blocks) },
    particulars: {
      ...article.particulars,
      title,
      language,
      ...recordIn(record),
      ...(author === '' ? {} : { author }),
    },
  };
}

function withHeadline(blocks: readonly Block[]): Block[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'heading' || blocks.some((block) => block.type === 'headline')) return [...blocks];
  const { level: _, ...words } = first;
  return [{ ...words, type: 'headline' }, ...others];
}
