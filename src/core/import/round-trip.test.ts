import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '../document/draft.ts';
import { arbitraryDraft } from '../export/arbitrary-draft.ts';
import { type CopyBlock, cleanCopy, copyText } from '../export/copy.ts';
import { type ArticleFormat, exportDraft } from '../export/export.ts';
import { importArticle, type ReadableFormat } from './import.ts';

const particulars = { title: 'Ministry', date: '2024-05-09', body: 'Council', language: 'en' };

async function readBack(draft: Draft, format: ReadableFormat): Promise<CopyBlock[]> {
  const result = await importArticle(await exportDraft(draft, format, particulars), format);
  if (!result.ok) throw new Error(result.problem);
  return cleanCopy(result.draft);
}

/** Without pictures, a figure comes back from HTML and Word without its path. */
function withoutPaths(blocks: readonly CopyBlock[]): CopyBlock[] {
  return blocks.map((block) => (block.type === 'figure' ? { ...block, path: '' } : block));
}

/**
 * A bold and italic run that begins with a character beyond 16 bits and an underscore: mdast-util-to-markdown 2.2.3 gives the
 * first as a reference, and leaves the second without the escape that it needs then. No news item has one.
 */
const isSpoiltByLibrary = (draft: Draft) =>
  cleanCopy(draft).some(({ content }) =>
    content.some(({ bold, italic, text }) => bold && italic && /^[\u{10000}-\u{10FFFF}]_/u.test(text)),
  );

it('reads its own Markdown back as the same blocks, emphasis and links', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, async (draft) => {
      fc.pre(!isSpoiltByLibrary(draft));
      expect(await readBack(draft, 'md')).toEqual(cleanCopy(draft));
    }),
    { numRuns: 200 },
  );
});

it('takes a mail address in angle brackets for the text that it was, whatever it begins with', async () => {
  const content = [{ text: 'Write to <press@example.org>, <1@example.org> or <#@0>.' }];
  const draft: Draft = {
    id: 'news-en',
    template: 'news',
    language: 'en',
    blocks: [{ type: 'paragraph', id: 'p', fingerprint: '', content }],
  };
  expect(await readBack(draft, 'md')).toEqual(cleanCopy(draft));
});

it('reads its own web page back as the same blocks, emphasis and links', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, async (draft) => {
      expect(withoutPaths(await readBack(draft, 'html'))).toEqual(withoutPaths(cleanCopy(draft)));
    }),
    { numRuns: 200 },
  );
});

it('reads its own Word file back as the same blocks, emphasis and links', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, async (draft) => {
      expect(withoutPaths(await readBack(draft, 'docx'))).toEqual(withoutPaths(cleanCopy(draft)));
    }),
    { numRuns: 40 },
  );
});

it('puts the words of every block into plain text, one line each', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, async (draft) => {
      const lines = Buffer.from(await exportDraft(draft, 'txt', particulars))
        .toString()
        .split('\n');
      for (const block of cleanCopy(draft)) {
        if (block.content.some((run) => run.link !== '') || block.type === 'figure') continue;
        const marks: Partial<Record<typeof block.type, string>> = { bullet: '- ', quote: '> ' };
        const mark = block.type === 'numbered' ? `${block.number}. ` : (marks[block.type] ?? '');
        expect(lines).toContain(mark + copyText(block));
      }
    }),
    { numRuns: 200 },
  );
});

it('lets no id, source or fingerprint out in any format', async () => {
  const formats: ArticleFormat[] = ['md', 'html', 'txt', 'docx'];
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, fc.constantFrom(...formats), async (draft, format) => {
      const { unzipSync } = await import('fflate');
      const bytes = await exportDraft(draft, format, particulars);
      const parts = format === 'docx' ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of parts) expect(Buffer.from(part).toString('latin1')).not.toContain('SECRET');
    }),
    { numRuns: 60 },
  );
});
