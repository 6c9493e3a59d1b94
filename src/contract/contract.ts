/**
 * What the window and the main process say to each other: the one table from
 * which preload, main and renderer all derive theirs. To add a call, add it here
 * and answer it in `src/main/answers.ts`; the types lead to the rest.
 *
 * Messages are structured clones: a Uint8Array stays one, an Error does not, so
 * what goes wrong travels as a sentence.
 */
import { z } from 'zod';
import { backupCalls, backupEvents } from './backups.ts';
import { closingCalls, closingEvents } from './closing.ts';
import { bytesSchema, cancelled, done, failed, pictureSchema } from './forms.ts';
import { journalCalls, journalEvents } from './journal.ts';
import { preferenceCalls, preferenceEvents } from './preferences.ts';

/** A notes file as it was read: its text and the pictures it names that could be read. */
const notesFileSchema = z.strictObject({
  kind: z.literal('notes'),
  name: z.string(),
  text: z.string(),
  pictures: z.array(pictureSchema),
  /** What could not be read of what the file names, one sentence each. */
  remarks: z.array(z.string()),
});
export type NotesFile = z.infer<typeof notesFileSchema>;

/** A file that may be an archive: its bytes, which nobody has looked through yet. */
const archiveFileSchema = z.strictObject({
  kind: z.literal('archive'),
  name: z.string(),
  bytes: bytesSchema,
});
export type ArchiveFile = z.infer<typeof archiveFileSchema>;

const openedFileSchema = z.discriminatedUnion('kind', [notesFileSchema, archiveFileSchema]);
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** The suggested name of a file, with its ending; no folders. */
const fileNameSchema = z.string().min(1).max(200);

const savedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), path: z.string() }),
  cancelled,
  failed,
]);

export const calls = {
  /** Asks for a notes file or an archive and reads it. */
  importNotes: {
    request: z.strictObject({}),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('read'), file: openedFileSchema }),
      cancelled,
      failed,
    ]),
  },
  /** The meeting that ships with the app. */
  readExample: {
    request: z.strictObject({}),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('read'), file: notesFileSchema }),
      failed,
    ]),
  },
  /** The file named on the command line, once; nothing the second time. */
  takeFileToOpen: {
    request: z.strictObject({}),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('read'), file: openedFileSchema }),
      z.strictObject({ outcome: z.literal('nothing') }),
      failed,
    ]),
  },
  /** Asks where to save, and writes: beside the target, flushed, renamed. */
  saveExport: {
    request: z.strictObject({
      name: fileNameSchema,
      format: z.enum(['docx', 'md', 'html', 'txt', 'rapporteur']),
      bytes: bytesSchema,
    }),
    response: savedSchema,
  },
  /** Asks where to save, prints a page as PDF, and writes as above. `page` is HTML in UTF-8; it may ask for the app's own style sheets and faces, and runs no script. */
  savePdf: {
    request: z.strictObject({ name: fileNameSchema, page: bytesSchema }),
    response: savedSchema,
  },
  /** The page prints from here on, or no longer: it does not answer while the system's dialog is open, and does not hang. */
  printing: {
    request: z.strictObject({ isOpen: z.boolean() }),
    response: done,
  },
  /** Asks for a picture of a participant and reads it. */
  choosePicture: {
    request: z.strictObject({}),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('read'), picture: pictureSchema }),
      cancelled,
      failed,
    ]),
  },
  /** Asks for a file with a list and reads its text, in whatever encoding; of a Word file the bytes, which nobody has looked through yet. */
  chooseList: {
    request: z.strictObject({ of: z.enum(['people', 'agenda items']) }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('text'), name: z.string(), text: z.string() }),
      z.strictObject({ outcome: z.literal('word'), name: z.string(), bytes: bytesSchema }),
      cancelled,
      failed,
    ]),
  },
  /** The files in the folder for one's own templates, as they are: the window reads them. */
  readTemplates: {
    request: z.strictObject({}),
    response: z.strictObject({
      folder: z.string(),
      files: z.array(z.strictObject({ name: z.string(), text: z.string() })),
      /** What could not be read, a sentence each. */
      problems: z.array(z.string()),
    }),
  },
  /** The house style of the copy desk: the text of its file, as it is. */
  readHouseStyle: {
    request: z.strictObject({}),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('read'), path: z.string(), text: z.string() }),
      z.strictObject({ outcome: z.literal('none') }),
      failed,
    ]),
  },
  ...journalCalls,
  ...backupCalls,
  ...closingCalls,
  ...preferenceCalls,
} as const;

export const events = {
  /** Another file was opened with the app while it runs: ask for it with `takeFileToOpen`. */
  fileToOpen: z.strictObject({}),
  /** “Undo” was chosen in the menu bar. */
  undo: z.strictObject({}),
  /** “Redo” was chosen in the menu bar. */
  redo: z.strictObject({}),
  /** A command of the window was chosen in the menu bar. */
  runCommand: z.strictObject({ command: z.enum(['commandPalette', 'keyboardShortcuts']) }),
  ...journalEvents,
  ...backupEvents,
  ...closingEvents,
  ...preferenceEvents,
} as const;

export type CallName = keyof typeof calls;
export type Request<Name extends CallName> = z.infer<(typeof calls)[Name]['request']>;
export type Response<Name extends CallName> = z.infer<(typeof calls)[Name]['response']>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What preload puts into the page as `window.rapporteur`. */
export interface Bridge {
  call<Name extends CallName>(name: Name, request: Request<Name>): Promise<Response<Name>>;
  /** Listens until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}
