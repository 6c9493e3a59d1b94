/** The storage of the running app. */
import { join } from 'node:path';
import { app, session } from 'electron';
import { Storage } from './storage.ts';

/** Must run when the app is ready, and end before the first window is made: by then Chromium has opened nothing. */
export async function setUpStorage(): Promise<Storage> {
  const { defaultSession } = session;
  const storage = new Storage({
    folder: defaultSession.storagePath,
    asideFolder: join(app.getPath('userData'), 'set-aside'),
    now: Date.now,
    clear: () => defaultSession.clearStorageData({ storages: ['indexdb'] }),
  });
  await storage.check();
  return storage;
}
