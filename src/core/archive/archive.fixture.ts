/** Archives for tests. */

import { strToU8, type Zippable, zipSync } from 'fflate';
import { fromBase64 } from '../export/base64.ts';
import { POINT } from '../export/sample-item.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import type { ArchivePictures } from './media.ts';
import { sha256 } from './sha256.ts';
import { writePlainArchive } from './write.ts';

export const MADE_AT = Date.UTC(2026, 10, 24, 9, 30);

export const NOTES = `title: Ministry briefs island mayors on the ferry plan
body: Council of Island Mayors (CIM)
date: 2024-05-07
published: 2024-05-09
presented-by: the Ministry of Shipping
subject: its ferry plan for the summer
people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]
  OD = Mr. Omar van den DOOL, Mayor, Lower Island
photos:
  VP = pappas.png | Photo: Port Authority
notes:
# Presentation
10:02 VP: two more ferries run from June
10:04 VP: the minister is weary of the islands !off
# Questions and answers
10:31 OD? what happens when the sea is closed
10:32 VP> three extra nights are covered
10:33 VP + [Harbour plan](https://example.org/plan)
10:36 OD: the harbour master sleeps at noon !anon
10:40 ~ ask Vera for the timetable
somebody laughed at the bicycles
`;

/** The meeting of these notes. */
export function notedMeeting(notes: string = NOTES): Meeting {
  return parseShorthand(notes).meeting;
}

/** A picture of one point. */
export const PICTURE = fromBase64(POINT) ?? new Uint8Array();
export const PICTURES: ArchivePictures = new Map([['pappas.png', { type: 'image/png', bytes: PICTURE }]]);

/** The archive of the notes, with its picture. */
export function notedArchive(options: { share?: boolean } = {}): Promise<Uint8Array> {
  return writePlainArchive(notedMeeting(), PICTURES, { madeAt: MADE_AT, ...options });
}

/**
 * An archive as a tool of somebody else would write one, with files of any kind. The manifest lists what is
 * there; `change` may have it say something else.
 */
export async function strangersArchive(
  files: Readonly<Record<string, Uint8Array>>,
  change: (manifest: Record<string, unknown>) => unknown = (manifest) => manifest,
): Promise<Uint8Array> {
  const { id, particulars } = notedMeeting();
  const listed = await Promise.all(
    Object.entries(files).map(async ([path, bytes]) => ({
      path,
      size: bytes.length,
      sha256: await sha256(bytes),
    })),
  );
  const manifest = change({
    format: 'rapporteur-archive',
    version: 1,
    notice: 'Made by another tool.',
    madeAt: MADE_AT,
    shared: false,
    record: 'public',
    meeting: { id, title: particulars.title, date: particulars.date },
    words: 0,
    entries: 0,
    files: listed,
    media: [],
  });
  const zip: Zippable = { 'manifest.json': strToU8(JSON.stringify(manifest)), ...files };
  return zipSync(zip);
}

/** A value as a JSON file. */
export function json(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value));
}

/** The picture as the file of an archive. */
export async function pictureFile(bytes: Uint8Array = PICTURE, ending = 'png'): Promise<string> {
  return `media/${await sha256(bytes)}.${ending}`;
}
