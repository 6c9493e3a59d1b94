/** The people of the item: who has been named already, and what to call them here. */
import { withoutFlags } from '../meeting/flags.ts';
import type { Participant, Voice } from '../meeting/meeting.ts';
import type { Language, Names, Pronoun } from './language.ts';
import { plain, type Run, textOf } from './runs.ts';
import type { Selection } from './selection.ts';
import { TypedNames } from './typed-names.ts';

/** What a person is called at one place, and whether a comma must close it. */
export type Mention = { runs: Run[]; isOpen: boolean };

export class Cast {
  readonly #selection: Selection;
  readonly #language: Language;
  readonly #setsBold: (person: Participant) => boolean;
  readonly #named: Set<string>;
  /** Later mentions that would fit two people. */
  readonly #ambiguous: ReadonlySet<string>;
  readonly #typed: TypedNames;

  /** `setsBold`: whose names stand in bold where they speak. */
  constructor(
    selection: Selection,
    language: Language,
    setsBold: (person: Participant) => boolean = () => false,
  ) {
    this.#selection = selection;
    this.#language = language;
    this.#setsBold = setsBold;
    this.#named = new Set(selection.named);
    const seen = new Set<string>();
    const ambiguous = new Set<string>();
    for (const participant of selection.people.values()) {
      const later = this.#names.later(participant);
      if (seen.has(later)) ambiguous.add(later);
      seen.add(later);
    }
    this.#ambiguous = ambiguous;
    this.#typed = new TypedNames(
      [...selection.people.values()].flatMap((person) => {
        const name = this.#names.later(person);
        const isOwn =
          person.honorific.trim() !== '' && !ambiguous.has(name) && !selection.veiled.has(person.id);
        return isOwn ? [[name, person.id] as const] : [];
      }),
    );
  }

  get #names(): Names {
    return this.#language.names;
  }

  /** A participant by id; one that is not known counts as unnamed. */
  person(id: string): Participant | null {
    return this.#selection.people.get(id) ?? null;
  }

  /**
   * What a participant is called here. The first time it is everything, from then
   * on honorific and family name. `isKnown`: the sentence before was theirs.
   */
  mention(id: string, isKnown = false): Mention {
    const participant = this.person(id);
    if (participant === null || this.#names.first(participant) === '') {
      const text = isKnown ? this.#names.nobodyAgain : this.#names.nobody;
      return { runs: [{ text, check: true }], isOpen: false };
    }
    if (this.#named.has(id)) return { runs: plain(this.#later(participant)), isOpen: false };
    this.#named.add(id);
    const first = this.#names.first(participant);
    return { runs: plain(first), isOpen: first !== this.#names.titled(participant) };
  }

  /** A participant named within what somebody said. One who spoke without being named is not named there either. */
  inText(id: string, isAnonymous: boolean): Run {
    const participant = this.person(id);
    if (
      isAnonymous ||
      this.#selection.veiled.has(id) ||
      participant === null ||
      this.#names.first(participant) === ''
    ) {
      return { text: this.#names.nobody, check: true };
    }
    return { text: this.#later(participant), mention: id };
  }

  /** The runs with those whom they name by title and family name ("Ms. Pappas") as mentions. */
  withTypedNames(runs: readonly Run[]): Run[] {
    return this.#typed.in(runs);
  }

  /** The runs with everyone named in them called as they are called at this place. */
  settle(runs: readonly Run[]): Run[] {
    const settled: Run[] = [];
    runs.forEach(({ mention: id, ...run }, index) => {
      if (id === undefined) {
        settled.push(run);
        return;
      }
      const after = runs[index + 1]?.text ?? '';
      const last = settled.pop();
      const called = this.#calledHere(id, last?.text ?? '', after);
      const { before, name } = this.#names.behindTyped(last?.text ?? '', plain(called));
      if (last !== undefined) settled.push({ ...last, text: before });
      settled.push({ ...run, text: textOf(name) });
    });
    return settled;
  }

  /** A name within words of another language: title and name, without an article of the draft's. */
  bareName({ mention: id, ...run }: Run): Run {
    const person = id === undefined ? null : this.person(id);
    return person === null ? run : { ...run, text: this.#names.caption(person).alt };
  }

  /**
   * What somebody named in the text is called, closed by a comma where the words go on behind a full mention. A position
   * that stands around the name already ("the Chair, Ms. Rossi, opened") is not told again.
   */
  #calledHere(id: string, before: string, after: string): string {
    const participant = this.person(id);
    if (participant === null || this.#named.has(id)) return textOf(this.mention(id).runs);
    if (/^['’]/.test(after)) return this.#names.titled(participant);
    const position = participant.position.trim().toLowerCase();
    const follows = position !== '' && before.toLowerCase().endsWith(`${position}, `);
    const leads = position !== '' && after.toLowerCase().startsWith(`, ${position}`);
    if (!follows && !leads) {
      const { runs, isOpen } = this.mention(id);
      return textOf(runs) + (isOpen && goesOn(after) ? ',' : '');
    }
    this.#named.add(id);
    const affiliation = follows ? participant.affiliation.trim() : '';
    const called = this.#names.titled(participant);
    return affiliation === '' ? called : `${called}, ${affiliation}${goesOn(after) ? ',' : ''}`;
  }

  /** The signs of the pronouns of those who are named in the runs. */
  signsIn(runs: readonly Run[]): string[] {
    return runs.flatMap(({ mention: id }) => {
      const person = id === undefined ? null : this.person(id);
      return person === null ? [] : (this.#names.pronoun([person])?.sign ?? []);
    });
  }

  /** The speakers of an entry, closed by a comma where the mention asks for one. */
  speakers(voice: Voice, isKnown = false): Run[] {
    const mentions = voice.speakers.map((id) => this.#speaker(id, isKnown));
    const separator = mentions.length > 2 && mentions.some((mention) => mention.isOpen) ? '; ' : ', ';
    const parts = mentions.map(({ runs, isOpen }, index): Run[] => {
      const isLast = index === mentions.length - 1;
      return [...runs, ...plain(isOpen && (isLast || mentions.length === 2) ? ',' : '')];
    });
    return this.#listed(parts, separator);
  }

  #speaker(id: string, isKnown: boolean): Mention {
    const { runs, isOpen } = this.mention(id, isKnown);
    const person = this.person(id);
    const isBold = person !== null && this.#setsBold(person);
    return { runs: isBold ? runs.map((run) => ({ ...run, bold: true })) : runs, isOpen };
  }

  /** Runs as a list, with what the language puts between its parts. */
  #listed(parts: readonly Run[][], separator: string): Run[] {
    const places = parts.map((_, index) => `\u0000${index}\u0000`);
    return this.#language
      .listed(places, separator)
      .split('\u0000')
      .flatMap((text, at) => (at % 2 === 1 ? (parts[Number(text)] ?? []) : plain(text)));
  }

  /** On whose behalf and in what way they speak, each closed by a comma: " speaking on behalf of the small islands,"; '' for nothing to say. */
  manner(voice: Voice): Run[] {
    const runs: Run[] = [];
    if (voice.behalf !== null) {
      const name =
        'name' in voice.behalf
          ? unflaggedName(voice.behalf.name)
          : this.mention(voice.behalf.participant).runs;
      runs.push(...this.#names.onBehalfOf(name));
    }
    for (const label of voice.labels) {
      const words = this.#names.manner(label);
      if (words !== null) runs.push(...plain(` ${words},`));
    }
    return runs;
  }

  /** Those who speak, as far as they are known. */
  peopleOf(voice: Voice): Participant[] {
    return voice.speakers.flatMap((id) => this.person(id) ?? []);
  }

  /** The pronoun of a voice; null where the notes give none. */
  pronoun(voice: Voice): Pronoun | null {
    const people = this.peopleOf(voice);
    if (voice.speakers.length > 1) return this.#names.pronoun(people);
    const [person] = people;
    return person === undefined || this.#names.first(person) === '' ? null : this.#names.pronoun([person]);
  }

  /** Whether somebody has been named by now, and may be wherever they are referred to. */
  isIntroduced(id: string): boolean {
    return this.#named.has(id) && !this.#selection.veiled.has(id);
  }

  /** What a voice that has been named already is called; null for one without a name. */
  laterName(voice: Voice): string | null {
    const names = voice.speakers.map((id) => {
      const participant = this.person(id);
      return participant === null ? '' : this.#later(participant);
    });
    return names.includes('') ? null : this.#language.listed(names);
  }

  #later(participant: Participant): string {
    const later = this.#names.later(participant);
    return this.#ambiguous.has(later) ? this.#names.titled({ ...participant, style: '' }) : later;
  }
}

/** Whether words follow that no mark parts from what stands before. */
function goesOn(after: string): boolean {
  return after.trim() !== '' && !/^\s*[.,;:!?)]/.test(after);
}

/** A name that stands in an entry's head: a flag there is a flag of the entry, and not printed. */
function unflaggedName(name: string): Run[] {
  return withoutFlags([{ text: name }]).flatMap((one) => ('mention' in one ? [] : plain(one.text)));
}
