/**
 * The people of all meetings, with what is known of them last: derived from the meetings, and a
 * proposal for the next one. What is taken from it is copied; no meeting ever changes by it.
 */

import { isIsoDate } from '../export/article.ts';
import { shortHash } from '../hash.ts';
import { flagsInText, recordOf } from '../meeting/flags.ts';
import type { Participant, Particulars } from '../meeting/meeting.ts';
import { nameKey } from './joining.ts';
import type { ListedPerson } from './list.ts';

/** What the directory takes from one meeting. */
export type Cast = {
  meeting: string;
  /** When it was, as an ISO 8601 date; '' where the particulars give none. */
  date: string;
  /** When it came to this machine, in milliseconds since 1970. */
  addedAt: number;
  people: ListedPerson[];
};

/** Somebody of the directory, as they were known at the last meeting they were in. */
export type Acquaintance = {
  /** What they are known by; a hash, so that what is kept of somebody who was forgotten is no name. */
  key: string;
  person: ListedPerson;
  /** The date of that meeting; '' where it has none. */
  met: string;
};

/**
 * The people of a meeting that may be proposed in another. Nobody of a closed meeting, nobody without a
 * name, and nobody whose line is under a flag: doubt counts as off the record here too. Roles are left
 * out: they belong to the meeting.
 */
export function castOf(particulars: Particulars, participants: readonly Participant[]): ListedPerson[] {
  if (recordOf({ particulars }) === 'closed') return [];
  return participants
    .filter(({ name, position, affiliation }) => name !== '' && !isFlagged([name, position, affiliation]))
    .map(({ code, kind, style, honorific, name, pronoun, position, affiliation }) => ({
      code,
      kind,
      style,
      honorific,
      name,
      pronoun,
      position,
      affiliation,
      roles: [],
    }));
}

function isFlagged(texts: readonly string[]): boolean {
  return texts.some((text) => flagsInText(text).length > 0);
}

/** The key of somebody: the same for all ways to write one name. */
export function acquaintanceKey(person: ListedPerson): string {
  return shortHash(`acquaintance ${nameKey(person)}`);
}

/**
 * Everybody once, as at their last meeting; the last met first. `forgotten`: the keys of people who are
 * left out, and since when: a meeting that came later brings them back. Linear in the people of all meetings.
 */
export function directoryOf(casts: readonly Cast[], forgotten: ReadonlyMap<string, number>): Acquaintance[] {
  const dated = casts.map((cast) => ({
    cast,
    when: isIsoDate(cast.date) ? cast.date : isoDay(cast.addedAt),
  }));
  dated.sort((a, b) => (a.when === b.when ? b.cast.addedAt - a.cast.addedAt : a.when < b.when ? 1 : -1));
  const found = new Map<string, Acquaintance>();
  for (const { cast } of dated) {
    for (const person of cast.people) {
      const key = acquaintanceKey(person);
      const since = forgotten.get(key);
      if (found.has(key) || (since !== undefined && cast.addedAt <= since)) continue;
      found.set(key, { key, person, met: isIsoDate(cast.date) ? cast.date : '' });
    }
  }
  return [...found.values()];
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Those of a directory in whose name, position or affiliation each word begins with one that was typed; by name first. */
export function acquaintancesLike(
  directory: readonly Acquaintance[],
  typed: string,
  most: number,
): Acquaintance[] {
  const sought = wordsOf(typed);
  const byName: Acquaintance[] = [];
  const others: Acquaintance[] = [];
  for (const one of directory) {
    const { name, position, affiliation, code } = one.person;
    const inName = [...wordsOf(name), code.toLowerCase()];
    const inAll = [...inName, ...wordsOf(`${position} ${affiliation}`)];
    const holds = (words: readonly string[]) =>
      sought.every((start) => words.some((word) => word.startsWith(start)));
    if (holds(inName)) byName.push(one);
    else if (holds(inAll)) others.push(one);
    if (byName.length >= most) break;
  }
  return [...byName, ...others].slice(0, most);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
