/** Who speaks in the sentences of an article: what the rules on mentions and attribution share. */
import { firstMention, titledName } from '../meeting/naming.ts';
import type { Mention } from './mentions.ts';
import type { Person } from './people.ts';
import { type BlockReading, isClosed, type Reading } from './reading.ts';
import { type Title, titleBehind } from './titles.ts';

/** A mention in running text, with the title behind it, if there is one. */
export type Appearance = {
  readonly mention: Mention;
  readonly person: Person;
  readonly block: BlockReading;
  readonly title: Title | null;
};

/** Blocks in which people are brought in: a standfirst and a list may name them shortly. */
const TOLD: ReadonlySet<string> = new Set(['paragraph', 'numbered', 'quote']);

/** Where people of the list are named in paragraphs, outside quotations and links, in order. */
export function appearances(reading: Reading): Appearance[] {
  return reading.mentions.flatMap((mention) => {
    const block = reading.blocks[mention.block];
    if (mention.person === null || block === undefined || !TOLD.has(block.block.type)) return [];
    if (isClosed(block, mention.from)) return [];
    return [
      {
        mention,
        person: mention.person,
        block,
        title: titleBehind(block, mention, reading.terms, reading.wording),
      },
    ];
  });
}

/** A stretch of a block to put something else in the place of, closed by a comma where the sentence goes on. */
export function inPlace(block: BlockReading, to: number, words: string, isOpen: boolean): string {
  return isOpen && /^\s+[\p{L}\p{N}]/u.test(block.text.slice(to, to + 4)) ? `${words},` : words;
}

/** What somebody is called the first time, and whether a comma must close it. */
export function inFull(person: Person): { words: string; isOpen: boolean } {
  const words = firstMention(person.participant);
  return { words, isOpen: words !== titledName(person.participant) };
}

/** Whether two people of the list have one family name, so that both may keep their given names. */
export function isAmbiguous(person: Person, persons: readonly Person[]): boolean {
  return persons.some((other) => other !== person && other.name.family === person.name.family);
}
