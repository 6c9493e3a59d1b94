/**
 * The first word of what is reported stands in the middle of a sentence. Whether
 * it loses its capital there is settled by evidence: a list of ordinary words,
 * how the word is written elsewhere in the notes, and whether the rapporteur
 * begins entries with a capital at all.
 */
import type { Entry } from '../../../meeting/meeting.ts';
import { nameOf } from '../../../meeting/naming.ts';
import { type Run, splice, textOf } from '../../runs.ts';
import type { Selection } from '../../selection.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import { isOrdinary } from './ordinary-words.ts';

/** The beginning as it is set within a sentence; `isSure` false where only a person can tell a name from a word. */
export type Beginning = { runs: Run[]; isSure: boolean };

export class Casing {
  readonly #small = new Set<string>();
  readonly #capital = new Set<string>();
  readonly #beginsSmall: boolean;
  /** Words that begin a sentence among others, where every word has a capital. */
  readonly #starters = new Set<string>();

  constructor(selection: Selection) {
    let small = 0;
    let capital = 0;
    for (const { entry } of selection.material) {
      const text = textIn(entry);
      if (/^\p{Ll}/u.test(text)) small++;
      if (/^\p{Lu}\p{Ll}/u.test(text) && 'voice' in entry.head) capital++;
      for (const word of text.matchAll(/(?:^(?=[^\n]*[.?!]\s+\p{Lu})|[.?!]\s+)(\p{Lu}\p{Ll}+)/gmu))
        this.#starters.add(word[1]?.toLowerCase() ?? '');
      for (const word of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}’']*(?![\p{L}\p{N}])/gu))
        this.#small.add(word[0]);
      // In the middle of a sentence and on its own: within a longer name a word tells nothing.
      for (const word of text.matchAll(
        /(?<=\p{Ll},? )(?<!\bof )\p{Lu}\p{Ll}+(?![\p{L}\p{N}])(?! \p{Lu}| of )/gu,
      )) {
        this.#capital.add(word[0].toLowerCase());
      }
    }
    this.#beginsSmall = small > capital;
    for (const person of selection.people.values()) {
      for (const word of nameOf(person).full.split(' '))
        if (/^\p{Lu}/u.test(word)) this.#capital.add(word.toLowerCase());
      if (/^\p{Lu}\p{Ll}+$/u.test(person.affiliation)) this.#capital.add(person.affiliation.toLowerCase());
    }
  }

  /** The runs as they follow a reporting verb. */
  within(runs: readonly Run[]): Beginning {
    const text = textOf(runs);
    const parts = /^(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}.-])(?:[’']s?)?(\s+\p{Lu})?/u.exec(text);
    const asTyped = { runs: [...runs], isSure: true };
    if (parts?.[1] === undefined || parts[1] === 'I') return asTyped;
    const word = parts[1].toLowerCase();
    if (isFunctionWord(word) && !(parts[2] !== undefined && ALSO_NAMES.has(word))) return lowered(runs);
    if (parts[2] !== undefined || this.#capital.has(word) || COUNTRY_NAMES.has(word)) return asTyped;
    if (this.#small.has(word) || isOrdinary(word)) return lowered(runs);
    return { runs: [...runs], isSure: this.#beginsSmall && !this.#starters.has(word) };
  }
}

function lowered(runs: readonly Run[]): Beginning {
  return { runs: splice(runs, 0, 1, textOf(runs).charAt(0).toLowerCase()), isSure: true };
}

function textIn(entry: Entry): string {
  return entry.content
    .map((passage) => passage.content.map((run) => ('mention' in run ? '@' : run.text)).join(''))
    .join('\n');
}

/** Words that are written small in the middle of a sentence whatever follows them. */
const FUNCTION_WORDS = new Set(
  (
    'the a an this that these those it its they their them there here he his him she her we our us you your my ' +
    'in on at for with by from to of as when where while if because since although though whether until unless ' +
    'after before during without within under over between among against about through throughout despite ' +
    'not all some many most much more less each every both several few such other another any either neither nothing ' +
    'nobody everyone everybody someone somebody only even also just what which who whose whom why how ' +
    'is are was were be been has have had do does did can could should would must shall ' +
    'and but or so yet however therefore moreover furthermore nevertheless today tomorrow yesterday now then ' +
    "one two three four five six seven eight nine ten once it's there's that's it’s there’s that’s"
  ).split(' '),
);

/** Function words that are names as well ("He Wei", "So Yeon"): left alone before another capital. */
const ALSO_NAMES = new Set('he so an you do one'.split(' '));

function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
