/** All the steps, in order. A step once released is never changed. */
import { SCHEMA_VERSION } from '../meeting.ts';
import { type Migration, sequenceProblem } from './migration.ts';
import { toPassages } from './to-1-passages.ts';

export const migrations: readonly Migration[] = [toPassages];

const problem = sequenceProblem(migrations, SCHEMA_VERSION);
if (problem !== null) throw new Error(problem);
