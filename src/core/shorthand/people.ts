/**
 * The people of a meeting, one a line:
 *
 *     CODE = [style] [honorific] name [(pronoun)], position, affiliation [kind, role, ...; role, ... from entry 12; ...]
 *
 * Roles can change from an entry onward, which is named by its number (see
 * numbering.ts). A number that no entry has is kept in the place of an id.
 *
 * Where the line has a semicolon, semicolons separate and commas are text. A
 * delegation, a group or an office is named as written, commas and all, unless
 * an honorific or a pronoun shows that the line is about a person. A country behind the
 * name is where somebody is from, and no position.
 */
import {
  PARTICIPANT_KINDS,
  type Participant,
  type ParticipantKind,
  ROLES,
  type Role,
  type RoleChange,
} from '../meeting/meeting.ts';
import { withChangesAt, withRoleChanges } from '../meeting/roles.ts';
import { isCountry } from '../people/countries.ts';
import { isCode } from './codes.ts';
import { type Diagnostic, excerpt, type Report } from './diagnostics.ts';
import { participantId } from './identity.ts';
import { isSpace, type Line, oneLine, splitLines, trimmed, unindented } from './lines.ts';

const STYLE =
  /(?:H\.\s?E\.|HE|(?:The )?Rt\.? Hon\.?|(?:The )?Right Honou?rable|(?:The )?Hon\.?(?=[ \t,;]|$)|(?:The )?Honou?rable|H\.R\.H\.|HRH|H\.M\.|HM|H\.H\.|HH|(?:His|Her|Their) (?:Excellency|Royal Highness|Highness|Majesty|Eminence|Holiness)|S\.E\.|S\.Exc\.|Excm[oa]\.|Most Rev\.?|Right Rev\.?)(?=[ \t,;]|$)/y;

const HONORIFIC =
  /(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|Sra|Srta|Amb|Cllr|Supt|Insp|Sen|Rep|Gov|Dra|Dre|Pr|Pre|Dña|Capt|Col|Gen|Lt|Maj|Adm|Brig|Cdr|Cmdr|Cpl|Sgt|Hr|St)\.?(?=[ \t,;]|$)|(?:M\.|Eng\.|Ing\.|Lic\.|Mme|Mlle|Miss|Madam|Madame|Monsieur|Sir|Dame|Lord|Lady|Professor|Doctor|Judge|Justice|Councillor|Councilor|Superintendent|Inspector|Senator|Governor|Ambassador|Captain|Colonel|General|Herr|Frau|Señor|Señora|Sister|Father|Brother|Sheikh|Shaikh|Imam|Rabbi)(?=[ \t,;]|$)/y;

const PRONOUN = /[ \t]*\(((?:she|he|they|ze|xe|it|il|elle|iel|él|ella)(?:[/,][ \t]?[a-z]+)*)\)$/i;

/** Gives the id of an entry by its number; null where none has it. */
type EntryById = (number: number) => string | null;

/**
 * The participant that a line describes; null where it is none. Without `entryOf` entries stay numbers
 * (`entry-12`), to be looked up later by `withEntries`.
 */
export function readParticipant(
  line: string,
  report: Report = () => {},
  entryOf?: EntryById,
): Participant | null {
  const equals = line.indexOf('=');
  const typed = equals < 0 ? '' : trimmed(line.slice(0, equals));
  if (!isCode(typed)) return null;
  const code = typed.toUpperCase();
  const rest = trimmed(line.slice(equals + 1));
  const { text, kind, roles, changes } = readMarks(rest, (word) =>
    report(
      'warning',
      line.lastIndexOf('[') + 1,
      `"${excerpt(word)}" is no kind and no role: write ${KNOWN_MARKS}.`,
    ),
  );
  const described = { id: participantId(code), code, kind, ...readDescription(text, kind), roles };
  const participant = withRoleChanges(described, changes);
  return entryOf ? withEntries(participant, entryOf, report) : participant;
}

const KNOWN_MARKS = `one of ${[...PARTICIPANT_KINDS, ...ROLES].join(', ')}; for a change of roles "chair from entry 12"`;

const UNKNOWN = 'entry-';
const UNKNOWN_ID = /^entry-(\d+)$/;

/** The participant with the entries whose numbers were typed. A number that no entry has stays, with a diagnostic. */
export function withEntries(participant: Participant, entryOf: EntryById, report: Report): Participant {
  return withChangesAt(participant, (id) => {
    const number = UNKNOWN_ID.exec(id)?.[1];
    if (number === undefined) return id;
    const entry = entryOf(Number(number));
    if (entry === null) {
      report(
        'error',
        1,
        `There is no entry ${excerpt(number)}, so the roles of ${participant.code} do not change there: entries are numbered from 1, comments left out.`,
      );
    }
    return entry ?? id;
  });
}

type Marks = { text: string; kind: ParticipantKind; roles: Role[]; changes: RoleChange[] };

