/** Makes the file of an export beside the window: a long draft takes a while, and the typing goes on. */
import type { Draft } from '../../../core/document/draft.ts';
import type { ArticleParticulars, ArticlePictures } from '../../../core/export/article.ts';
import { type ArticleFormat, exportDraft } from '../../../core/export/export.ts';

/** What is to be exported. */
export interface ExportOrder {
  draft: Draft;
  format: ArticleFormat;
  particulars: ArticleParticulars;
  pictures: ArticlePictures;
}

export type ExportResult = { ok: true; bytes: Uint8Array } | { ok: false; problem: string };

self.onmessage = async ({ data }: MessageEvent<ExportOrder>) => {
  const tell = (result: ExportResult) => self.postMessage(result);
  try {
    tell({ ok: true, bytes: await exportDraft(data.draft, data.format, data.particulars, data.pictures) });
  } catch (error) {
    tell({ ok: false, problem: error instanceof Error ? error.message : String(error) });
  }
};
