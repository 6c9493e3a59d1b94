/** Prints a page as PDF, in a window that nobody sees and that is gone afterwards, whatever happens. */
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { SCHEME } from '../origin.ts';
import { refusePermissions } from '../security.ts';
import { setUnseen } from '../windows.ts';
import { PrintPages } from './pages.ts';
import { paperOf } from './paper.ts';

/** How long it may take, in milliseconds. 71,000 words took 7 and 9 seconds on two busy cores. */
const LIMIT = 120_000;

/** In memory, since its name does not begin with `persist:`; nothing of the app's own is stored there. */
const PARTITION = 'print';

const pages = new PrintPages();

/** Must run when the app is ready. */
export function setUpPdf(): void {
  const own = session.fromPartition(PARTITION);
  refusePermissions(own);
  own.setSpellCheckerEnabled(false);
  const root = join(app.getAppPath(), 'out', 'renderer');
  own.protocol.handle(SCHEME, (request) => pages.answer(root, request));
}

export type Printed = { printed: true; bytes: Uint8Array } | { printed: false; reason: string };

/** Prints `html`, a page in UTF-8, on the paper of the region. It is given up when the window that asks has gone. */
export async function printPdf(html: Uint8Array, asker: BrowserWindow | null): Promise<Printed> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  setUnseen(window);
  const { webContents } = window;
  const address = pages.add(html);
  const end = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  asker?.once('closed', end);
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  let timer: NodeJS.Timeout | undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    const breakOff = (reason: string) => reject(new Error(reason));
    timer = setTimeout(() => breakOff('it took longer than two minutes'), LIMIT);
    webContents.once('render-process-gone', () => breakOff('the part of the app that prints has stopped'));
    window.once('closed', () => breakOff('it was broken off'));
  });
  try {
    await Promise.race([broken, window.loadURL(address)]);
    const bytes = await Promise.race([
      broken,
      webContents.printToPDF({
        pageSize: paperOf(app.getLocaleCountryCode()),
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    ]);
    return { printed: true, bytes };
  } catch (error) {
    return { printed: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    asker?.off('closed', end);
    pages.delete(address);
    end();
  }
}
