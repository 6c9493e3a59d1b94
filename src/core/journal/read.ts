/** Reads a journal, whatever has happened to it: never throws, and gives no record that was not written. */
import { frameAt, HEAD_LENGTH, nextMarker } from './frame.ts';
import { CLOSED_LENGTH, encodeRecord, JOURNAL_VERSION, type JournalRecord, recordOf } from './record.ts';

/** How a journal begins. */
const MAGIC = new TextEncoder().encode('RAPPJRNL');

export interface JournalRead {
  /** Its version; null where nothing of it says so. Of a higher one than `JOURNAL_VERSION` the records mean nothing. */
  readonly version: number | null;
  /** Whose it is; null where nothing of it says so. */
  readonly meeting: string | null;
  /** What stands in it, in the order in which it was kept, without whose it is. Bytes in them are views into the file's. */
  readonly records: readonly Exclude<JournalRecord, { is: 'meeting' }>[];
  /** How many records, or stretches of the file, are damaged. A record that was cut off while it was written does not count. */
  readonly damaged: number;
  /** Where the last whole record ends; what is behind is torn or damaged. */
  readonly end: number;
}

/** The beginning of a journal. Whose it is stands there twice, since a journal that has lost it would be nobody's. */
export function beginJournal(meeting: string, at: number): Uint8Array<ArrayBuffer> {
  const named = encodeRecord({ is: 'meeting', at, version: JOURNAL_VERSION, meeting });
  const bytes = new Uint8Array(MAGIC.length + 2 * named.length);
  bytes.set(MAGIC, 0);
  bytes.set(named, MAGIC.length);
  bytes.set(named, MAGIC.length + named.length);
  return bytes;
}

/** Reads the bytes of a journal, or its first bytes. */
export function readJournal(bytes: Uint8Array): JournalRead {
  const records: Exclude<JournalRecord, { is: 'meeting' }>[] = [];
  let version: number | null = null;
  let meeting: string | null = null;
  let damaged = 0;
  let end = 0;
  let at = 0;
  // The first bytes are a frame's where the magic has gone.
  if (startsWithMagic(bytes)) at = end = MAGIC.length;
  else if (!isBeginningOfMagic(bytes)) {
    damaged += 1;
    at = nextMarker(bytes, 0);
  } else at = bytes.length;
  while (at < bytes.length) {
    const standing = frameAt(bytes, at);
    if (standing.is === 'sound') {
      const record = recordOf(standing.frame);
      if (record === null) damaged += 1;
      else if (record.is !== 'meeting') records.push(record);
      else {
        version ??= record.version;
        meeting ??= record.meeting;
      }
      at = end = standing.end;
      continue;
    }
    const next = soundAfter(bytes, at);
    // A kill in the middle of writing leaves this, at the end of the file and nowhere else; a power cut leaves zeros.
    const isTorn = next === bytes.length && (standing.is === 'cut short' || isZero(bytes, at));
    if (!isTorn) damaged += 1;
    at = next;
  }
  return { version, meeting, records, damaged, end };
}

/** Where the next frame stands after one that is not sound: behind it, where its length can be trusted. */
function soundAfter(bytes: Uint8Array, from: number): number {
  const standing = frameAt(bytes, from);
  if (standing.is === 'damaged' && (standing.end === bytes.length || isFrame(bytes, standing.end))) {
    return standing.end;
  }
  let at = nextMarker(bytes, from + 1);
  while (at < bytes.length && frameAt(bytes, at).is !== 'sound') at = nextMarker(bytes, at + 1);
  return at;
}

function isFrame(bytes: Uint8Array, at: number): boolean {
  return nextMarker(bytes.subarray(at, at + HEAD_LENGTH), 0) === 0;
}

function isZero(bytes: Uint8Array, from: number): boolean {
  return bytes.subarray(from).every((byte) => byte === 0);
}

function startsWithMagic(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

/** Whether these bytes may be a journal of which no more than a part of the magic was written. */
function isBeginningOfMagic(bytes: Uint8Array): boolean {
  return bytes.length < MAGIC.length && bytes.every((byte, at) => byte === MAGIC[at]);
}

/** How many bytes of the end of a journal `readEnd` needs. */
export const END_LENGTH = CLOSED_LENGTH;

/** The `closed` record that a journal ends with, from its last `END_LENGTH` bytes; null where it ends otherwise. */
export function readEnd(bytes: Uint8Array): Extract<JournalRecord, { is: 'closed' }> | null {
  const standing = frameAt(bytes, 0);
  if (standing.is !== 'sound' || standing.end !== bytes.length) return null;
  const record = recordOf(standing.frame);
  return record?.is === 'closed' ? record : null;
}
