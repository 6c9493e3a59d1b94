/** An article in Markdown, HTML or Word -> draft, by the ending of its file. */
import { fromDocx } from './docx.ts';
import { fromHtmlPage } from './html.ts';
import { type ImportResult, unreadable, type WordsTaken } from './imported.ts';
import { fromMarkdownFile } from './markdown.ts';

/** The formats that an article is read from, which are also the endings of its file. */
export const READABLE_FORMATS = ['md', 'html', 'docx'] as const;
export type ReadableFormat = (typeof READABLE_FORMATS)[number];

type Importer = {
  readonly mostBytes: number;
  read(bytes: Uint8Array, words: WordsTaken): ImportResult | Promise<ImportResult>;
};

const MEGABYTE = 1024 * 1024;

/** Pages and Word files hold their pictures; Markdown holds words alone. */
const IMPORTERS: Readonly<Record<ReadableFormat, Importer>> = {
  md: { mostBytes: 4 * MEGABYTE, read: fromMarkdownFile },
  html: { mostBytes: 32 * MEGABYTE, read: fromHtmlPage },
  docx: { mostBytes: 64 * MEGABYTE, read: fromDocx },
};

/**
 * Reads any bytes as an article of that format. It does not throw for what is in them: what cannot
 * be read gives a problem, one clause for a person to stand after the name of the file.
 */
export async function importArticle(
  bytes: Uint8Array,
  format: ReadableFormat,
  words: WordsTaken = 'tidy',
): Promise<ImportResult> {
  const importer = IMPORTERS[format];
  if (bytes.length === 0) return unreadable('it is empty; choose the file that holds the article');
  if (bytes.length > importer.mostBytes) {
    const most = importer.mostBytes / MEGABYTE;
    return unreadable(
      `it is larger than ${most} MB, more than an article can be; take parts or pictures out of it`,
    );
  }
  try {
    return await importer.read(bytes, words);
  } catch (error) {
    // The parsers below are recursive: what is nested ten thousand deep ends their stack.
    if (error instanceof RangeError)
      return unreadable('it is nested deeper than can be read; simplify it in an editor');
    throw error;
  }
}
