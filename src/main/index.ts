/** The main process: a table of contents. Each concern is set up in the file of its name. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { EventName, EventPayload } from '../contract/contract.ts';
import { realDisk } from '../files/disk.ts';
import { setUpAnswers } from './answers.ts';
import { backupAnswers } from './backups/answers.ts';
import { backUpBeforeUpgrade, setUpBackups } from './backups/set-up.ts';
import { closingAnswers, setUpClosing } from './closing.ts';
import { setUpContextMenu } from './context-menu.ts';
import { reportOf } from './crash.ts';
import { giveUp, setUpFaults } from './faults.ts';
import { FileToOpen } from './file-to-open.ts';
import { ownWords, readFlags } from './flags.ts';
import { journalAnswers } from './journal/answers.ts';
import { setUpJournals } from './journal/set-up.ts';
import { setUpMenu } from './menu.ts';
import { cutOff, setUpOffline } from './offline.ts';
import { setUpPdf } from './pdf/print.ts';
import { preferenceAnswers } from './preferences.ts';
import { declareScheme, setUpProtocol } from './protocol.ts';
import { setUpSecurity } from './security.ts';
import { SettingsFile } from './settings.ts';
import { claimInstance, setUpSingleInstance } from './single-instance.ts';
import { setUpStorage } from './storage/set-up.ts';
import { tell, tellAll } from './tell.ts';
import { comeForward, openWindow, setUpWindow, windowInUse } from './window.ts';

setUpFaults();

const flags = readFlags(ownWords(process.argv, process.defaultApp === true), process.cwd());

const fileToOpen = new FileToOpen(() => tellInUse('fileToOpen', {}));

function tellInUse<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
  const window = windowInUse();
  if (window !== null) tell(window, event, payload);
}

async function onReady(): Promise<void> {
  setUpOffline();
  setUpSecurity();
  setUpClosing();
  setUpProtocol();
  setUpPdf();
  const journals = setUpJournals();
  const settings = new SettingsFile(join(app.getPath('userData'), 'settings.json'), realDisk);
  const backups = await setUpBackups(journals, settings, flags.userDataDirectory);
  await backUpBeforeUpgrade(backups);
  const storage = await setUpStorage();
  setUpAnswers(fileToOpen, flags.saveDirectory, {
    ...journalAnswers(journals),
    ...backupAnswers(backups, storage, settings),
    ...closingAnswers(reportOf, openWindow),
    ...preferenceAnswers(settings, tellAll),
  });
  setUpMenu({
    ask: (step) => tellInUse(step, {}),
    openWindow,
    run: (command) => tellInUse('runCommand', { command }),
  });
  setUpContextMenu();
  setUpWindow();
}

// The lock lies in the folder of data, so that is named first. Electron takes a folder that is there.
if (flags.userDataDirectory !== null) {
  mkdirSync(flags.userDataDirectory, { recursive: true });
  app.setPath('userData', flags.userDataDirectory);
}
if (claimInstance(flags.file)) {
  // It would take back --no-sandbox, without which Chromium does not run as root.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  cutOff();
  declareScheme();
  setUpSingleInstance(fileToOpen, comeForward);
  if (flags.file !== null) fileToOpen.put(flags.file);
  app.whenReady().then(onReady).catch(giveUp);
} else {
  app.quit();
}
