/** Who is in a meeting, by the words of their names: to find them in a text, misspelled as well. */
import type { Participant } from '../meeting/meeting.ts';
import { isNamedAsWritten, type Name, nameOf } from '../meeting/naming.ts';
import { isParticle } from '../meeting/particles.ts';
import { distance, wordsOf } from './words.ts';

/** A word of a name as it is printed. `core` is false for the particles of a family name. */
export type NameWord = {
  readonly text: string;
  readonly folded: string;
  readonly part: 'given' | 'family' | 'suffix';
  readonly core: boolean;
  /** Whether the list shows where its capitals stand: "VAN DER MERWE" does not. */
  readonly isCaseKnown: boolean;
};

/** Somebody with a personal name. */
export type Person = {
  readonly participant: Participant;
  readonly name: Name;
  /** The words in the order written. */
  readonly words: readonly NameWord[];
};

/** A word of somebody's name that a word of the text may be. */
export type Candidate = { readonly person: Person; readonly at: number };

export class People {
  readonly persons: readonly Person[];
  /** Delegations, groups and offices, and whoever else is named as written. */
  readonly bodies: readonly Participant[];
  readonly #words = new Map<string, Candidate[]>();
  /** Words of names by what is left of them without one letter or two: a slip is looked up, never compared with all. */
  readonly #slips = new Map<string, Set<string>>();

  constructor(participants: Iterable<Participant>) {
    const persons: Person[] = [];
    const bodies: Participant[] = [];
    for (const participant of participants) {
      if (participant.name.trim() === '') continue;
      if (isNamedAsWritten(participant)) bodies.push(participant);
      else persons.push(personOf(participant));
    }
    this.persons = persons;
    this.bodies = bodies;
    for (const person of persons) {
      person.words.forEach((word, at) => {
        if (!word.core || word.folded.length < 2) return;
        // "Adebayo" is a part of "Adebayo-White".
        const parts = word.folded.split('-').filter((part) => part.length > 3 && part !== word.folded);
        for (const folded of [word.folded, ...(word.part === 'family' ? parts : [])]) {
          const known = this.#words.get(folded);
          if (known) known.push({ person, at });
          else this.#words.set(folded, [{ person, at }]);
        }
      });
    }
    for (const word of this.#words.keys()) {
      for (const rest of withoutLetters(word)) {
        const slips = this.#slips.get(rest);
        if (slips) slips.add(word);
        else this.#slips.set(rest, new Set([word]));
      }
    }
  }

  /** Whose name holds this word, letter for letter but for case and accents. */
  named(folded: string): readonly Candidate[] {
    return this.#words.get(folded) ?? [];
  }

  /** Whose name holds a word that this one may be a slip of. */
  nearly(folded: string): readonly Candidate[] {
    if (folded.length < 3) return [];
    const near = new Set<string>();
    for (const rest of withoutLetters(folded)) {
      for (const word of this.#slips.get(rest) ?? []) if (word !== folded) near.add(word);
    }
    return [...near]
      .filter((word) => distance(word, folded, 2) <= slackOf(word))
      .flatMap((word) => this.#words.get(word) ?? []);
  }
}

/** "al-Masri": a particle written together with the name. */
export function isParticleFirst(word: string): boolean {
  return /^\p{Ll}{1,3}[-'’]\p{Lu}/u.test(word);
}

/** How many letters of a name may be wrong before it counts as another name. */
export function slackOf(folded: string): number {
  return folded.length >= 6 ? 2 : 1;
}

function personOf(participant: Participant): Person {
  const name = nameOf(participant);
  const family = new Set(name.family.split(' '));
  const suffix = new Set(name.suffix.split(' ').filter(Boolean));
  const printed = name.full.split(' ').filter(Boolean);
  const written = participant.name.trim().split(/\s+/);
  // The family name stands in one piece: the words of its stretch are it, also where a given name is the same word.
  const length = name.family.split(' ').length;
  const start = printed.findIndex((_, at) => printed.slice(at, at + length).join(' ') === name.family);
  const words = printed.flatMap((text, at): NameWord[] => {
    const isFamily = at >= start && at < start + length && family.has(text);
    const part = isFamily ? 'family' : suffix.has(text) ? 'suffix' : 'given';
    const [first] = wordsOf(text);
    if (first === undefined) return [];
    const core = part === 'family' ? /^\p{Lu}/u.test(text) || length === 1 : part === 'given';
    const isCaseKnown = !/^(?:\P{L}*\p{Lu}){2,}\P{L}*$/u.test(written[at] ?? '');
    return [{ text: first.text, folded: first.folded, part, core, isCaseKnown }];
  });
  // "Van Vuuren": a particle that is written with a capital is one all the same.
  const lastFamily = words.findLastIndex((word) => word.part === 'family');
  return {
    participant,
    name,
    words: words.map((word, at) =>
      word.part === 'family' && at < lastFamily && isParticle(word.text.toLowerCase())
        ? { ...word, core: false }
        : word,
    ),
  };
}

/** A word, and what is left of it without one letter, or without two where it is long. */
function withoutLetters(word: string): Set<string> {
  const rests = new Set([word]);
  const without = (text: string) => {
    for (let at = 0; at < text.length; at++) rests.add(text.slice(0, at) + text.slice(at + 1));
  };
  without(word);
  if (word.length >= 5) for (const rest of [...rests]) without(rest);
  return rests;
}
