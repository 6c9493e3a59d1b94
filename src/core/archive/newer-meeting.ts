/** What this version can read of a meeting that a newer version has written. */
import type { z } from 'zod';
import { shortHash } from '../hash.ts';
import { PARTICULAR_KEYS } from '../meeting/living-layout.ts';
import { type Entry, emptyMeeting, type Meeting, meetingSchema } from '../meeting/meeting.ts';

type Json = Record<string, unknown>;

const parts = meetingSchema.shape;

/**
 * The meeting in the JSON of a newer version, to be shown: keys that this version does not
 * know are left out, entries that it can't read are kept as their text, without a speaker.
 * Null where it is no meeting at all. Takes the value apart; throws nothing.
 */
export function readNewerMeeting(value: unknown): Meeting | null {
  if (!isRecord(value) || value.format !== 'rapporteur-meeting') return null;
  const meeting = emptyMeeting(typeof value.id === 'string' && value.id !== '' ? value.id : 'unnamed');
  const given = isRecord(value.particulars) ? value.particulars : {};
  for (const key of PARTICULAR_KEYS) {
    const text = given[key];
    if (typeof text === 'string') meeting.particulars[key] = text;
  }
  return {
    ...meeting,
    otherParticulars: itemsOf(value.otherParticulars, parts.otherParticulars.element),
    participants: itemsOf(value.participants, parts.participants.element),
    terms: itemsOf(value.terms, parts.terms.element),
    photos: itemsOf(value.photos, parts.photos.element),
    comments: itemsOf(value.comments, parts.comments.element),
    entries: listOf(value.entries).map(
      (entry, index) => known(entry, parts.entries.element) ?? asText(entry, index),
    ),
    drafts: itemsOf(value.drafts, parts.drafts.element),
  };
}

function itemsOf<Item>(value: unknown, schema: z.ZodType<Item>): Item[] {
  return listOf(value).flatMap((item) => known(item, schema) ?? []);
}

/** A record of the form that this version knows, its unknown keys left out; null where there is more to it than those. */
function known<Item>(item: unknown, schema: z.ZodType<Item>): Item | null {
  for (;;) {
    const parsed = parsedBy(schema, item);
    if (parsed === null) return null;
    if (parsed.success) return parsed.data;
    const unknown = parsed.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
    if (unknown.length < parsed.error.issues.length) return null;
    let removed = false;
    for (const { path, keys } of unknown) {
      const record = path.reduce<unknown>(
        (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
        item,
      );
      if (isRecord(record)) for (const key of keys) removed = Reflect.deleteProperty(record, key) || removed;
    }
    if (!removed) return null;
  }
}

/** What the schema says of a value; null where it has more to say of it than zod can hold. */
function parsedBy<Item>(schema: z.ZodType<Item>, item: unknown): z.ZodSafeParseResult<Item> | null {
  try {
    return schema.safeParse(item);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function asText(entry: unknown, index: number): Entry {
  const given = isRecord(entry) ? entry : {};
  const text = textsIn(given.content).join(' ');
  const id =
    typeof given.id === 'string' && given.id !== '' ? given.id : `salvaged-${shortHash(`${index} ${text}`)}`;
  return {
    id,
    time: null,
    head: { kind: 'unattributed', asked: false },
    content: text === '' ? [] : [{ kind: 'paragraph', content: [{ text }] }],
  };
}

/** Every text below a value; JSON from elsewhere is nested to a known depth alone (bounded-json.ts). */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [];
  const own = typeof value.text === 'string' ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
