/** The manifest of an archive: what is in it, readable without the rest. */
import { z } from 'zod';
import { RECORD_SETTINGS } from '../meeting/meeting.ts';
import { boundedJson } from './bounded-json.ts';
import { unpack } from './inflate.ts';
import { LIMITS } from './limits.ts';
import { ArchiveRefusal, damaged, hostile, notAnArchive } from './refusal.ts';
import { firstIn, readDirectory, type ZipEntry } from './zip-directory.ts';

export const ARCHIVE_FORMAT = 'rapporteur-archive';
/** The version of the archive's layout; `meeting.json` has its own (SCHEMA_VERSION). */
export const ARCHIVE_VERSION = 1;

/** Where each file stands. */
export const MANIFEST = 'manifest.json';
export const MEETING = 'meeting.json';
export const STATE = 'state.bin';
export const MEDIA = /^media\/([0-9a-f]{64})\.(png|jpg|gif|webp)$/;

/** So many bytes from the start of an archive that Rapporteur has written hold its manifest. */
export const MANIFEST_HEAD = LIMITS.manifest + 1024;

export const NOTICE =
  'This is the record of a meeting: it holds everything, what was said off the record too. To pass a meeting on, save a copy to share.';
export const SHARED_NOTICE =
  'This is a copy to share: entries that are off the record or private, and entries in doubt, are not in it, nor is its history.';

const count = z.number().int().nonnegative();

const fileSchema = z.object({
  path: z.string().describe('Where the file stands in the archive.'),
  size: count.describe('Its size in bytes, unpacked.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Its SHA-256, in small hexadecimal digits.'),
});

const mediumSchema = z.object({
  path: z.string().describe('The path by which meeting.json names the picture.'),
  file: z.string().regex(MEDIA).describe('Where the picture stands in the archive.'),
  type: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
});

/** Keys that are not known are passed over, so that other programs can add their own. */
export const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.number().int().positive().describe('The version of the layout of the archive.'),
  notice: z.string().describe('For people: what the archive holds, and what it leaves out.'),
  madeAt: z.number().min(0).max(8.64e15).describe('When it was made, in milliseconds since 1970 UTC.'),
  shared: z.boolean().describe('Whether it is a copy to share, without what is withheld.'),
  record: z
    .enum(RECORD_SETTINGS)
    .describe('The record setting of the meeting; an unknown word counts as closed.'),
  meeting: z.object({ id: z.string().min(1), title: z.string(), date: z.string() }),
  words: count.describe('How many words its entries and drafts have.'),
  entries: count.describe('How many entries it has.'),
  files: z.array(fileSchema).describe('Every file in the archive but this one.'),
  media: z.array(mediumSchema).describe('The pictures; two paths may name one file.'),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Medium = Manifest['media'][number];

/**
 * The manifest of an archive, without reading or checking the rest; null where it
 * has none that can be read. The first MANIFEST_HEAD bytes are enough for archives that
 * Rapporteur wrote. An archive of a newer version gives one as well, where it has the same fields.
 */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const first = firstIn(bytes);
    if (first?.name === MANIFEST) return manifestIn(bytes, first);
    const entry = readDirectory(bytes).get(MANIFEST);
    return entry ? manifestIn(bytes, entry) : null;
  } catch (error) {
    if (error instanceof ArchiveRefusal) return null;
    throw error;
  }
}

/** The manifest in this file of the archive. Refuses (refusal.ts) what is none. */
export function manifestIn(bytes: Uint8Array, entry: ZipEntry): Manifest {
  const value = manifestValue(bytes, entry);
  for (const list of ['files', 'media'] as const) {
    const items: unknown = Reflect.get(value, list);
    if (Array.isArray(items) && items.length > LIMITS.files) {
      throw hostile(`its manifest lists more than ${LIMITS.files} files`);
    }
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(`its manifest is not whole at ${issue?.path.join('.') || 'its top'}`);
}

/** The manifest as it stands there, known to be one: of any version. */
export function manifestValue(bytes: Uint8Array, entry: ZipEntry): { format: string; version?: unknown } {
  const value = boundedJson(unpack(bytes, entry, LIMITS.manifest), MANIFEST);
  if (
    typeof value !== 'object' ||
    value === null ||
    !('format' in value) ||
    value.format !== ARCHIVE_FORMAT
  ) {
    throw notAnArchive('its manifest is not one of Rapporteur');
  }
  return { ...value, format: ARCHIVE_FORMAT };
}
