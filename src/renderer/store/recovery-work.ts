/** The work that is done on whole meetings, by name. */
import { directoryRowFrom } from './directory-row.ts';
import { fromArchive, missingFrom, rebuilt, stateOf } from './recovery.ts';

export const WORK = { missingFrom, stateOf, rebuilt, fromArchive, directoryRowFrom } as const;
