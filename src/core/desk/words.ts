/** Words of a text with their places, and how far apart two of them are. */

/** A word and where it stands, in UTF-16 units. */
export type Word = {
  readonly text: string;
  /** In small letters and without accents: two words that differ in these alone are folded alike. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text, in order; a possessive 's is no part of its word. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    folded: fold(word),
    from: index,
    to: index + word.length,
  }));
}

/** Letters that have no accent to take off, and what they are without theirs. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/** In small letters, without accents, apostrophes alike. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðæœıþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll('’', "'");
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the
 * other; `most + 1` where it is more than `most`.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** The word without its ending, so that "unit" and "units", "agree" and "agreed" are alike. Rough, and alike on both sides. */
export function stem(folded: string): string {
  if (folded.length < 4) return folded;
  return folded
    .replace(/(?:'s|ies|ied)$/, (ending) => (ending === "'s" ? '' : 'y'))
    .replace(/(?:ing|ed|es|s|e)$/, '');
}

/** A word, folded, without the elided one that French writes before it: "eau" of "l'eau". */
export function withoutElision(folded: string): string {
  return folded.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)'(?=\p{L})/u, '');
}

/** Words that say nothing about what a text is about, folded. Those of one language that mean something in another are left out. */
const EMPTY = new Set(
  (
    'i we you me us my our your a an the and or but nor so yet of in on at to from by for with without within into onto over under up down out off about ' +
    'as than that this these those there here it its he she they him her them his their who whom whose which what when where ' +
    'why how if whether while because since until although though not no yes all any some each every both few more most much ' +
    'many other another such only own same just even also then too very is are was were be been being am has have had do does ' +
    'did will would shall should can could may might must let after before during between among against through per via ' +
    'said says say noted added stated asked replied explained stressed further furthermore moreover addition mr ms mrs dr prof ' +
    'le la les un une des du de au aux et ou ni que qui dont il elle ils elles nous vous leur leurs lui se sa ses mon ma mes notre nos votre vos ce cet cette ces cela ca ' +
    'en dans par sur sous avec sans entre vers chez pendant depuis avant apres contre selon aussi egalement ensuite puis ainsi plus moins tres tout tous toute toutes pas ' +
    'est sont etait etaient sera seront ete etre ont avait avaient avoir fait peut doit quand comment pourquoi si oui dit declare indique ajoute souligne precise rappele repondu demande mme mlle mm ' +
    'el los las unos unas del al lo y o u ni quien cual cuyo yo tu ella ellos ellas nosotros su sus mi mis nuestro nuestra este esta estos estas ese esa eso esto ' +
    'para con sobre bajo desde hasta contra segun tambien ademas asimismo muy mas menos todo todos toda todas es eran era fue fueron sera ser ha han habia haber esta estan ' +
    'cuando como porque dijo senalo indico anadio destaco afirmo respondio pregunto explico sr sra dra'
  ).split(' '),
);

/** Whether a word, folded, says nothing about what a text is about: "the", "these", "with". */
export function isEmptyWord(folded: string): boolean {
  return EMPTY.has(folded);
}

/** The stems of the words that tell what a text is about, numbers included. */
export function contentStems(words: readonly Word[]): string[] {
  return words.flatMap(({ folded }) => {
    const bare = withoutElision(folded);
    return EMPTY.has(bare) ? [] : [stem(bare)];
  });
}

/** A text for a regular expression that finds it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