/** Typed for roles that end, with none in their place. */
const NO_ROLE = 'no role';

/** The last brackets of a line. What they hold besides kinds and roles stays in the text. */
function readMarks(rest: string, unknown: (word: string) => void): Marks {
  const open = rest.endsWith(']') ? rest.lastIndexOf('[') : -1;
  if (open < 0) return { text: rest, kind: 'person', roles: [], changes: [] };
  const left: string[] = [];
  const roles: Role[] = [];
  const changes: RoleChange[] = [];
  let kind: ParticipantKind | null = null;
  for (const typed of parted(rest.slice(open + 1, -1))) {
    const word = trimmed(typed);
    const mark = word.toLowerCase();
    const role = roleOf(word);
    const change = readChange(word);
    const itsKind = PARTICIPANT_KINDS.find((one) => one === mark);
    if (change) changes.push(change);
    else if (role) {
      if (!roles.includes(role)) roles.push(role);
    } else if (itsKind && (kind === null || kind === itsKind)) kind = itsKind;
    else if (word !== '') left.push(word);
  }
  for (const word of left) unknown(word);
  const before = trimmed(rest.slice(0, open));
  const text = left.length === 0 ? before : trimmed(`${before} [${left.join(', ')}]`);
  return { text, kind: kind ?? 'person', roles, changes };
}

/** Semicolons part the changes of roles, and these from what holds at the beginning; commas part the marks of that. */
function parted(marks: string): string[] {
  const parts = marks.split(';');
  const hasChanges = parts.some((part) => readChange(trimmed(part)));
  return (hasChanges ? parts : [marks]).flatMap((part) =>
    readChange(trimmed(part)) ? [part] : part.split(','),
  );
}

function roleOf(word: string): Role | undefined {
  return ROLES.find((one) => one === word.toLowerCase());
}

/** "chair, presenter from entry 12"; null where it is no change of roles. Linear: words are looked at one by one. */
function readChange(part: string): RoleChange | null {
  const words = part.split(/[ \t]+/);
  const [from, entry, digits = ''] = words.slice(-3);
  if (words.length < 4 || from?.toLowerCase() !== 'from' || entry?.toLowerCase() !== 'entry') return null;
  if (!/^\d+$/.test(digits)) return null;
  const held = words.slice(0, -3).join(' ');
  const typed = held.toLowerCase() === NO_ROLE ? [] : held.split(',').map(trimmed);
  const roles = typed.flatMap((word) => roleOf(word) ?? []);
  const number = digits.replace(/^0+(?=\d)/, '');
  return roles.length < typed.length ? null : { entry: `${UNKNOWN}${number}`, roles: [...new Set(roles)] };
}

type Description = Pick<Participant, 'style' | 'honorific' | 'name' | 'pronoun' | 'position' | 'affiliation'>;

function readDescription(text: string, kind: ParticipantKind): Description {
  const { style, honorific, rest } = readTitles(text);
  const bySemicolon = split(rest, ';');
  const parts = bySemicolon ?? split(rest, ',') ?? [rest];
  const person = kind === 'person' || style !== '' || honorific !== '' || PRONOUN.test(parts[0]);
  const [named, ...described] = person || bySemicolon ? parts : [rest];
  const isFrom = described.length === 1 && isCountry(described[0] ?? '');
  const [position = '', affiliation = ''] = isFrom ? ['', ...described] : described;
  const pronoun = PRONOUN.exec(named)?.[1] ?? '';
  const name = pronoun === '' ? named : trimmed(named.replace(PRONOUN, ''));
  return { style, honorific, name, pronoun: pronoun.toLowerCase(), position, affiliation };
}

/** Style and honorifics at the start of a text, which `rest` goes on after; a backslash before the name says that it has none (any more). */
export function readTitles(text: string): { style: string; honorific: string; rest: string } {
  let at = 0;
  const skip = () => {
    while (isSpace(text[at])) at++;
  };
  STYLE.lastIndex = at;
  const style = STYLE.exec(text)?.[0] ?? '';
  at += style.length;
  skip();
  const honorifics: string[] = [];
  for (;;) {
    HONORIFIC.lastIndex = at;
    const honorific = HONORIFIC.exec(text)?.[0];
    if (honorific === undefined) break;
    honorifics.push(honorific);
    at += honorific.length;
    skip();
  }
  if (text[at] === '\\') at++;
  return { style, honorific: honorifics.join(' '), rest: text.slice(at) };
}

/** The text before the first separator, between it and the second, and all that follows where there is a second; null where there is none. */
function split(text: string, separator: ',' | ';'): [string, ...string[]] | null {
  const first = text.indexOf(separator);
  if (first < 0) return null;
  const second = text.indexOf(separator, first + 1);
  const name = trimmed(text.slice(0, first));
  if (second < 0) return [name, trimmed(text.slice(first + 1))];
  return [name, trimmed(text.slice(first + 1, second)), trimmed(text.slice(second + 1))];
}

