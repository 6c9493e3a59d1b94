/** The people whom an article introduces itself: where no list says how they are written, it is compared with itself. */
import type { Participant } from '../meeting/meeting.ts';
import { honorificIn, mentionsIn, type NamingText } from './mentions.ts';
import { People } from './people.ts';

/** Everybody with a title and a full name in a text, as they are named in full the first time, with the honorific that they have most often. */
export function namedInArticle(blocks: readonly (NamingText & { isRunning: boolean })[]): Participant[] {
  const running = blocks.filter(({ isRunning }) => isRunning);
  const nobody = new People([]);
  const found = new Map<string, Participant>();
  for (const block of running) {
    for (const { title, hasGiven, words, nameFrom, to } of mentionsIn(block, nobody, () => false)) {
      const family = words.at(-1)?.word.folded ?? '';
      if (!hasGiven || found.has(family)) continue;
      found.set(family, {
        id: `named-${found.size}`,
        code: 'X',
        kind: 'person',
        style: '',
        honorific: honorificIn(title),
        name: block.text.slice(nameFrom, to),
        pronoun: '',
        position: '',
        affiliation: '',
        roles: [],
      });
    }
  }
  return withCommonestHonorific([...found.values()], running);
}

/** Of two honorifics that are as common, the first counts. */
function withCommonestHonorific(
  people: readonly Participant[],
  blocks: readonly NamingText[],
): Participant[] {
  const known = new People(people);
  const counts = new Map<string, Map<string, number>>();
  for (const { person, title } of blocks.flatMap((block) => mentionsIn(block, known, () => false))) {
    if (person === null || title === '') continue;
    const own = counts.get(person.participant.id) ?? new Map<string, number>();
    counts.set(person.participant.id, own);
    own.set(honorificIn(title), (own.get(honorificIn(title)) ?? 0) + 1);
  }
  return people.map((person) => {
    const [commonest] = [...(counts.get(person.id) ?? [])].toSorted(([, a], [, b]) => b - a);
    return { ...person, honorific: commonest?.[0] ?? person.honorific };
  });
}
