/** A meeting -> the bytes of an archive. */
import { deflateSync, type Zippable, type ZippableFile, zipSync } from 'fflate';
import { recordOf } from '../meeting/flags.ts';
import { livingUpdate } from '../meeting/living.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { inMegabytes, isTooTight, LIMITS } from './limits.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  MANIFEST,
  type Manifest,
  MEETING,
  NOTICE,
  SHARED_NOTICE,
  STATE,
} from './manifest.ts';
import { type ArchivePictures, mediaOf } from './media.ts';
import { sha256 } from './sha256.ts';
import { sharedCopy, sharedPictures } from './share.ts';
import { stateToKeep } from './state.ts';
import { countWords } from './words.ts';

// TextEncoder is on every host that the core runs on, but in none of the libraries it is compiled with.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** What an archive is made of: the whole state of the meeting's document (a V2 update), and its pictures by path. */
export interface ArchiveContent {
  readonly state: Uint8Array;
  readonly pictures: ArchivePictures;
}

export interface ArchiveOptions {
  /** When it is made, in milliseconds since 1970. */
  readonly madeAt: number;
  /** Whether it is a copy to share: without what is withheld, and without history (see share.ts). */
  readonly share?: boolean;
}

/** The meeting is larger than an archive may be; the message is for a person. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

/**
 * The archive of a meeting: the same bytes for the same content and time, on every
 * machine. Deleted text is not in it. Rejects with ArchiveTooLarge beyond LIMITS, and with what Yjs throws where
 * the state is none. Runs wherever the core does: in a worker of the window or of the main process.
 */
export async function writeArchive(content: ArchiveContent, options: ArchiveOptions): Promise<Uint8Array> {
  const { state, meeting } = stateToKeep(content.state);
  if (!options.share) return packed(meeting, state, content.pictures, options.madeAt, false);
  const shared = sharedCopy(meeting);
  return packed(shared, null, sharedPictures(shared, content.pictures), options.madeAt, true);
}

/** The archive of a meeting that is at hand in its plain form alone, such as an imported one. As `writeArchive` otherwise. */
export function writePlainArchive(
  meeting: Meeting,
  pictures: ArchivePictures,
  options: ArchiveOptions,
): Promise<Uint8Array> {
  return writeArchive({ state: livingUpdate(meeting), pictures }, options);
}

async function packed(
  meeting: Meeting,
  state: Uint8Array | null,
  pictures: ArchivePictures,
  madeAt: number,
  shared: boolean,
): Promise<Uint8Array> {
  const json = encode(meeting);
  refuseBeyond(meeting, json, state);
  const { files: pictureFiles, media } = await mediaOf(pictures);
  if (pictureFiles.reduce((sum, [, bytes]) => sum + bytes.length, 0) > LIMITS.pictures) {
    throw tooLarge(`its pictures together are larger than ${inMegabytes(LIMITS.pictures)}`);
  }
  const files: [string, Uint8Array][] = [
    [MEETING, json],
    ...(state === null ? [] : ([[STATE, state]] satisfies [string, Uint8Array][])),
    ...pictureFiles,
  ];
  if (files.length >= LIMITS.files) throw tooLarge(`it has more than ${LIMITS.files} files`);
  const manifest: Manifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    notice: shared ? SHARED_NOTICE : NOTICE,
    madeAt,
    shared,
    record: recordOf(meeting),
    meeting: { id: meeting.id, title: meeting.particulars.title, date: meeting.particulars.date },
    words: countWords(meeting),
    entries: meeting.entries.length,
    files: await Promise.all(
      files.map(async ([path, bytes]) => ({ path, size: bytes.length, sha256: await sha256(bytes) })),
    ),
    media,
  };
  const zip: Zippable = { [MANIFEST]: [encode(manifest), STORED] };
  for (const [path, bytes] of files) zip[path] = zipped(bytes, path);
  return zipSync(zip, { mtime: noTime() });
}

/** Noon on the first day of the calendar of zip files, where this machine is now: they hold local time, and so get the same bytes everywhere. */
function noTime(): Date {
  return new Date(1980, 0, 1, 12);
}

const STORED = { level: 0 } as const;
const DEFLATED = { level: 6 } as const;

/** Pictures are packed already. A text that packs as a zip bomb does would be refused as one, so it is stored. */
function zipped(bytes: Uint8Array, path: string): ZippableFile {
  const isText = path === MEETING || path === STATE;
  return [bytes, isText && !isTooTight(bytes.length, packedSize(bytes)) ? DEFLATED : STORED];
}

function packedSize(bytes: Uint8Array): number {
  return bytes.length > LIMITS.alwaysPacked ? deflateSync(bytes, DEFLATED).length : bytes.length;
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

function refuseBeyond(meeting: Meeting, json: Uint8Array, state: Uint8Array | null): void {
  const beyond: readonly [boolean, string][] = [
    [json.length > LIMITS.meeting, `its text is larger than ${inMegabytes(LIMITS.meeting)}`],
    [(state?.length ?? 0) > LIMITS.state, `its history is larger than ${inMegabytes(LIMITS.state)}`],
    [meeting.entries.length > LIMITS.entries, `it has more than ${LIMITS.entries} entries`],
    [
      meeting.participants.length > LIMITS.participants,
      `it has more than ${LIMITS.participants} participants`,
    ],
    [meeting.drafts.length > LIMITS.drafts, `it has more than ${LIMITS.drafts} drafts`],
  ];
  for (const [isBeyond, why] of beyond) if (isBeyond) throw tooLarge(why);
}

function tooLarge(why: string): ArchiveTooLarge {
  return new ArchiveTooLarge(
    `This meeting does not go into one archive, since ${why}; it is safe where it is, split it into two meetings.`,
  );
}
