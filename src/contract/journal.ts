/**
 * The journal of each meeting: an append-only file of the main process, beside
 * the database of the window. Changes are updates of the meeting's Y.Doc (V2).
 */
import { z } from 'zod';
import { bytesSchema, done, failed, pictureSchema } from './forms.ts';

const meeting = z.string().min(1).max(500);
/** Milliseconds since 1970. */
const time = z.number();
const keptOrFailed = z.discriminatedUnion('outcome', [done, failed]);

export const journalCalls = {
  /** Keeps changes, in their order. Done: the operating system has them. They reach the disk within a second. */
  keepChanges: {
    request: z.strictObject({ meeting, changes: z.array(bytesSchema).min(1) }),
    response: keptOrFailed,
  },
  /** Keeps the whole state, which closes whatever gap there was. Done: it is on the disk. */
  keepState: {
    request: z.strictObject({ meeting, state: bytesSchema }),
    response: keptOrFailed,
  },
  /** Keeps a picture of the meeting. Done: it is on the disk. */
  keepPicture: {
    request: z.strictObject({ meeting, picture: pictureSchema }),
    response: keptOrFailed,
  },
  /** Keeps that the meeting was put into the bin, or taken out of it. */
  keepBinned: {
    request: z.strictObject({ meeting, binned: z.boolean() }),
    response: keptOrFailed,
  },
  /** Keeps that the database has all that the journal has. It holds until the next change. */
  keepClosed: {
    request: z.strictObject({ meeting }),
    response: keptOrFailed,
  },
  /** How the journal ends: `closed` where the database is known to have all of it. Costs next to nothing. */
  journalEnd: {
    request: z.strictObject({ meeting }),
    response: z.strictObject({ end: z.enum(['none', 'closed', 'open']) }),
  },
  /** All that the journal of a meeting holds, in the order in which it was kept. */
  readJournal: {
    request: z.strictObject({ meeting }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('read'),
        changes: z.array(z.strictObject({ at: time, change: bytesSchema })),
        pictures: z.array(pictureSchema),
        binned: z.boolean(),
        /** When it was last changed. */
        changedAt: time,
        /** How many records, or stretches of the file, could not be read. They are set aside, not deleted. */
        damaged: z.number().int().nonnegative(),
      }),
      z.strictObject({ outcome: z.literal('none') }),
      failed,
    ]),
  },
  /** The meetings that have a journal. */
  listJournals: {
    request: z.strictObject({}),
    response: z.strictObject({
      journals: z.array(z.strictObject({ meeting, binned: z.boolean(), changedAt: time })),
    }),
  },
  /** Lets the journal of a meeting go, with its pictures; after its time in the bin, and a last backup. */
  dropJournal: {
    request: z.strictObject({ meeting }),
    response: keptOrFailed,
  },
} as const;

export const journalEvents = {
  /** What is the matter with the journals, all the time until it is solved; null once it is. */
  journalProblem: z.strictObject({ problem: z.string().nullable() }),
  /** A change may be missing from this journal: it asks for the whole state (`keepState`). */
  stateWanted: z.strictObject({ meeting }),
} as const;
