/** What can be done in the background: each task in a file of its own. Runs in the worker thread; no Electron here. */
import { archiveJournal } from './archive-journal.ts';
import { compactJournalFile } from './compact-journal-file.ts';

export const tasks = {
  archiveJournal,
  compactJournalFile,
} as const;

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
/** Payloads and results are structured clones. */
export type Payload<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Result<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;
