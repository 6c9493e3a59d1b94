/** What can be done in the background: each task in a file of its own. Runs in the worker thread; no Electron here. */
import { compactJournalFile } from './compact-journal-file.ts';

export const tasks = {
  compactJournalFile,
} as const;

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
/** Payloads and results are structured clones. */
export type Payload<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Result<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;
