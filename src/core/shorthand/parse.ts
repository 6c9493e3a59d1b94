/** Reads a notes file: a header, the blocks `people:`, `terms:` and `photos:`, and the notes. */
import { flagsInText, recordOf } from '../meeting/flags.ts';
import {
  emptyMeeting,
  type Meeting,
  type Participant,
  type Particulars,
  RECORD_SETTINGS,
} from '../meeting/meeting.ts';
import { isTimeZone } from '../time/wall-clock.ts';
import { Cast } from './cast.ts';
import { anchorsOf, inPrintedOrder, readComment } from './comments.ts';
import { type Diagnostic, excerpt, noZone, type Report } from './diagnostics.ts';
import { readHeaderLine } from './header.ts';
import { meetingId } from './identity.ts';
import { isComment, layOut, type Placed } from './layout.ts';
import { type Line, splitLines } from './lines.ts';
import { isDate, readNotes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { readPersonLine, withEntries } from './people.ts';
import { readPhoto } from './photos.ts';
import { RECORD_LINE } from './record.ts';
import { readTermLine } from './terms.ts';

export type ShorthandReading = { meeting: Meeting; diagnostics: Diagnostic[] };

/**
 * Reads a meeting from its shorthand. It takes any text, never throws, is
 * linear in its input, and drops nothing: what it can't place is kept as a
 * comment or as an entry without a speaker, and a diagnostic says so. The ids
 * it gives are made from the content, so that reading twice gives the same.
 */
export function parseShorthand(text: string): ShorthandReading {
  return new Reader().read(text);
}

class Reader {
  readonly #meeting = emptyMeeting('m');
  readonly #diagnostics: Diagnostic[] = [];
  /** Comments that wait for the line they stand before. */
  #waiting: string[] = [];
  readonly #people = new Map<string, Participant>();
  /** Where each of them is described, by code. */
  readonly #lineOf = new Map<string, number>();
  readonly #terms = new Set<string>();
  readonly #photographed = new Set<string>();
  readonly #photos: { line: Line; code: string; path: string; credit: string }[] = [];
  readonly #notes: Line[] = [];
  /** Where each header key was given. */
  readonly #givenAt = new Map<keyof Particulars, number>();

  read(text: string): ShorthandReading {
    const lines = splitLines(text);
    if (lines[0]?.text === RECORD_LINE) lines.shift();
    for (const placed of layOut(lines)) this.#place(placed);
    this.#anchor('notes:');
    this.#reportHeader();
    const meeting = this.#meeting;
    const cast = new Cast(meeting.participants);
    for (const { line, code, path, credit } of this.#photos) {
      meeting.photos.push({
        participant: cast.speaks(code, 1, this.#reportAt(line.number)),
        path,
        credit,
      });
    }
    meeting.entries = readNotes(this.#notes, cast, (number) => this.#reportAt(number));
    meeting.participants = this.#withEntries(cast.participants);
    const codes = new Map(meeting.participants.map((one) => [one.id, one.code]));
    meeting.comments = inPrintedOrder(
      meeting.comments,
      anchorsOf(meeting, (id) => codes.get(id) ?? ''),
    );
    meeting.id = meetingId(meeting);
    this.#diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
    return { meeting, diagnostics: this.#diagnostics };
  }

  /** The people with the entries at which their roles change, now that all are numbered. */
  #withEntries(people: readonly Participant[]): Participant[] {
    const numbering = new Numbering(this.#meeting.entries);
    return people.map((one) =>
      withEntries(one, (number) => numbering.idOf(number), this.#reportAt(this.#lineOf.get(one.code) ?? 1)),
    );
  }

  #reportAt(line: number): Report {
    return (severity, column, message) => {
      this.#diagnostics.push({ line, column, severity, message });
    };
  }

  #anchor(before: string): void {
    for (const text of this.#waiting) this.#meeting.comments.push({ before, text });
    this.#waiting = [];
  }

  #place({ line, block, opens }: Placed): void {
    if (opens) this.#anchor(`${block}:`);
    else if (block === 'notes') this.#notes.push(line);
    else if (isComment(line.text)) this.#waiting.push(readComment(line.text));
    else {
      this.#reportFlags(line);
      if (!this.#take[block](line, this.#reportAt(line.number))) this.#waiting.push(line.text);
    }
  }

  /** Flags belong to entries: a name or a title that carries one is printed nowhere, and that should be known. */
  #reportFlags(line: Line): void {
    for (const { from, word } of flagsInText(line.text)) {
      const message = `!${excerpt(word)} belongs in the notes: no draft prints what carries it here. Take out the word, or what may not be printed.`;
      this.#reportAt(line.number)('error', from + 1, message);
    }
  }

  /** What each block does with a line; false where it can't read it. */
  readonly #take = {
    header: (line: Line, report: Report): boolean => {
      const header = readHeaderLine(line.text);
      if (!header) return false;
      const { key, name, value } = header;
      const { particulars, otherParticulars } = this.#meeting;
      if (name !== null && particulars[name] === '') {
        if (value === '') return true;
        this.#anchor(key.toLowerCase().replace(/[ _]/g, '-'));
        particulars[name] = value;
        this.#givenAt.set(name, line.number);
        return true;
      }
      report(
        'warning',
        1,
        name === null
          ? `"${excerpt(key)}" is no header key: it is kept as it is.`
          : `"${excerpt(key)}" was given above already: keep one of the two lines.`,
      );
      this.#anchor(`other:${otherParticulars.length}`);
      otherParticulars.push({ key, value });
      return true;
    },
    people: (line: Line, report: Report): boolean => {
      const participant = readPersonLine(line.text, this.#people, report);
      if (!participant) return false;
      this.#anchor(`people:${participant.code}`);
      this.#lineOf.set(participant.code, line.number);
      this.#meeting.participants.push(participant);
      return true;
    },
    terms: (line: Line, report: Report): boolean => {
      const term = readTermLine(line.text, this.#terms, report);
      if (!term) return false;
      this.#anchor(`terms:${term.acronym}`);
      this.#meeting.terms.push(term);
      return true;
    },
    photos: (line: Line, report: Report): boolean => {
      const photo = readPhoto(line.text);
      if (!photo || this.#photographed.has(photo.code)) {
        report(
          'error',
          1,
          photo
            ? `${photo.code} has a picture already: keep one of the two lines.`
            : 'This line names no picture: write "CODE = file.jpg | credit".',
        );
        return false;
      }
      this.#anchor(`photos:${photo.code}`);
      this.#photographed.add(photo.code);
      this.#photos.push({ line, ...photo });
      return true;
    },
  };

  #reportHeader(): void {
    const { particulars } = this.#meeting;
    const report = (key: keyof Particulars, severity: Diagnostic['severity'], message: string) =>
      this.#reportAt(this.#givenAt.get(key) ?? 1)(severity, 1, message);
    for (const key of ['title', 'body', 'date'] as const) {
      if (particulars[key] === '') {
        report(
          key,
          'warning',
          `The ${key} is missing, and a draft needs it: write "${key}: ..." in the header.`,
        );
      }
    }
    for (const key of ['date', 'published'] as const) {
      if (particulars[key] !== '' && !isDate(particulars[key])) {
        report(key, 'error', `${key} "${excerpt(particulars[key])}" is no date: write YYYY-MM-DD.`);
      }
    }
    if (particulars.timeZone !== '' && !isTimeZone(particulars.timeZone)) {
      report('timeZone', 'warning', noZone(particulars.timeZone));
    }
    if (recordOf(this.#meeting) === 'closed' && particulars.record.toLowerCase() !== 'closed') {
      const typed = excerpt(particulars.record);
      report(
        'record',
        'warning',
        `record "${typed}" counts as closed, without names: write one of ${RECORD_SETTINGS.join(', ')}.`,
      );
    }
  }
}
