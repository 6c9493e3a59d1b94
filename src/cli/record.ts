/** The record of a meeting as a file: shorthand, or JSON. */
import type { ZodError } from 'zod';
import { type Meeting, meetingSchema, SCHEMA_VERSION } from '../core/meeting/meeting.ts';
import { parseShorthand } from '../core/shorthand/parse.ts';
import { printShorthand } from '../core/shorthand/print.ts';
import { RECORD_LINE } from '../core/shorthand/record.ts';
import type { RecordFile, RecordFormat } from './arguments.ts';
import { readText } from './files.ts';
import { Refusal } from './refusal.ts';

/** A meeting as read, and what the parser has to say about its text: lines for a person. */
export type ReadRecord = { readonly meeting: Meeting; readonly remarks: readonly string[] };

/** Reads a record, or refuses it in one line. */
export async function readRecord(file: RecordFile): Promise<ReadRecord> {
  const text = await readText(file.path);
  if (text.trim() === '') {
    throw new Refusal(`${file.path} is empty; write the notes of a meeting into it, or choose another file`);
  }
  if (file.format === 'json') return { meeting: meetingFromJson(file.path, text), remarks: [] };
  const { meeting, diagnostics } = parseShorthand(text);
  return {
    meeting,
    remarks: diagnostics.map(({ line, column, message }) => `${file.path}:${line}:${column}: ${message}`),
  };
}

/** The text of a record's file. JSON, too, says first what it is; `readRecord` takes that off again. */
export function printRecord(meeting: Meeting, format: RecordFormat): string {
  if (format === 'txt') return printShorthand(meeting);
  return `${JSON.stringify({ notice: RECORD_LINE.replace(/^\/\/ /, ''), ...meeting }, null, 2)}\n`;
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
  const read = meetingSchema.safeParse(record);
  if (!read.success)
    throw new Refusal(`${path} is not a valid record: ${firstIssue(read.error)}; correct it there`);
  return read.data;
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
function firstIssue(error: ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'it does not have the form of one';
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  const sentence = issue.message.replace(/\s+/g, ' ');
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return where === '' ? `${sentence}${more}` : `${where}: ${sentence}${more}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
