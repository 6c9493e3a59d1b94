/** Makes a page of a Word file beside the window: the file is as hostile as any from elsewhere, and may be long. */
import { pageFromDocx } from '../../core/import/docx-page.ts';
import type { WordListRead } from './choose-list.ts';

self.onmessage = async ({ data }: MessageEvent<Uint8Array>) => {
  const tell = (read: WordListRead) => self.postMessage(read);
  try {
    const page = await pageFromDocx(data);
    tell(page.ok ? { html: page.html } : { problem: page.problem });
  } catch (error) {
    tell({ problem: error instanceof Error ? error.message : String(error) });
  }
};
