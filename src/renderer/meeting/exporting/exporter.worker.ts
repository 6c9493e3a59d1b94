/** Makes the file of an export beside the window: a long draft takes a while, and the typing goes on. */

import { strToU8 } from 'fflate';
import type { Draft } from '../../../core/document/draft.ts';
import type { ArticleParticulars, ArticlePictures } from '../../../core/export/article.ts';
import { type ArticleFormat, exportDraft } from '../../../core/export/export.ts';
import { toPrintPage } from '../../../core/export/print-page.ts';

/** What is to be exported. */
export interface ExportOrder {
  draft: Draft;
  /** Of a PDF the page is made that is to be printed, in the sheet with this address. */
  format: ArticleFormat | { sheet: string };
  particulars: ArticleParticulars;
  pictures: ArticlePictures;
}

export type ExportResult = { ok: true; bytes: Uint8Array } | { ok: false; problem: string };

self.onmessage = async ({ data }: MessageEvent<ExportOrder>) => {
  const tell = (result: ExportResult) => self.postMessage(result);
  try {
    tell({ ok: true, bytes: await make(data) });
  } catch (error) {
    tell({ ok: false, problem: error instanceof Error ? error.message : String(error) });
  }
};

async function make({ draft, format, particulars, pictures }: ExportOrder): Promise<Uint8Array> {
  return typeof format === 'string'
    ? exportDraft(draft, format, particulars, pictures)
    : strToU8(toPrintPage(draft, particulars, pictures, format.sheet));
}
