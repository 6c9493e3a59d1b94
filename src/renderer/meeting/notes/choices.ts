/** What the picker offers for what is typed. */
import { type FindablePerson, findPeople, type Nearness } from '../../../core/meeting/finding-people.ts';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { isNameLike } from './picker-trigger.ts';

export type Choice =
  | { readonly kind: 'person'; readonly participant: Participant }
  /** Somebody who is in no list yet, described by a line of shorthand. */
  | { readonly kind: 'new'; readonly line: string };

/** As many people as are taken in at a glance. */
const SHOWN = 8;

/**
 * Whom a query may mean, the likeliest first. `offersNew`: always, or only where the query fits nobody and
 * can be the beginning of a name.
 */
export function choicesFor(
  people: readonly FindablePerson[],
  query: string,
  nearness: (id: string) => Nearness,
  offersNew: 'always' | 'else' | 'never',
): Choice[] {
  const found = findPeople(people, query, nearness).slice(0, SHOWN);
  const choices: Choice[] = found.map((participant) => ({ kind: 'person', participant }));
  const line = query.trim();
  const isNew =
    line.length > 1 &&
    (offersNew === 'always' || (offersNew === 'else' && found.length === 0 && isNameLike(line)));
  return isNew ? [...choices, { kind: 'new', line }] : choices;
}
