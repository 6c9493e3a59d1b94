/** One app to a folder of data: a second start hands its file to the first, and ends. */
import { app } from 'electron';
import { z } from 'zod';
import type { FileToOpen } from './file-to-open.ts';

const handedSchema = z.object({ file: z.string().nullable() });

/** False where the app runs already; it has been handed the file, and this one must quit. */
export function claimInstance(file: string | null): boolean {
  return app.requestSingleInstanceLock({ file });
}

/** Comes forward, and opens the file, when a second start or the system hands one over. */
export function setUpSingleInstance(fileToOpen: FileToOpen, comeForward: () => void): void {
  app.on('second-instance', (_event, _words, _folder, handed) => {
    const read = handedSchema.safeParse(handed);
    if (read.success && read.data.file !== null) fileToOpen.put(read.data.file);
    comeForward();
  });
  // How macOS hands over a file, at the first start too.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    fileToOpen.put(path);
    comeForward();
  });
}
