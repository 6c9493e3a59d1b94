/** The bytes of an archive, whoever made them -> a meeting. */
import { canonicalJson } from '../meeting/canonical-json.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { readMeetingJson } from '../meeting/migrations/read-meeting.ts';
import { boundedText } from './bounded-json.ts';
import { unpack } from './inflate.ts';
import { LIMITS } from './limits.ts';
import {
  ARCHIVE_VERSION,
  MANIFEST,
  type Manifest,
  MEDIA,
  MEETING,
  manifestIn,
  manifestValue,
  STATE,
} from './manifest.ts';
import { type ArchivePictures, readMedia, unpackMedia } from './media.ts';
import { readNewerMeeting } from './newer-meeting.ts';
import { ArchiveRefusal, damaged, hostile, notAnArchive, type RefusalReason } from './refusal.ts';
import { sha256 } from './sha256.ts';
import { readState } from './state.ts';
import { firstIn, readDirectory, readInOrder, type ZipEntry } from './zip-directory.ts';

export interface Archive {
  readonly manifest: Manifest;
  /** The plain form: what the state says, where there is one. */
  readonly meeting: Meeting;
  /** The state of the meeting's document (a V2 update); null where the archive has none: then `livingUpdate(meeting)` makes it. */
  readonly state: Uint8Array | null;
  readonly pictures: ArchivePictures;
  /** What a person should know though the archive is whole; sentences. */
  readonly remarks: readonly string[];
}

export type ArchiveReading =
  | { readonly ok: true; readonly archive: Archive }
  | {
      readonly ok: false;
      readonly reason: RefusalReason;
      /** One sentence for a person: what is the matter, and what to do. */
      readonly message: string;
      /** What of the meeting can be read all the same, to be shown and never bound to an editor; null for nothing. Not for `hostile`. */
      readonly plain: Meeting | null;
    };

/**
 * Reads an archive that anybody may have made. Never throws; memory and time
 * are bounded by LIMITS. Whatever is not whole, or not as the format says, is refused.
 */
export async function readArchive(bytes: Uint8Array): Promise<ArchiveReading> {
  try {
    return { ok: true, archive: await read(bytes) };
  } catch (error) {
    if (!(error instanceof ArchiveRefusal)) throw error;
    const { reason, message } = error;
    const plain = reason === 'damaged' || reason === 'newer' ? plainIn(bytes) : null;
    return { ok: false, reason, message, plain };
  }
}

async function read(bytes: Uint8Array): Promise<Archive> {
  const head = firstIn(bytes);
  // A newer version may pack in ways that this one would take for an attack.
  if (head?.name === MANIFEST) refuseNewer(manifestValue(bytes, head).version);
  const entries = readDirectory(bytes);
  const manifestEntry = entries.get(MANIFEST);
  if (!manifestEntry) throw notAnArchive('it is a zip file without manifest.json');
  refuseNewer(manifestValue(bytes, manifestEntry).version);
  const manifest = manifestIn(bytes, manifestEntry);
  entries.delete(MANIFEST);
  refuseStrangers(manifest, entries);

  const media = unpackMedia(
    bytes,
    [...entries.values()].filter(({ name }) => MEDIA.test(name)),
  );
  const meetingEntry = entries.get(MEETING);
  if (!meetingEntry) throw damaged('meeting.json is missing');
  const json = unpack(bytes, meetingEntry, LIMITS.meeting);
  const stateEntry = entries.get(STATE);
  const state = stateEntry ? unpack(bytes, stateEntry, LIMITS.state) : null;

  await checkSums(
    manifest,
    new Map([
      ...media,
      [MEETING, json],
      ...(state ? ([[STATE, state]] satisfies [string, Uint8Array][]) : []),
    ]),
  );
  const pictures = readMedia(manifest.media, (file) => media.get(file));
  const written = meetingFrom(json);
  if (state === null) return { manifest, meeting: written, state, pictures, remarks: [] };
  const meeting = bounded(readState(state));
  const differs = canonicalJson(meeting) !== canonicalJson(written);
  return { manifest, meeting, state, pictures, remarks: differs ? [DIFFERS] : [] };
}

const DIFFERS =
  'Its meeting.json does not say what its state.bin says; what is in state.bin was taken, since that is what Rapporteur edits and merges.';

function refuseNewer(version: unknown): void {
  if (typeof version === 'number' && version > ARCHIVE_VERSION) {
    throw new ArchiveRefusal(
      'newer',
      `This archive was written by a newer version of Rapporteur (its layout has version ${version}, this program knows ${ARCHIVE_VERSION}): it is shown as far as it can be read; install the newer version to edit it.`,
    );
  }
}

/** All that the manifest lists is there, and nothing that it does not list. */
function refuseStrangers(manifest: Manifest, entries: ReadonlyMap<string, ZipEntry>): void {
  const listed = new Set(manifest.files.map(({ path }) => path));
  if (listed.size !== manifest.files.length) throw hostile('its manifest lists a file twice');
  for (const name of entries.keys()) {
    if (!listed.has(name)) throw hostile(`${name} is not in its manifest`);
    if (name !== MEETING && name !== STATE && !MEDIA.test(name))
      throw hostile(`${name} belongs in no archive`);
  }
  for (const path of listed) if (!entries.has(path)) throw damaged(`${path} is missing`);
  const inUse = new Set(manifest.media.map(({ file }) => file));
  for (const name of entries.keys()) {
    if (MEDIA.test(name) && !inUse.has(name)) throw hostile(`no picture of the meeting is ${name}`);
  }
}

async function checkSums(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const { path, size, sha256: sum } of manifest.files) {
    const bytes = files.get(path);
    const named = MEDIA.exec(path)?.[1] ?? sum;
    if (bytes?.length !== size || named !== sum || (await sha256(bytes)) !== sum) {
      throw damaged(`${path} is not what its sum in the manifest says`);
    }
  }
}

function meetingFrom(json: Uint8Array): Meeting {
  const reading = readMeetingJson(boundedText(json, MEETING));
  if (reading.ok) return bounded(reading.meeting);
  if (reading.reason === 'newer-version') throw new ArchiveRefusal('newer', reading.message);
  const [what = ''] = reading.message.replace(/\s+/g, ' ').split(/\.(?: |$)/);
  throw damaged(`of meeting.json, ${what.charAt(0).toLowerCase()}${what.slice(1)}`);
}

function bounded(meeting: Meeting): Meeting {
  for (const part of ['entries', 'participants', 'drafts'] as const) {
    if (meeting[part].length > LIMITS[part]) throw hostile(`it has more than ${LIMITS[part]} ${part}`);
  }
  return meeting;
}

/**
 * The meeting in an archive that is not whole or newer, as far as it can be had: by the directory, or from the start
 * where that was cut off. Its sum in the zip file must hold.
 */
function plainIn(bytes: Uint8Array): Meeting | null {
  try {
    const entry = entryOf(bytes, MEETING);
    if (entry === null) return null;
    const text = boundedText(unpack(bytes, entry, LIMITS.meeting), MEETING);
    const reading = readMeetingJson(text);
    if (reading.ok) return bounded(reading.meeting);
    return reading.reason === 'newer-version' ? readNewerMeeting(JSON.parse(text)) : null;
  } catch (error) {
    if (error instanceof ArchiveRefusal) return null;
    throw error;
  }
}

function entryOf(bytes: Uint8Array, name: string): ZipEntry | null {
  for (const entry of readInOrder(bytes)) if (entry.name === name) return entry;
  return readDirectory(bytes).get(name) ?? null;
}
