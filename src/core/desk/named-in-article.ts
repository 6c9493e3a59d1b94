/** The people whom an article introduces itself: where no list says how they are written, it is compared with itself. */
import type { Participant } from '../meeting/meeting.ts';
import { mentionsIn, type NamingText } from './mentions.ts';
import { People } from './people.ts';

/** Everybody with a title and a full name in a text: the first time they are named in full counts. */
export function namedInArticle(blocks: readonly (NamingText & { isRunning: boolean })[]): Participant[] {
  const nobody = new People([]);
  const found = new Map<string, Participant>();
  for (const block of blocks) {
    if (!block.isRunning) continue;
    for (const { title, hasGiven, words, nameFrom, to } of mentionsIn(block, nobody, () => false)) {
      const family = words.at(-1)?.word.folded ?? '';
      if (!hasGiven || found.has(family)) continue;
      found.set(family, {
        id: `named-${found.size}`,
        code: 'X',
        kind: 'person',
        style: '',
        honorific: title.split(/\s+/).at(-1) ?? '',
        name: block.text.slice(nameFrom, to),
        pronoun: '',
        position: '',
        affiliation: '',
        roles: [],
      });
    }
  }
  return [...found.values()];
}
