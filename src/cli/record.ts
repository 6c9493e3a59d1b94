/** The record of a meeting as a file: shorthand, JSON, or an archive. */
import { SHARED_NOTICE } from '../core/archive/manifest.ts';
import type { ArchivePictures } from '../core/archive/media.ts';
import { type Meeting, SCHEMA_VERSION } from '../core/meeting/meeting.ts';
import { type MeetingParsing, parseMeeting } from '../core/meeting/parse-meeting.ts';
import { parseShorthand } from '../core/shorthand/parse.ts';
import { printShorthand } from '../core/shorthand/print.ts';
import { RECORD_LINE } from '../core/shorthand/record.ts';
import { readWholeArchive, salvaged } from './archive.ts';
import type { RecordFile } from './arguments.ts';
import { readText } from './files.ts';
import { Refusal } from './refusal.ts';

/** A meeting as read. */
export type ReadRecord = {
  readonly meeting: Meeting;
  /** The pictures that the file holds itself, by the paths that name them; null where they lie beside it. */
  readonly pictures: ArchivePictures | null;
  /** The state of its document (a V2 update), where the file holds one. */
  readonly state: Uint8Array | null;
  /** What there is to say about the file: lines for a person. */
  readonly remarks: readonly string[];
};

/** Reads a record, or refuses it in one line. `salvage`: an archive need not be whole. */
export async function readRecord(file: RecordFile, salvage = false): Promise<ReadRecord> {
  if (file.format === 'rapporteur') return recordInArchive(file.path, salvage);
  const text = await readText(file.path);
  if (text.trim() === '') {
    throw new Refusal(`${file.path} is empty; write the notes of a meeting into it, or choose another file`);
  }
  if (file.format === 'json') {
    return { meeting: meetingFromJson(file.path, text), pictures: null, state: null, remarks: [] };
  }
  const { meeting, diagnostics } = parseShorthand(text);
  return {
    meeting,
    pictures: null,
    state: null,
    remarks: diagnostics.map(({ line, column, message }) => `${file.path}:${line}:${column}: ${message}`),
  };
}

async function recordInArchive(path: string, salvage: boolean): Promise<ReadRecord> {
  const { archive, meeting, remarks } = salvage
    ? await salvaged(path)
    : await readWholeArchive(path).then((whole) => ({ archive: whole, meeting: whole.meeting, remarks: [] }));
  return {
    meeting,
    pictures: archive?.pictures ?? new Map(),
    state: archive?.state ?? null,
    remarks: [...remarks, ...(archive?.remarks ?? []).map((remark) => `${path}: ${remark}`)],
  };
}

/**
 * The text of a record's file, or of a copy to share. JSON, too, says first what it is; `readRecord` takes that
 * off again. Shorthand says it of a record alone: in a copy the line would be a comment of the meeting's.
 */
export function printRecord(meeting: Meeting, format: 'txt' | 'json', shared = false): string {
  if (format === 'txt') {
    const printed = printShorthand(meeting);
    return shared && printed.startsWith(RECORD_LINE)
      ? printed.slice(RECORD_LINE.length).trimStart()
      : printed;
  }
  const notice = shared ? SHARED_NOTICE : RECORD_LINE.replace(/^\/\/ /, '');
  return `${JSON.stringify({ notice, ...meeting }, null, 2)}\n`;
}

function meetingFromJson(path: string, text: string): Meeting {
  const value = parsedJson(path, text);
  if (!isObject(value) || value.format !== 'rapporteur-meeting') {
    throw new Refusal(
      `${path} is not the record of a meeting ("format" is not "rapporteur-meeting"); choose one that is`,
    );
  }
  if (typeof value.schemaVersion === 'number' && value.schemaVersion > SCHEMA_VERSION) {
    throw new Refusal(
      `${path} was written by a newer version (its format is ${value.schemaVersion}, this version reads ${SCHEMA_VERSION}); update this one`,
    );
  }
  const { notice: _, ...record } = value;
  const read = parseMeeting(record);
  if (!read.ok) throw new Refusal(`${path} is not a valid record: ${fault(read)}; correct it there`);
  return read.meeting;
}

function parsedJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal(`${path} is not valid JSON: ${error.message.replace(/\s+/g, ' ')}; correct it there`);
  }
}

/** Where the first mistake is, as one would write the way to it in code, and what it is. */
function fault({ path, message }: MeetingParsing & { ok: false }): string {
  const where = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  const sentence = message.replace(/\s+/g, ' ');
  return where === '' ? sentence : `${where}: ${sentence}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