/**
 * The line that describes a participant, such that `readParticipant` gives it back. `numberOf`: from which
 * number on an entry counts; a change of roles at one that is in no list is left out.
 */
export function printParticipant(
  participant: Participant,
  numberOf: (entry: string) => number | null = () => null,
): string {
  const { code, kind, style, honorific, pronoun, position, affiliation, roles } = participant;
  const clean = (text: string) => trimmed(oneLine(text));
  const noSemicolon = (text: string) => clean(text).replaceAll(';', ',');
  const name = noSemicolon(participant.name);
  const bare = { ...readTitles(name), pronoun: PRONOUN.test(name) };
  const guard = bare.style !== '' || bare.honorific !== '' || name.startsWith('\\') ? '\\' : '';
  const named = [clean(style), clean(honorific), guard + name, pronoun === '' ? '' : `(${clean(pronoun)})`]
    .filter((part) => part !== '')
    .join(' ');
  const parts = [named, noSemicolon(position), clean(affiliation)];
  const described = joinParts(parts, kind !== 'person' && style === '' && honorific === '' && pronoun === '');
  const initial = [...(kind === 'person' ? [] : [kind]), ...roles].join(', ');
  const marks = [initial, ...(participant.roleChanges ?? []).map((one) => printChange(one, numberOf))].filter(
    (mark) => mark !== '',
  );
  // A text that ends in brackets would have them taken for marks.
  if (marks.length === 0 && described.endsWith(']')) marks.push('person');
  const line = marks.length === 0 ? described : `${described} [${marks.join('; ')}]`;
  return trimmed(`${code} = ${trimmed(line)}`);
}

function printChange({ entry, roles }: RoleChange, numberOf: (entry: string) => number | null): string {
  const number = numberOf(entry) ?? UNKNOWN_ID.exec(entry)?.[1];
  if (number === undefined) return '';
  return `${roles.length === 0 ? NO_ROLE : roles.join(', ')} from entry ${number}`;
}

function joinParts(parts: readonly string[], asWritten: boolean): string {
  const [named = '', position = '', affiliation = ''] = parts;
  const isFrom = !asWritten && named !== '' && !named.includes(',') && isCountry(affiliation);
  if (isFrom && position === '') return `${named}, ${affiliation}`;
  // A position that is called like a country has its empty affiliation behind it, or it would be read as one.
  const last = affiliation !== '' || isCountry(position) ? 3 : position !== '' ? 2 : 1;
  const hasSemicolon = parts.some((part) => part.includes(';'));
  if (asWritten && last === 1) return named;
  const semicolons =
    asWritten ||
    hasSemicolon ||
    `${named}${position}`.includes(',') ||
    (last > 1 && (named === '' || position === ''));
  if (!semicolons) return parts.slice(0, last).join(', ');
  return last === 1 ? `${named};` : trimmed(parts.slice(0, last).join('; '));
}

/** What the lines of a people list say, and the lines that say nothing that can be read. */
export type PeopleReading = { participants: Participant[]; unread: Line[]; diagnostics: Diagnostic[] };

/**
 * Reads people, one a line. Blank lines are skipped; comments, lines that can't
 * be read and second lines for one code come back in `unread`.
 */
export function parsePeople(text: string, entryOf: EntryById = () => null): PeopleReading {
  const reading: PeopleReading = { participants: [], unread: [], diagnostics: [] };
  const known = new Map<string, Participant>();
  for (const line of splitLines(text)) {
    if (trimmed(line.text) === '') continue;
    const report: Report = (severity, column, message) => {
      reading.diagnostics.push({ line: line.number, column, severity, message });
    };
    const participant = readPersonLine(line.text, known, report, entryOf);
    if (participant) reading.participants.push(participant);
    else reading.unread.push(line);
  }
  return reading;
}

/** One line of a people list; null, and a diagnostic unless it is a comment, where it describes nobody new. */
export function readPersonLine(
  line: string,
  known: Map<string, Participant>,
  report: Report,
  entryOf?: EntryById,
): Participant | null {
  if (unindented(line).startsWith('//')) return null;
  const participant = readParticipant(line, report, entryOf);
  if (!participant) {
    report(
      'error',
      1,
      `This line describes nobody: write "CODE = Ms. Given FAMILY, position, affiliation", the code 1 to 6 letters or digits.`,
    );
    return null;
  }
  const earlier = known.get(participant.code);
  if (earlier) {
    report(
      'error',
      1,
      `${participant.code} is already ${earlier.name || 'in the list'}: give this line another code.`,
    );
    return null;
  }
  known.set(participant.code, participant);
  return participant;
}

/** The lines of a people list. */
export function printPeople(
  participants: readonly Participant[],
  numberOf?: (entry: string) => number | null,
): string {
  return participants.map((one) => `${printParticipant(one, numberOf)}\n`).join('');
}
