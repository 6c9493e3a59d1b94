/** Particles of family names: which words are some, and how one in capitals is printed. */

/** Words that belong to the family name after them, written small. */
const PARTICLES = new Set(
  (
    "van von der den de del della delle dello degli dei di da das do dos du des d' la le los las lo li al el as ash " +
    "ter ten te tot op 't zu zum zur af av bin bint ben ibn abu ap ab y"
  ).split(' '),
);

/** Whether a word, in small letters, is a particle of family names. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/**
 * Particles that some families write with a capital ("Vic Van Vuuren"). Only
 * after a given name: in "Al Gore" or "Van Morrison" the word is one itself.
 */
const CAPITAL_PARTICLES = new Set(
  'Van Von Der Den De Del Della Di Da Das Dos Du Des La Le Los Las Ter Ten Al El'.split(' '),
);

/** Whether a word is a particle with a capital: "Van". */
export function isCapitalParticle(word: string): boolean {
  return CAPITAL_PARTICLES.has(word);
}

/**
 * Those that the languages they come from print small, whoever bears them: Dutch, German, Spanish, Portuguese, the
 * French "de", the Arabic "bin". What Italians, Arabs and the French print with a capital ("Di Pietro", "Ben Ali",
 * "El Amin", "Le Pen", "La Fontaine") is not among them.
 */
const SMALL = new Set(
  'van von der den de del das da do dos du des zu zum zur af av bin bint ibn ter ten te op y e'.split(' '),
);

/** Those that are nobody's own name, so that they are known for particles where nothing shows which name is the given one. */
const NEVER_A_NAME = new Set('von der den de del dos das des zum zur'.split(' '));

/** What stands behind "de" small as well, and alone with a capital: "de la Cruz", "de los Santos", "van de Laar". */
const BEHIND_ANOTHER = new Set('la las lo los den der de het'.split(' '));

/**
 * Whether the word at `at` of a name is a particle in capitals that is printed small: "DER" in "Jan VAN DER BERG".
 * It stands before another word of the family name. Where all of the name is in capitals, "VAN" may be a name itself
 * ("NGUYEN VAN LINH"), and is a particle at the beginning or before another one.
 */
export function isSmallInPrint(
  words: readonly string[],
  at: number,
  inCapitals: (word: string) => boolean,
): boolean {
  const word = (words[at] ?? '').toLowerCase();
  const next = words[at + 1];
  if (next === undefined || words[at] === word || !inCapitals(next)) return false;
  if (word.length === 1) return SMALL.has(word) && at > 0 && inCapitals(words[at - 1] ?? '');
  if (!inCapitals(words[at] ?? '')) return false;
  const before = (words[at - 1] ?? '').toLowerCase();
  if (BEHIND_ANOTHER.has(word) && SMALL.has(before) && isSmallInPrint(words, at - 1, inCapitals)) return true;
  if (!SMALL.has(word)) return false;
  const isAmongGiven = words.some((one) => /\p{Ll}/u.test(one) && !PARTICLES.has(one) && !inCapitals(one));
  if (isAmongGiven || NEVER_A_NAME.has(word)) return true;
  return word === 'van' && (at === 0 || BEHIND_ANOTHER.has(next.toLowerCase()));
}
