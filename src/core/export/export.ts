/** Draft -> file, by format. Pure: it runs in a worker and in Node alike. */
import { strToU8 } from 'fflate';
import type { Draft } from '../document/draft.ts';
import type { ArticleParticulars, ArticlePictures } from './article.ts';
import { toDocx } from './docx.ts';
import { toHtmlPage } from './html.ts';
import { toMarkdownFile } from './markdown.ts';
import { toText } from './text.ts';

/** The formats of an exported item, which are also the endings of its file. */
export const ARTICLE_FORMATS = ['docx', 'md', 'html', 'txt'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

type Exporter = (
  draft: Draft,
  particulars: ArticleParticulars,
  pictures: ArticlePictures,
) => Uint8Array | Promise<Uint8Array>;

const EXPORTERS: Readonly<Record<ArticleFormat, Exporter>> = {
  docx: toDocx,
  md: (draft, particulars) => strToU8(toMarkdownFile(draft, particulars)),
  html: (draft, particulars, pictures) => strToU8(toHtmlPage(draft, particulars, pictures)),
  txt: (draft) => strToU8(toText(draft)),
};

/**
 * The bytes of a file with this draft in it; text formats are UTF-8. `pictures` are looked up by
 * the `src` of the draft's figures; one that is not there is said to be missing. The same input gives the same bytes.
 */
export async function exportDraft(
  draft: Draft,
  format: ArticleFormat,
  particulars: ArticleParticulars,
  pictures: ArticlePictures = new Map(),
): Promise<Uint8Array> {
  return EXPORTERS[format](draft, particulars, pictures);
}
