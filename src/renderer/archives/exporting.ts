/** An archive of an open meeting, from the document as it stands to the file. */
import { bridge } from '../bridge.ts';
import { exportName } from '../meeting/exporting/file-name.ts';
import type { MeetingReader } from '../meeting/reader/reader.ts';
import { picturesOf } from '../store/index.ts';
import { inWorker } from './in-worker.ts';
import type { Contents } from './protocol.ts';

export type ArchiveExport =
  | { outcome: 'saved'; path: string; contents: Contents }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; problem: string };

/** What an archive of the meeting would hold now. Rejects with a sentence. */
export async function contentsOf(reader: MeetingReader): Promise<Contents> {
  return inWorker('count', await reader.ask('state'));
}

/** Saves the record itself, or a copy to share. What goes wrong is an outcome with a sentence; nothing is thrown. */
export async function exportArchive(
  reader: MeetingReader,
  meetingId: string,
  share: boolean,
): Promise<ArchiveExport> {
  try {
    const state = await reader.ask('state');
    const [{ meeting }, pictures] = await Promise.all([reader.ask('readForExport'), picturesOf(meetingId)]);
    const [bytes, contents] = await Promise.all([
      inWorker('pack', state, pictures, Date.now(), share),
      inWorker('count', state),
    ]);
    const { title, date } = meeting.particulars;
    const name = exportName(
      share ? `${title || 'Meeting'} (to share)` : title || 'Meeting',
      date,
      'rapporteur',
    );
    const answer = await bridge.call('saveExport', {
      name,
      format: 'rapporteur',
      bytes: new Uint8Array(bytes),
    });
    if (answer.outcome === 'failed') return { outcome: 'failed', problem: answer.problem.message };
    return answer.outcome === 'saved' ? { ...answer, contents } : answer;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', problem: `The archive was not made. ${reason}` };
  }
}
