/** What people are called, as far as French and Spanish do it alike. */
import type { Participant } from '../../../meeting/meeting.ts';
import { firstMention, laterMention, titledName } from '../../../meeting/naming.ts';
import type { Names, Pronoun } from '../../language.ts';
import { plain, type Run, textOf } from '../../runs.ts';
import { countryInText } from './countries.ts';

/** What the two do not share. */
export type Naming = {
  tag: 'fr' | 'es';
  nobody: string;
  nobodyAgain: string;
  /** "le Dr Hartl", "el Sr. Carr": a title with its article in running text. */
  withArticle(person: Participant, name: string): string;
  pronoun(people: readonly Participant[]): Pronoun | null;
  /** What stands before those whom somebody speaks for, up to "de". */
  onBehalf: string;
  quotationMarks: readonly [opening: string, closing: string];
  joined(link: string, words: readonly Run[]): Run[];
  behindTyped: Names['behindTyped'];
  /** What a label says of how somebody speaks, by the label in small letters with a straight apostrophe. */
  manners: Readonly<Record<string, string>>;
};

/** The names of one of the two. */
export function romanceNames(naming: Naming): Names {
  const { withArticle, quotationMarks, joined, manners } = naming;
  return {
    nobody: naming.nobody,
    nobodyAgain: naming.nobodyAgain,
    first: (person) => withArticle(person, firstMention(person)),
    titled: (person) => withArticle(person, titledName(person)),
    later: (person) => withArticle(person, laterMention(person)),
    caption: (person) => ({ line: firstMention(person), alt: titledName(person) }),
    pronoun: naming.pronoun,
    onBehalfOf(name) {
      const [opening, closing] = quotationMarks;
      // A name in English takes no article of theirs: it stands as a name of its own.
      const behalf = /^(?:the|an?)\s/i.test(textOf(name))
        ? [...plain(`de ${opening}`), ...name, ...plain(closing)]
        : joined('de', name);
      return [...plain(` ${naming.onBehalf} `), ...behalf, ...plain(',')];
    },
    state: (name) => countryInText(name, naming.tag),
    manner: (label) => manners[label.trim().toLowerCase().replace('’', "'")] ?? null,
    behindTyped: naming.behindTyped,
  };
}
