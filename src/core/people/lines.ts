/**
 * Lists of people in running lines: one person a line, lines of shorthand, and lists as
 * institutions publish them, where a country or a body stands on its own line above its
 * people, and a position on the line below the name.
 */
import type { Role } from '../meeting/meeting.ts';
import { standsInCapitals } from '../meeting/naming.ts';
import { isCode } from '../shorthand/codes.ts';
import { readParticipant } from '../shorthand/people.ts';
import { isCountry } from './countries.ts';
import {
  headingInPrintedCase,
  joinedAffiliation,
  type Look,
  lookOf,
  readDescription,
} from './description.ts';
import { type Doubt, type ListRow, oneLineOf, type UnreadRow } from './list.ts';
import { isRank, roleOf } from './words.ts';

/** A line of a list; `emphasised`: it stands in bold, or as a heading. */
export type ListLine = { place: number; text: string; emphasised: boolean };

/** A name and a position fit on far less; what is longer is a text. */
const LONGEST_LINE = 600;

type Group = { affiliation: string; role: Role | null };

export function readLines(lines: readonly ListLine[]): { rows: ListRow[]; unread: UnreadRow[] } {
  return new LineReader(lines).read();
}

class LineReader {
  readonly #lines: readonly (ListLine & { look: Look })[];
  readonly #rows: ListRow[] = [];
  readonly #unread: UnreadRow[] = [];
  /** Whether the people of this list have titles or family names in capitals, by which they differ from all else. */
  readonly #isMarked: boolean;
  /** Whether positions stand on lines of their own. */
  readonly #hasDetails: boolean;
  #group: Group = { affiliation: '', role: null };
  /** The row that the next line may go on: the line above, without a blank line between. */
  #open: ListRow | null = null;

  constructor(lines: readonly ListLine[]) {
    this.#lines = lines.map((line) => ({ ...line, look: lookOf(line.text.slice(0, LONGEST_LINE)) }));
    const marked = this.#lines.filter(({ look }) => look.marked).length;
    const unmarked = this.#lines.filter(isUnmarkedName).length;
    this.#isMarked = marked > 0 && marked >= unmarked;
    const hasGroups = this.#lines.some(({ emphasised }) => emphasised);
    this.#hasDetails =
      hasGroups ||
      this.#lines.some(
        ({ text, look }, index) =>
          text.trim() !== '' && !look.nameLike && this.#lines[index - 1]?.look.marked === true,
      );
  }

  read(): { rows: ListRow[]; unread: UnreadRow[] } {
    this.#lines.forEach((line, index) => {
      const text = oneLineOf(line.text);
      if (text === '') this.#open = null;
      else if (text.length > LONGEST_LINE) this.#leave(line, 'It is too long to be the line of a person.');
      else if (isShorthand(text)) this.#takeShorthand(line, text);
      else if (text.startsWith('//')) this.#leave(line, 'A comment.');
      else this.#take(line, text, index);
    });
    return { rows: this.#rows, unread: this.#unread };
  }

  #takeShorthand(line: ListLine, text: string): void {
    const doubts: Doubt[] = [];
    const read = readParticipant(text, (_severity, _column, message) =>
      doubts.push({ field: 'row', text: message }),
    );
    if (read === null) return;
    const { id: _, ...person } = read;
    this.#rows.push({ place: line.place, person, doubts, left: [] });
    this.#open = null;
  }

  #take(line: ListLine, text: string, index: number): void {
    const { look } = this.#lines[index] ?? { look: lookOf(text) };
    if (isRank(text)) {
      this.#leave(line, '');
      this.#open = null;
    } else if (roleOf(text) !== null || this.#isHeading(line, text, look, index)) this.#openGroup(line, text);
    else if (look.marked || this.#isUnmarkedPerson(text, look)) {
      this.#takePerson(line, text);
    } else if (this.#open !== null) this.#goOn(this.#open, text, look);
    else this.#leave(line, 'No name was found in it.');
  }

  #isHeading(line: ListLine, text: string, look: Look, index: number): boolean {
    if (look.marked) return false;
    if (text.endsWith(':') || isCountry(text)) return true;
    if (text.includes(',') && !look.allCapitals) return false;
    const next = this.#lines.slice(index + 1, index + 6).find((other) => oneLineOf(other.text) !== '');
    if (next === undefined) return false;
    const leads =
      next.look.marked || next.emphasised || isRank(oneLineOf(next.text)) || roleOf(next.text) !== null;
    if (line.emphasised) return this.#isMarked ? leads : !next.emphasised;
    if (!this.#isMarked) return false;
    return leads && (look.allCapitals || this.#open === null);
  }

  /** One without title or capitals; among others who have them, not what stands where a position would. */
  #isUnmarkedPerson(text: string, look: Look): boolean {
    if (!look.nameLike) return false;
    if (!this.#isMarked || !this.#hasDetails || look.allCapitals || this.#open === null) return true;
    return text.includes(',') && this.#open.person.position !== '';
  }

  #openGroup(line: ListLine, text: string): void {
    const heading = text.replace(/\s*:$/, '');
    const role = roleOf(heading);
    // A role stands over delegations, and delegations over their people.
    this.#group =
      role === null
        ? { ...this.#group, affiliation: headingInPrintedCase(heading) }
        : { affiliation: '', role };
    this.#open = null;
    this.#leave(line, '');
  }

  #takePerson(line: ListLine, text: string): void {
    const { affiliation, role } = this.#group;
    const { person, doubts, left } = readDescription(text, affiliation);
    if (person.name === '') {
      this.#leave(line, 'No name was found in it.');
      return;
    }
    if (role !== null && person.roles.length === 0) person.roles = [role];
    this.#open = { place: line.place, person, doubts, left };
    this.#rows.push(this.#open);
  }

  /** The line below a name: the position, and then where they come from. */
  #goOn({ person, left, doubts }: ListRow, text: string, look: Look): void {
    const { affiliation } = this.#group;
    const mayBeSomebody = (look.nameLike && text.includes(' ')) || text.split(' ').some(isFamilyName);
    const doubt = (field: Doubt['field']) => {
      if (mayBeSomebody) doubts.push({ field, text: `“${text}” may be somebody else.` });
    };
    if (/@\S+\.|https?:\/\/|^(?:tel|t[ée]l|phone|fax|e-?mail)\b/i.test(text)) left.push(text);
    else if (person.position === '') {
      person.position = text.replace(/[,;]$/, '');
      doubt('position');
    } else if (person.affiliation === affiliation) {
      person.affiliation = joinedAffiliation(text, affiliation);
      doubt('affiliation');
    } else left.push(text);
  }

  #leave(line: ListLine, reason: string): void {
    this.#unread.push({ place: line.place, text: oneLineOf(line.text), reason });
  }
}

/** A word in capitals that is too long for most acronyms. */
function isFamilyName(word: string): boolean {
  return standsInCapitals(word) && word.length > 5;
}

/** A line that looks like a name without title and capitals, and that is no heading one knows. */
function isUnmarkedName({ text, look, emphasised }: ListLine & { look: Look }): boolean {
  const heads =
    emphasised || look.allCapitals || isRank(text) || roleOf(text) !== null || isCountry(text.trim());
  return look.nameLike && !look.marked && !heads;
}

function isShorthand(text: string): boolean {
  const equals = text.indexOf('=');
  return equals > 0 && isCode(text.slice(0, equals).trim());
}
