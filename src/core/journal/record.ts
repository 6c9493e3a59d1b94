/** What a journal records of its meeting, and how each kind lies in a frame. */
import { z } from 'zod';
import { encodeFrame, type Frame, HEAD_LENGTH, setTime, timeAt } from './frame.ts';

/** The version of the form of journals. A journal of a higher one is neither read nor written. */
export const JOURNAL_VERSION = 1;

/** A record. `at`: when it was kept, in milliseconds since 1970. */
export type JournalRecord =
  /** Whose journal it is. It stands first, twice, in this form in all versions. */
  | { readonly is: 'meeting'; readonly at: number; readonly version: number; readonly meeting: string }
  /** An update of the meeting's Y.Doc (V2). */
  | { readonly is: 'change'; readonly at: number; readonly change: Uint8Array }
  /** The whole state as one update; the last change in it was made at `changedAt`. */
  | { readonly is: 'state'; readonly at: number; readonly changedAt: number; readonly state: Uint8Array }
  /** A picture of the meeting; its bytes lie beside the journal, under their SHA-256 in hexadecimal. */
  | {
      readonly is: 'picture';
      readonly at: number;
      readonly path: string;
      readonly type: string;
      readonly sha256: string;
    }
  | { readonly is: 'binned'; readonly at: number }
  | { readonly is: 'unbinned'; readonly at: number }
  /** The database has all that stands before; with what a list of meetings has to know, so that it need not read on. */
  | { readonly is: 'closed'; readonly at: number; readonly changedAt: number; readonly binned: boolean }
  /** Of a kind that a later program knows: kept as it is. */
  | { readonly is: 'unknown'; readonly at: number; readonly kind: number; readonly payload: Uint8Array };

const KINDS = { meeting: 1, change: 2, state: 3, picture: 4, binned: 5, unbinned: 6, closed: 7 } as const;

const TIME_LENGTH = 6;
const NOTHING = new Uint8Array();

/** How many bytes a `closed` record takes in the file. */
export const CLOSED_LENGTH = HEAD_LENGTH + TIME_LENGTH + 1;

const pictureSchema = z.object({
  path: z.string(),
  type: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

function payloadOf(record: Exclude<JournalRecord, { is: 'unknown' }>): Uint8Array {
  switch (record.is) {
    case 'meeting': {
      const id = new TextEncoder().encode(record.meeting);
      const payload = new Uint8Array(2 + id.length);
      new DataView(payload.buffer).setUint16(0, record.version, true);
      payload.set(id, 2);
      return payload;
    }
    case 'change':
      return record.change;
    case 'state': {
      const payload = new Uint8Array(TIME_LENGTH + record.state.length);
      setTime(new DataView(payload.buffer), 0, record.changedAt);
      payload.set(record.state, TIME_LENGTH);
      return payload;
    }
    case 'picture': {
      const { path, type, sha256 } = record;
      return new TextEncoder().encode(JSON.stringify({ path, type, sha256 }));
    }
    case 'closed': {
      const payload = new Uint8Array(TIME_LENGTH + 1);
      setTime(new DataView(payload.buffer), 0, record.changedAt);
      payload[TIME_LENGTH] = record.binned ? 1 : 0;
      return payload;
    }
    case 'binned':
    case 'unbinned':
      return NOTHING;
  }
}

/** The record as it lies in the file. */
export function encodeRecord(record: JournalRecord): Uint8Array<ArrayBuffer> {
  const { at } = record;
  return record.is === 'unknown'
    ? encodeFrame({ kind: record.kind, at, payload: record.payload })
    : encodeFrame({ kind: KINDS[record.is], at, payload: payloadOf(record) });
}

/** The record in a sound frame; null where the frame is whole and yet holds no such record. */
export function recordOf({ kind, at, payload }: Frame): JournalRecord | null {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  switch (kind) {
    case KINDS.meeting: {
      if (payload.length < 2) return null;
      const meeting = textOf(payload.subarray(2));
      return meeting === null ? null : { is: 'meeting', at, version: view.getUint16(0, true), meeting };
    }
    case KINDS.change:
      return { is: 'change', at, change: payload };
    case KINDS.state:
      if (payload.length < TIME_LENGTH) return null;
      return { is: 'state', at, changedAt: timeAt(view, 0), state: payload.subarray(TIME_LENGTH) };
    case KINDS.picture: {
      const picture = pictureSchema.safeParse(jsonOf(textOf(payload) ?? ''));
      return picture.success ? { is: 'picture', at, ...picture.data } : null;
    }
    case KINDS.binned:
      return { is: 'binned', at };
    case KINDS.unbinned:
      return { is: 'unbinned', at };
    case KINDS.closed:
      if (payload.length !== TIME_LENGTH + 1) return null;
      return { is: 'closed', at, changedAt: timeAt(view, 0), binned: payload[TIME_LENGTH] === 1 };
    default:
      return { is: 'unknown', at, kind, payload };
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
