/** The same work without a worker: for tests, and wherever nobody types. */
import type { Background } from './background.ts';
import { WORK } from './recovery-work.ts';

export const ON_THIS_THREAD: Background = {
  missingFrom: async (...words) => WORK.missingFrom(...words),
  stateOf: async (...words) => WORK.stateOf(...words),
  rebuilt: async (...words) => WORK.rebuilt(...words),
  fromArchive: WORK.fromArchive,
  directoryRowFrom: async (...words) => WORK.directoryRowFrom(...words),
};
