/**
 * Spelling and grammar, in English alone. The dictionary and its grammar are a program of their own (harper.js,
 * WebAssembly), which each host loads in its own way and hands in as a `Speller`; what of its findings is worth a
 * person's time is decided here. Such programs know neither the names of a meeting nor house style.
 */
import type { Meeting } from '../meeting/meeting.ts';
import { CapitalisedSlips } from './capitalised.ts';
import { findingsOf } from './desk.ts';
import type { Finding, Problem, Rule } from './finding.ts';
import { type Article, type BlockReading, isEnglish, Reading } from './reading.ts';
import { isSpelledInTwoWays } from './spelling-pairs.ts';
import { type HouseStyle, plainStyle } from './style.ts';
import { distance, fold, wordsOf } from './words.ts';

/** What the program says of a stretch of a text, in UTF-16 units; `rule` is its name for it. */
export type Lint = {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** What could stand there instead, the likeliest first. */
  readonly suggestions: readonly string[];
};

/** A program that checks one text in English. */
export interface Speller {
  lint(text: string): Promise<readonly Lint[]>;
}

/** The rule of harper.js that looks words up. */
const SPELLING = 'SpellCheck';

/** The rules of harper.js on grammar that find mistakes and little else, tried on composed items. */
const GRAMMAR = [
  'AnA',
  'ComprisesOf',
  'DespiteOf',
  'DidPast',
  'Discuss',
  'DoubleModal',
  'HadOf',
  'IsBeenAuxSequence',
  'ItsContraction',
  'ItsPossessive',
  'ModalOf',
  'Payed',
  'PronounInflectionBe',
  'PronounVerbAgreement',
  'RedundantThat',
  'RepeatedWords',
  'The',
  'TheTheToThatThe',
  'TheirToThere',
  'ThenThan',
  'ThereIsAgreement',
  'ThereToTheir',
  'ThesesThese',
  'ToTwoToo',
];

/** The rules of harper.js to switch on; all others can stay off. */
export const HARPER_RULES: readonly string[] = [SPELLING, ...GRAMMAR];

const spelling = { name: 'spelling', severity: 'warning' } as const satisfies Partial<Rule>;
const grammar = { name: 'grammar', severity: 'warning' } as const satisfies Partial<Rule>;

/** The rules of this check, beside those in rules.ts. */
export const LANGUAGE_RULES: readonly Pick<Rule, 'name' | 'severity'>[] = [spelling, grammar];

/** Whether spelling and grammar of an article can be checked: English alone can, and a house can do without. */
export function canCheckLanguage(article: Article, style: HouseStyle = plainStyle): boolean {
  const isIgnored = LANGUAGE_RULES.every(({ name }) => style.ignore?.includes(name));
  return isEnglish(article) && !isIgnored;
}

/** The English that the dictionary should know: the house's, British where it gives none. */
export function dictionaryOf(style: HouseStyle): 'american' | 'british' {
  return style.dialect === 'american' ? 'american' : 'british';
}

/** What is found of spelling and grammar, block by block; nothing for another language. */
export async function checkLanguage(
  article: Article,
  against: Meeting | null,
  style: HouseStyle,
  speller: Speller,
): Promise<Finding[]> {
  if (!canCheckLanguage(article, style)) return [];
  const reading = new Reading(article, against, style);
  const ignored = new Set(style.ignore);
  const known = knownWords(reading);
  const capitalised = new CapitalisedSlips(reading);
  const problems: { rule: Pick<Rule, 'name' | 'severity'>; problem: Problem }[] = [];
  for (const block of reading.blocks) {
    if (block.block.type === 'dateline' || block.text.trim() === '') continue;
    for (const lint of await speller.lint(block.text)) {
      const rule = lint.rule === SPELLING ? spelling : grammar;
      if (ignored.has(rule.name)) continue;
      const problem =
        rule === spelling ? misspelled(block, lint, known, capitalised) : ungrammatical(block, lint);
      if (problem !== null) problems.push({ rule, problem });
    }
  }
  return findingsOf(reading, problems);
}

/** Words that are right whatever a dictionary says: those of the meeting, its people, and the house. */
function knownWords({ notes, participants, style, terms }: Reading): ReadonlySet<string> {
  const texts = [
    ...[...participants.values()].map(({ name }) => name),
    ...terms.flatMap(({ acronym, meaning }) => [acronym, meaning]),
    ...(style.words ?? []),
    ...Object.values(style.preferred ?? {}),
  ];
  return new Set([
    ...(notes?.words ?? []),
    ...texts.flatMap((text) => wordsOf(text).map(({ folded }) => folded)),
  ]);
}

/** Most words with a capital are names that a dictionary does not know: of those only what can hardly be one is told. */
function misspelled(
  block: BlockReading,
  lint: Lint,
  known: ReadonlySet<string>,
  capitalised: CapitalisedSlips,
): Problem | null {
  const { from, to } = lint;
  const word = block.text.slice(from, to);
  if (known.has(fold(word)) || isSpelledInTwoWays(word)) return null;
  if (block.links.some((link) => link.from <= from && to <= link.to)) return null;
  const meant = /^\p{Ll}{3,}$/u.test(word)
    ? nearest(word, lint.suggestions)
    : capitalised.meant(block, lint, lint.suggestions);
  if (meant === null) return null;
  const { first, isCertain } = typeof meant === 'string' ? { first: meant, isCertain: true } : meant;
  return {
    block: block.index,
    from,
    to,
    message: `“${word}” is in no dictionary. Did you mean “${first}”? If it is right, add it to the words of the house style.`,
    suggestion: isCertain ? first : undefined,
  };
}

/** The nearest word of the dictionary, and whether no other is as near. */
function nearest(word: string, suggestions: readonly string[]): { first: string; isCertain: boolean } | null {
  const [first, second] = suggestions.filter((one) => distance(one.toLowerCase(), word, 2) <= 2);
  if (first === undefined) return null;
  return { first, isCertain: second === undefined || distance(first, word, 2) < distance(second, word, 2) };
}

function ungrammatical(block: BlockReading, { rule, from, to, message, suggestions }: Lint): Problem | null {
  if (!GRAMMAR.includes(rule)) return null;
  // The a of "10 a.m." is no article.
  if (block.text[to] === '.') return null;
  const [only, ...others] = suggestions;
  return {
    block: block.index,
    from,
    to,
    message: only === undefined ? message : `${message.replace(/[.?]?$/, '.')} Write “${only}”.`,
    suggestion: others.length === 0 ? only : undefined,
  };
}
