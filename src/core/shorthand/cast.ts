/** Who can be named by a code: the people of the list, and those that the notes bring in. */
import type { Participant } from '../meeting/meeting.ts';
import { mayBeUnknown } from './codes.ts';
import type { Report } from './diagnostics.ts';
import { participantId } from './identity.ts';

/** Somebody of whom only the code is known. */
export function unnamedParticipant(code: string): Participant {
  return {
    id: participantId(code),
    code,
    kind: 'person',
    style: '',
    honorific: '',
    name: '',
    pronoun: '',
    position: '',
    affiliation: '',
    roles: [],
  };
}

export class Cast {
  readonly #byCode = new Map<string, Participant>();

  constructor(participants: readonly Participant[]) {
    for (const one of participants) this.#byCode.set(one.code, one);
  }

  /** Everybody, those that were not in the list last. */
  get participants(): Participant[] {
    return [...this.#byCode.values()];
  }

  knows(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** The id behind a code that was typed as a speaker's; it makes an unnamed participant where it is new. `column` is where it stands. */
  speaks(code: string, column: number, report: Report): string {
    const known = this.#byCode.get(code);
    if (known) return known.id;
    const unnamed = unnamedParticipant(code);
    this.#byCode.set(code, unnamed);
    report(
      'warning',
      column,
      `Nobody has the code ${code} yet: write "${code} = name, position, affiliation" under people.`,
    );
    return unnamed.id;
  }

  /** The id behind the code of a mention; null where the code is not known, and not one that may make a participant. */
  mentioned(typed: string, column: number, report: Report): string | null {
    const code = typed.toUpperCase();
    if (!this.knows(code) && !mayBeUnknown(typed)) return null;
    return this.speaks(code, column, report);
  }
}
