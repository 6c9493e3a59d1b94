/** The main process: a table of contents. Each concern is set up in the file of its name. */
import { app, BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '../contract/channels.ts';
import type { EventName } from '../contract/contract.ts';
import { setUpAnswers } from './answers.ts';
import { FileToOpen } from './file-to-open.ts';
import { readFlags } from './flags.ts';
import { setUpMenu } from './menu.ts';
import { declareScheme, setUpProtocol } from './protocol.ts';
import { setUpSecurity } from './security.ts';
import { claimInstance, setUpSingleInstance } from './single-instance.ts';
import { setUpWindow } from './window.ts';

// `electron .` has the folder of the app as its second word; the packaged app has not.
const flags = readFlags(process.argv.slice(process.defaultApp ? 2 : 1), process.cwd());

const FILE_TO_OPEN: EventName = 'fileToOpen';
const fileToOpen = new FileToOpen(() => {
  for (const window of BrowserWindow.getAllWindows())
    window.webContents.send(EVENT_CHANNEL, FILE_TO_OPEN, {});
});

function onReady(): void {
  setUpSecurity();
  setUpProtocol();
  setUpMenu();
  setUpAnswers(fileToOpen, flags.saveDirectory);
  setUpWindow();
}

// The lock lies in the folder of data, so that is named first.
if (flags.userDataDirectory !== null) app.setPath('userData', flags.userDataDirectory);
if (claimInstance(flags.file)) {
  app.enableSandbox();
  declareScheme();
  setUpSingleInstance(fileToOpen);
  if (flags.file !== null) fileToOpen.put(flags.file);
  void app.whenReady().then(onReady);
} else {
  app.quit();
}
