/** One export, from the draft as it stands to the file: read, looked over for what must not leave, made, saved. */

import type { Finding } from '../../../core/desk/finding.ts';
import { blockText, type Draft } from '../../../core/document/draft.ts';
import type { ArticleParticulars } from '../../../core/export/article.ts';
import type { ArticleFormat } from '../../../core/export/export.ts';
import { articleParticulars } from '../../../core/export/particulars.ts';
import type { Meeting } from '../../../core/meeting/meeting.ts';
import { bridge } from '../../bridge.ts';
import { picturesOf } from '../../store/index.ts';
import type { MeetingReader } from '../reader/reader.ts';
import type { ExportOrder, ExportResult } from './exporter.worker.ts';
import { exportName } from './file-name.ts';
import printSheet from './print-page.css?url';

/** What a draft can be exported to: a file that is made here, or a page that the main process prints. */
export type ExportFormat = ArticleFormat | 'pdf';

export type ExportOutcome =
  | { outcome: 'saved'; path: string }
  | { outcome: 'cancelled' }
  /** There is no draft to export. */
  | { outcome: 'nothing' }
  /** Stopped: words that must not leave stand in it, at these places. */
  | { outcome: 'withheld'; places: { words: string; where: string }[] }
  | { outcome: 'failed'; problem: string };

/** Exports the draft of an open meeting. What goes wrong is an outcome with a sentence; nothing is thrown. */
export async function exportMeeting(
  reader: MeetingReader,
  meetingId: string,
  format: ExportFormat,
): Promise<ExportOutcome> {
  try {
    const { meeting, draft, blocking } = await reader.ask('readForExport');
    if (!draft) return { outcome: 'nothing' };
    if (blocking.length > 0)
      return { outcome: 'withheld', places: blocking.map((one) => placeOf(one, draft)) };
    const particulars = particularsOf(meeting, draft);
    const made = await make({
      draft,
      format: format === 'pdf' ? { sheet: new URL(printSheet, location.href).pathname } : format,
      particulars,
      pictures: await picturesOf(meetingId),
    });
    if (!made.ok) return { outcome: 'failed', problem: `The file could not be made. ${made.problem}` };
    const name = exportName(particulars.title, particulars.date, format);
    const bytes = new Uint8Array(made.bytes);
    const answer = await (format === 'pdf'
      ? bridge.call('savePdf', { name, page: bytes })
      : bridge.call('saveExport', { name, format, bytes }));
    return answer.outcome === 'failed' ? { outcome: 'failed', problem: answer.problem.message } : answer;
  } catch (error) {
    return { outcome: 'failed', problem: error instanceof Error ? error.message : String(error) };
  }
}

/** What the file says of itself: the headline as it is in the draft, the rest from the meeting. */
function particularsOf(meeting: Meeting, draft: Draft): ArticleParticulars {
  const textOf = (type: 'headline' | 'standfirst') => {
    const block = draft.blocks.find((one) => one.type === type);
    return block ? blockText(block).trim() : '';
  };
  const given = articleParticulars(meeting, draft);
  return { ...given, title: textOf('headline') || given.title, standfirst: textOf('standfirst') };
}

function placeOf({ block: id, excerpt }: Finding, draft: Draft): { words: string; where: string } {
  const index = draft.blocks.findIndex((block) => block.id === id);
  const block = draft.blocks[index];
  const opening = block ? blockText(block).split(/\s+/).slice(0, 5).join(' ') : '';
  return { words: excerpt, where: `block ${index + 1}, which begins “${opening} …”` };
}

function make(order: ExportOrder): Promise<ExportResult> {
  const worker = new Worker(new URL('./exporter.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ExportResult>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ExportResult>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({
        ok: false,
        problem: event.message || 'The part of the app that makes files could not be started.',
      });
    };
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
