/** Backups: dated archives of every changed meeting, in a folder that the person can choose. */
import { z } from 'zod';
import { bytesSchema, cancelled, done, failed } from './forms.ts';

const meeting = z.string().min(1).max(500);
/** The name of a backup, as `listBackups` gives it; no path. */
const backup = z.string().min(1).max(500);

const settingsSchema = z.strictObject({
  /** Where the backups are: a path for people to read. */
  folder: z.string(),
  /** Whether that is the usual place. */
  isUsual: z.boolean(),
  /** The most that all backups together may take, in megabytes. */
  limit: z.number().int().min(10).max(1_000_000),
  /** What they take now, in bytes. */
  used: z.number().nonnegative(),
  /** When the last backup was made, in milliseconds since 1970; null for never. */
  lastAt: z.number().nullable(),
  /** Why no backup can be made at present; null when all is well. */
  problem: z.string().nullable(),
});
export type BackupSettings = z.infer<typeof settingsSchema>;

const backupSchema = z.strictObject({
  name: backup,
  meeting,
  title: z.string(),
  /** When it was made, in milliseconds since 1970. */
  at: z.number(),
  /** Its size in bytes. */
  size: z.number().nonnegative(),
  /** How many words the notes and drafts in it have. */
  words: z.number().int().nonnegative(),
});
export type Backup = z.infer<typeof backupSchema>;

export const backupCalls = {
  /** The backups of one meeting, or of all; the newest first. What in the folder is no backup is left out. */
  listBackups: {
    request: z.strictObject({ meeting: meeting.nullable() }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('listed'), backups: z.array(backupSchema) }),
      failed,
    ]),
  },
  /** The archive of a backup, as it lies there: to be read as any archive from elsewhere. */
  readBackup: {
    request: z.strictObject({ name: backup }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('read'), bytes: bytesSchema }),
      failed,
    ]),
  },
  /** Makes a backup of a meeting now, from its journal; before a merge, a restoring, or the end of its time in the bin. */
  backUp: {
    request: z.strictObject({ meeting }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('made'), backup: backupSchema }),
      failed,
    ]),
  },
  readBackupSettings: {
    request: z.strictObject({}),
    response: settingsSchema,
  },
  /** Asks for another folder. What is in the old one stays there. */
  chooseBackupFolder: {
    request: z.strictObject({}),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('chosen'), settings: settingsSchema }),
      cancelled,
      failed,
    ]),
  },
  setBackupLimit: {
    request: z.strictObject({ limit: settingsSchema.shape.limit }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('set'), settings: settingsSchema }),
      failed,
    ]),
  },
  /** Sets the files of a database that can't be opened aside, and gives an empty one: the window is loaded again after that. */
  setDatabaseAside: {
    request: z.strictObject({}),
    response: z.discriminatedUnion('outcome', [done, failed]),
  },
  /** What was found and done about the files of the database when the app started, in two sentences, once; null for nothing. */
  takeStorageReport: {
    request: z.strictObject({}),
    response: z.strictObject({ report: z.string().nullable() }),
  },
} as const;

export const backupEvents = {
  /** Why backups can't be made, all the time until it is solved; null once it is. */
  backupProblem: z.strictObject({ problem: z.string().nullable() }),
} as const;
