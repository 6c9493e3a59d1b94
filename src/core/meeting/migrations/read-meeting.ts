/** A meeting from its JSON, of this version or any before it. */
import { type Meeting, SCHEMA_VERSION } from '../meeting.ts';
import { parseMeeting } from '../parse-meeting.ts';
import { migrate, type Versioned } from './migration.ts';
import { migrations } from './sequence.ts';

/** Why a JSON text gives no meeting. The list is closed: whoever reads must be able to answer each. */
export type ReadingProblem = 'not-json' | 'not-a-meeting' | 'newer-version' | 'broken';

export type MeetingReading =
  | { ok: true; meeting: Meeting }
  | {
      ok: false;
      reason: ReadingProblem;
      /** For a person: what is the matter, and what to do. */
      message: string;
    };

/** Reads a meeting from JSON and brings it to the present version. Never throws. */
export function readMeetingJson(text: string): MeetingReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse('not-json', `This is not JSON, or not all of it is there: ${messageOf(error)}.`);
  }
  if (!isRecord(value) || value.format !== 'rapporteur-meeting') {
    return refuse(
      'not-a-meeting',
      'This JSON is not a meeting of Rapporteur: it has no "format": "rapporteur-meeting". Choose a file that Rapporteur has written.',
    );
  }
  const version = value.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refuse(
      'broken',
      `This meeting does not say of which version it is ("schemaVersion" is ${JSON.stringify(version)}). Choose a copy that is whole.`,
    );
  }
  if (version > SCHEMA_VERSION) {
    return refuse(
      'newer-version',
      `This meeting was written by a newer version of Rapporteur (its form has version ${version}, this program knows ${SCHEMA_VERSION}). Install the newer version to read it.`,
    );
  }
  let present: Versioned;
  try {
    present = migrate(value, version, migrations);
  } catch (error) {
    return refuse(
      'broken',
      `This meeting of an older version could not be read: ${messageOf(error)}. Choose a copy that is whole.`,
    );
  }
  const parsed = parseMeeting(present);
  if (parsed.ok) return parsed;
  const place = parsed.path.length > 0 ? ` at ${parsed.path.join('.')}` : '';
  return refuse(
    'broken',
    `This meeting is not whole${place}: ${parsed.message}. Choose a copy that is whole.`,
  );
}

function refuse(reason: ReadingProblem, message: string): MeetingReading {
  return { ok: false, reason, message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isRecord(value: unknown): value is Versioned {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
