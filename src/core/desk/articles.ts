/** The article that French and Spanish put before some honorifics: "la Sra. Soto", "le Dr Hartl". */
import { languageOf } from '../compose/languages/languages.ts';
import { laterMention } from '../meeting/naming.ts';
import type { Person } from './people.ts';
import type { BlockReading, Reading, Stretch } from './reading.ts';

/** What to put where, so that the article before it still fits; no suggestion where more than that would have to change. */
export type Called = Stretch & { readonly suggestion: string | undefined };

/**
 * Words that begin with somebody's honorific, to stand at a place of a block that may have an article before it.
 * The article is taken along where it has to change ("la Sra." for "el Sr.") or is lacking.
 */
export function called(
  { language }: Reading,
  block: BlockReading,
  { from, to }: Stretch,
  person: Person,
  words: string,
): Called {
  const stays = { from, to, suggestion: words };
  const later = laterMention(person.participant);
  const own = languageOf(language).names.later(person.participant);
  if (language === 'en' || !own.endsWith(later)) return stays;
  const article = own.slice(0, own.length - later.length).trim();
  const before = /(?<![\p{L}\p{N}])(el|la|del|al|les?|du|au)\s$/iu.exec(block.text.slice(0, from))?.[1] ?? '';
  const small = before.toLowerCase();
  if (small === article || CONTRACTED.get(small) === article) return stays;
  if (CONTRACTED.has(small)) return { from, to, suggestion: undefined };
  const isFirst = block.sentences.some(
    (sentence) => sentence.from === from - (before === '' ? 0 : before.length + 1),
  );
  const whole = article === '' ? words : `${article} ${words}`;
  const begin = before === '' ? from : from - before.length - 1;
  // "de" and "a" run together with "el".
  if (article === 'el' && /(?<!\p{L})(?:de|a)\s$/iu.test(block.text.slice(0, begin)))
    return { from, to, suggestion: undefined };
  return { from: begin, to, suggestion: isFirst ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole };
}

const CONTRACTED = new Map([
  ['del', 'el'],
  ['al', 'el'],
  ['du', 'le'],
  ['au', 'le'],
]);
