/** The answers to the calls of the contract. */
import { basename, join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type { backupCalls } from '../contract/backups.ts';
import { CALL_CHANNEL } from '../contract/channels.ts';
import type { closingCalls } from '../contract/closing.ts';
import type { NotesFile, OpenedFile } from '../contract/contract.ts';
import type { journalCalls } from '../contract/journal.ts';
import type { preferenceCalls } from '../contract/preferences.ts';
import { readPicture } from '../files/pictures.ts';
import { setPrinting } from './crash.ts';
import { type Answers, dispatch } from './dispatch.ts';
import { documentsFolder } from './documents-folder.ts';
import { saveExport, unprintedSentence } from './export-file.ts';
import type { FileToOpen } from './file-to-open.ts';
import { houseStyleAt } from './house-style.ts';
import { readListFile } from './list-file.ts';
import { readNotes } from './notes-file.ts';
import { readOpened } from './opened-file.ts';
import { ownTemplates } from './own-templates.ts';
import { printPdf } from './pdf/print.ts';

/** The meeting that ships with the app, below its folder. */
const EXAMPLE = join('examples', 'cooperatives.notes.txt');

const FORMATS = {
  docx: 'Word document',
  md: 'Markdown',
  html: 'Web page',
  txt: 'Plain text',
  rapporteur: 'Meeting archive',
  pdf: 'PDF',
} as const;

const failed = (message: string) => ({ outcome: 'failed' as const, problem: { message } });

async function notesAt(
  path: string,
): Promise<{ outcome: 'read'; file: NotesFile } | ReturnType<typeof failed>> {
  const notes = await readNotes(path);
  return notes.read ? { outcome: 'read', file: notes.file } : failed(notes.reason);
}

async function openedAt(
  path: string,
): Promise<{ outcome: 'read'; file: OpenedFile } | ReturnType<typeof failed>> {
  const opened = await readOpened(path);
  return opened.read ? { outcome: 'read', file: opened.file } : failed(opened.reason);
}

async function savedAt(
  path: string,
  bytes: Uint8Array,
): Promise<{ outcome: 'saved'; path: string } | ReturnType<typeof failed>> {
  const problem = await saveExport(path, bytes);
  return problem === null ? { outcome: 'saved', path } : failed(problem);
}

/** Asks for one file; null where nobody wants to. The dialog hangs on the window that asks. */
async function askForFile(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const asked: OpenDialogOptions = { ...options, properties: ['openFile'] };
  const chosen = await (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** What a dialog for saving is asked for. Linux asks before it overwrites only where it is told to. */
export function saveOptions(folder: string, name: string, format: keyof typeof FORMATS): SaveDialogOptions {
  return {
    defaultPath: join(folder, name),
    filters: [{ name: FORMATS[format], extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
}

/** Where to save; null where nobody wants to. */
async function askWhere(
  window: BrowserWindow | null,
  name: string,
  format: keyof typeof FORMATS,
  directory: string | null,
): Promise<string | null> {
  if (directory !== null) return join(directory, name);
  const options = saveOptions(documentsFolder(), name, format);
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

/** A name without anything that a file system takes for a folder, a device or a hidden file. */
export function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[<>:"/|?*\u0000-\u001f]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return plain === '' ? 'draft' : plain;
}

/** The calls that are answered here; those about journals, backups, closing and preferences are answered where those are. */
type OwnAnswers = Omit<
  Answers,
  | keyof typeof journalCalls
  | keyof typeof backupCalls
  | keyof typeof closingCalls
  | keyof typeof preferenceCalls
>;

function makeAnswers(fileToOpen: FileToOpen, saveDirectory: string | null): OwnAnswers {
  return {
    importNotes: async (_request, asker) => {
      const path = await askForFile(asker, {
        title: 'Import notes or an archive',
        filters: [
          { name: 'Notes and archives', extensions: ['txt', 'md', 'rapporteur'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      return path === null ? { outcome: 'cancelled' } : openedAt(path);
    },
    readExample: () => notesAt(join(app.getAppPath(), EXAMPLE)),
    takeFileToOpen: async () => {
      const path = fileToOpen.take();
      return path === null ? { outcome: 'nothing' } : openedAt(path);
    },
    saveExport: async ({ name, format, bytes }, asker) => {
      const path = await askWhere(asker, safeName(name), format, saveDirectory);
      return path === null ? { outcome: 'cancelled' } : savedAt(path, bytes);
    },
    savePdf: async ({ name, page }, asker) => {
      const path = await askWhere(asker, safeName(name), 'pdf', saveDirectory);
      if (path === null) return { outcome: 'cancelled' };
      const made = await printPdf(page, asker);
      return made.printed ? savedAt(path, made.bytes) : failed(unprintedSentence(path, made.reason));
    },
    chooseList: async ({ of }, asker) => {
      const path = await askForFile(asker, {
        title: `Choose a list of ${of}`,
        filters: [
          { name: 'Lists', extensions: ['docx', 'csv', 'tsv', 'txt', 'md', 'vcf', 'html', 'htm'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      if (path === null) return { outcome: 'cancelled' };
      const list = await readListFile(path);
      return list.outcome === 'unreadable' ? failed(list.reason) : list;
    },
    readHouseStyle: () => houseStyleAt(join(app.getPath('userData'), 'house-style.json')),
    readTemplates: () => ownTemplates(join(app.getPath('userData'), 'templates')),
    printing: async ({ isOpen }, asker) => {
      if (asker !== null) setPrinting(asker, isOpen);
      return { outcome: 'done' };
    },
    choosePicture: async (_request, asker) => {
      const path = await askForFile(asker, {
        title: 'Choose a picture',
        filters: [{ name: 'Pictures', extensions: ['jpg', 'jpeg', 'png', 'gif', 'webp'] }],
      });
      if (path === null) return { outcome: 'cancelled' };
      const result = await readPicture(path);
      const name = basename(path);
      return result.read
        ? { outcome: 'read', picture: { path: name, ...result.picture } }
        : failed(`“${name}” was not taken: ${result.reason}. Choose another picture, or make it smaller.`);
    },
  };
}

/** Must run before the first window is made. */
export function setUpAnswers(
  fileToOpen: FileToOpen,
  saveDirectory: string | null,
  others: Omit<Answers, keyof OwnAnswers>,
): void {
  const answers: Answers = { ...makeAnswers(fileToOpen, saveDirectory), ...others };
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, request: unknown) =>
    dispatch(answers, event.senderFrame, BrowserWindow.fromWebContents(event.sender), name, request),
  );
}
