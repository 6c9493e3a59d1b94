/**
 * The language of a note, by its little words. A meeting is typed in one
 * language, so another is believed only where nothing speaks for the first.
 */

/** Words that are common in one of the languages and no words of the others. */
const SIGNS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to is are that for with will be has have was were it not by from at this which we should would they'.split(
      ' ',
    ),
  ),
  fr: new Set(
    "le les des du et est sont qui dans pour sur avec une au aux pas ce cette ces il elle nous ne par l' d' qu' n' s' leur plus".split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las del y es son por una al se su lo más hay está están para con muy pero como también sin'.split(
      ' ',
    ),
  ),
};

/** How many such words a note in another language must have. */
const ENOUGH = 2;

/** The base of a language tag: "fr" from "fr-CH"; English for none. */
export function baseLanguage(tag: string): string {
  const base = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return base === '' ? 'en' : base;
}

/**
 * The language that a note is written in: that of its meeting, unless its words
 * are those of another. A label such as `fr` on the entry makes one such word enough.
 */
export function noteLanguage(text: string, meeting: string, labels: readonly string[]): string {
  const count = signsIn(text);
  const own = count(meeting);
  const others = Object.keys(SIGNS).filter((language) => language !== meeting);
  const [best] = others
    .map((language) => ({ language, words: count(language) }))
    .toSorted((a, b) => b.words - a.words);
  if (best === undefined) return meeting;
  const isLabelled = labels.some((label) => baseLanguage(label) === best.language);
  return own === 0 && best.words >= (isLabelled ? 1 : ENOUGH) ? best.language : meeting;
}

/**
 * The language that notes are written in: that of their meeting, unless their words tell otherwise: whoever calls a
 * meeting French to have French drafts of it has English notes all the same.
 */
export function writtenLanguage(texts: readonly string[], meeting: string): string {
  const counts = texts.map(signsIn);
  const total = (language: string) => counts.reduce((sum, count) => sum + count(language), 0);
  const own = total(meeting);
  const [best] = Object.keys(SIGNS)
    .map((language) => ({ language, words: total(language) }))
    .toSorted((a, b) => b.words - a.words);
  return best !== undefined && best.words > Math.max(ENOUGH, 2 * own) ? best.language : meeting;
}

/** How many of the words of a text are signs of a language. */
function signsIn(text: string): (language: string) => number {
  const words = text.toLowerCase().match(/\p{L}+['’]?/gu) ?? [];
  return (language) => words.filter((word) => SIGNS[language]?.has(word.replace('’', "'"))).length;
}
