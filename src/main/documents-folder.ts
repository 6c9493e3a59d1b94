/** Where a person keeps documents. */
import { app } from 'electron';

/**
 * The folder for documents, or the home folder where the system can't name it: Windows, where it lies on a share
 * that is out of reach. Electron throws then, and the app would not start for it.
 */
export function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch (error) {
    console.error(`The folder for documents can't be had: ${String(error)}`);
    return app.getPath('home');
  }
}
