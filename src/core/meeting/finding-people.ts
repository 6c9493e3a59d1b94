/**
 * Who is meant by a few letters: by code, family name, given name, position or affiliation, in any
 * script, accents and capitals aside.
 */
import type { Participant } from './meeting.ts';
import { nameOf } from './naming.ts';

/** How near somebody is to the words being written. */
export interface Nearness {
  /** Spoke under this agenda item. */
  readonly inItem: boolean;
  /** 0 for who spoke last, and so on; null for who has not spoken. */
  readonly recency: number | null;
}

/** Somebody with the words by which they are found. Made once for a list of people, not for each key. */
export interface FindablePerson {
  readonly participant: Participant;
  readonly code: string;
  readonly family: readonly string[];
  readonly name: readonly string[];
  readonly all: readonly string[];
}

/** People with the words by which they are found. */
export function findable(participants: readonly Participant[]): FindablePerson[] {
  return participants.map((participant) => {
    const { family, full } = nameOf(participant);
    const name = wordsOf(full);
    return {
      participant,
      code: participant.code.toLowerCase(),
      family: [...wordsOf(family), plain(family)],
      name,
      all: [...name, ...wordsOf(participant.position), ...wordsOf(participant.affiliation)],
    };
  });
}

/**
 * Those whom a query fits, the likeliest first: whose code it is, whose code or family name it begins, whose
 * other names, whose position or affiliation; among these who spoke under this item last, the chair
 * and the presenters, who spoke last elsewhere, and the rest in their order. A blank query fits everybody.
 */
export function findPeople(
  people: readonly FindablePerson[],
  query: string,
  nearness: (id: string) => Nearness,
): Participant[] {
  const asked = wordsOf(query);
  const whole = plain(query);
  const ranked = people.flatMap((person, order) => {
    const fit = fitOf(person, asked, whole);
    if (fit === null) return [];
    const { inItem, recency } = nearness(person.participant.id);
    return [{ person, fit, standing: standingOf(person.participant, inItem, recency), recency, order }];
  });
  ranked.sort(
    (a, b) =>
      a.fit - b.fit || a.standing - b.standing || (a.recency ?? 0) - (b.recency ?? 0) || a.order - b.order,
  );
  return ranked.map(({ person }) => person.participant);
}

function fitOf(person: FindablePerson, asked: readonly string[], whole: string): number | null {
  if (whole === '') return 0;
  if (person.code === whole) return 0;
  if (person.code.startsWith(whole) || person.family.some((word) => begins(word, whole))) return 1;
  if (asked.length === 0) return null;
  if (asked.every((word) => person.name.some((its) => begins(its, word)))) return 2;
  // A letter or two would fit half of all ministries.
  const isLong = asked.every((word) => word.length > 2 || CASELESS.test(word));
  return isLong && asked.every((word) => person.all.some((its) => begins(its, word))) ? 3 : null;
}

function standingOf({ roles }: Participant, inItem: boolean, recency: number | null): number {
  if (inItem) return 0;
  if (roles.includes('chair') || roles.includes('presenter')) return 1;
  return recency === null ? 3 : 2;
}

/** Scripts that put no spaces between words, where a name may be told by any part of it. */
const CASELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function begins(word: string, query: string): boolean {
  return CASELESS.test(query) ? word.includes(query) : word.startsWith(query);
}

/** Letters that are written with a stroke or in one piece, and that a keyboard without them types as others. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ı', 'i'],
]);

/** A text as it is compared: in small letters, without accents and marks. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþæœßı]/g, (letter) => SPELT.get(letter) ?? letter)
    .replace(/[.'’-]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s,;/()-]+/)
    .map(plain)
    .filter((word) => word !== '');
}
