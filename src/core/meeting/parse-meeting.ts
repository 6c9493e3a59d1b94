/** A value of unknown form -> a meeting of this version, or the first thing in it that does not fit. */
import type { z } from 'zod';
import { type Meeting, meetingSchema } from './meeting.ts';

const { otherParticulars, participants, terms, photos, comments, entries, drafts } = meetingSchema.shape;
const LISTS = { otherParticulars, participants, terms, photos, comments, entries, drafts } as const;

export type MeetingParsing =
  | { ok: true; meeting: Meeting }
  | {
      ok: false;
      /** The way to what does not fit, by keys and indexes. */
      path: readonly PropertyKey[];
      /** What is the matter with it. */
      message: string;
    };

/**
 * Checks a meeting item by item, and stops at the first that does not fit: a list of a million
 * wrong items would have zod gather a million issues, and fail on them with an error of its own. Never throws.
 */
export function parseMeeting(value: object): MeetingParsing {
  const given = new Map<string, unknown>(Object.entries(value));
  const frame = piece(
    meetingSchema,
    Object.fromEntries(
      [...given].map(([key, part]) => [key, Object.hasOwn(LISTS, key) && Array.isArray(part) ? [] : part]),
    ),
    [],
  );
  if (!frame.fits) return frame.problem;
  const lists: Partial<Record<keyof typeof LISTS, unknown[]>> = {};
  for (const [name, list] of Object.entries(LISTS) as [keyof typeof LISTS, z.ZodArray][]) {
    const items: unknown[] = [];
    const part = given.get(name);
    for (const [index, item] of (Array.isArray(part) ? part : []).entries()) {
      const parsed = piece(list.element as z.ZodType, item, [name, index]);
      if (!parsed.fits) return parsed.problem;
      items.push(parsed.value);
    }
    lists[name] = items;
  }
  return { ok: true, meeting: { ...frame.value, ...(lists as Pick<Meeting, keyof typeof LISTS>) } };
}

type Piece<Value> = { fits: true; value: Value } | { fits: false; problem: MeetingParsing & { ok: false } };

function piece<Value>(schema: z.ZodType<Value>, value: unknown, at: readonly PropertyKey[]): Piece<Value> {
  try {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { fits: true, value: parsed.data };
    const [issue] = parsed.error.issues;
    return {
      fits: false,
      problem: { ok: false, path: [...at, ...(issue?.path ?? [])], message: issue?.message ?? 'unknown' },
    };
  } catch (error) {
    // zod hands its issues on as arguments, of which there may be so many only.
    if (!(error instanceof RangeError)) throw error;
    return { fits: false, problem: { ok: false, path: at, message: 'too much of it does not fit' } };
  }
}
