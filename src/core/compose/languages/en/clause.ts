/** Whether words make a clause ("nothing changes in winter") or a noun with its company ("two more ferries from June"). */
import { AUXILIARIES, canBeFinite, isBaseForm, isParticiple, isPastTense } from './verb-forms.ts';

/** Words after which a word that could be a verb is a noun: "the need", "of support", "two reports". */
const BEFORE_NOUNS = new Set(
  (
    'the a an this these those its their his her our your my whose no any some all every each both either neither more ' +
    'most less fewer many much several few such other another new better good own same first second third last next ' +
    'further additional strong great greater little high higher low lower two three four five six seven eight nine ten hundred thousand million ' +
    'of in on at for with by from about against between among into onto over under through during without within ' +
    'open free joint digital early late big small large full new modern rural urban regional national ' +
    'towards toward upon across behind beyond despite regarding concerning via per as than to and or'
  ).split(' '),
);

/** Behind these a verb belongs to a clause within the noun: "a plan which covers". */
const RELATIVES = new Set('which who that whose whom where'.split(' '));

/** Behind these a number is part of the name: "chapter four deals with ports". */
const NUMBERED = new Set(
  'chapter section article phase part item option paragraph page table group level stage round step track pillar annex'.split(
    ' ',
  ),
);

/** Subjects that stand alone, so that what follows is a clause. */
const SUBJECT_PRONOUNS = new Set(
  "i we you he she it they there it's there's that's we're they're you're it’s there’s".split(' '),
);

const PREPOSITIONS = new Set(
  'in on at for with by from to under since during through within after before'.split(' '),
);

const DETERMINERS = new Set(
  'the a an its their our his her your my this these those no any every each all more'.split(' '),
);

/** The words of a text, punctuation aside, in small letters but for acronyms: the WHO is not who. */
function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];
  // A capital within is that of a name: in May, the States.
  return words.map((word, index) =>
    /^\p{Lu}{2,}/u.test(word) || (index > 0 && /^\p{Lu}/u.test(word)) ? word : word.toLowerCase(),
  );
}

/**
 * "the progress made in the islands", "the fares doubled in May": a noun with a
 * participle or a clause, which only the sense tells. Both read well without "that".
 */
export function isAmbiguous(text: string): boolean {
  const words = wordsOf(text);
  if (!DETERMINERS.has(words[0] ?? '')) return false;
  const at = words.findIndex(
    (word, index) => index > 1 && isParticiple(word) && PREPOSITIONS.has(words[index + 1] ?? ''),
  );
  return at !== -1 && !isClause(words.toSpliced(at, 1, '–').join(' '));
}

/**
 * Whether the text holds a finite verb of its own, as far as a table of verbs
 * tells. Made for notes, which drop articles but seldom verbs.
 */
export function isClause(text: string): boolean {
  // "three in ten pay", "four in ten clinics have": the share is the subject, or stands before it.
  const share = SHARE.exec(text)?.[0];
  if (share !== undefined) {
    const rest = text.slice(share.length);
    const verb = /^\p{L}+/u.exec(rest)?.[0] ?? '';
    return isClause(rest) || canBeFinite(verb) || AUXILIARIES.has(verb);
  }
  if (isFragment(text) || isList(text)) return false;
  // "..., tried in two provinces": a participle that belongs to what stands before the comma.
  const apposed = /,\s\p{Ll}+ed\s(?:in|by|for|on|at|with|from|since|to|under)\s.*$/u.exec(text);
  if (apposed !== null) return isClause(text.slice(0, apposed.index));
  const words = wordsOf(text);
  const [first = ''] = words;
  if (SUBJECT_PRONOUNS.has(first)) return true;
  return words.some((word, index) => {
    if (index === 0) return false;
    const before = words[index - 1] ?? '';
    if (RELATIVES.has(before) && index > 1) return false;
    if (AUXILIARIES.has(word) || SUBJECT_PRONOUNS.has(before)) return true;
    if (BEFORE_NOUNS.has(before) && !NUMBERED.has(words[index - 2] ?? '')) return false;
    if (isNoun(words, index) || /s?['’]s?$/.test(before)) return false;
    if (canBeFinite(word)) return true;
    // "30,000 pounds each" counts something.
    return !/^\d/.test(before) && /(?:[^s]s|ed)$/.test(word) && DETERMINERS.has(words[index + 1] ?? '');
  });
}

const SHARE =
  /^(?:about |nearly |almost |some )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:in|out of) (?:every )?(?:\p{L}+|\d+) (?=\p{Ll})/u;

/**
 * Words with a verb that is not theirs: that of another sentence ("no idea yet, an inquiry is under way"), or of a
 * condition or a reason ("by next season, if permission is granted").
 */
export function isFragment(text: string): boolean {
  return isBeforeSentence(text) || isBeforeCondition(text);
}

const OPENS_PHRASE =
  /^(?:in|on|at|for|with|without|from|since|during|after|before|under|as|if|when|while|where|because|although|though|unless|once|until|despite|given|to|not|yes|today|tomorrow|yesterday|now|then|instead|\p{L}+ly|\p{L}+ing|and|but|that|by (?:the (?:end|beginning|start|middle)|\d{4}|next|last|then|now|mid|early|late))(?![\p{Ll}])/iu;

function isBeforeSentence(text: string): boolean {
  const parts = text.split(/,\s/);
  const second = parts.pop() ?? '';
  const first = parts.join(', ');
  if (first === '' || OPENS_PHRASE.test(first)) return false;
  if (!/\s|^\d/.test(first) || isClause(first)) return false;
  return (
    /^(?:the|an?|it|they|there|this|these|we|its)\s/i.test(second) ||
    (/^(?:both|all|some|most|many|each|no one|nobody|none|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+ty|\d[\d.,]*)\s/iu.test(
      second,
    ) &&
      isClause(second))
  );
}

/** What begins a condition or a reason; behind a comma also what is a preposition elsewhere. */
const CONDITION =
  /(?:,\s(?:when|after|before|while|since|as|until)|,?\s(?:if|because|unless|although|though))\s/i;

function isBeforeCondition(text: string): boolean {
  const condition = CONDITION.exec(text);
  if (condition === null || /,\s/.test(text.slice(condition.index + condition[0].length))) return false;
  return !isClause(text.slice(0, condition.index));
}

/** "service, leakage, finance, safety": words that could be verbs, and are not. */
function isList(text: string): boolean {
  const parts = text.split(/,\s(?:and\s)?/);
  return (
    parts.length > 2 &&
    parts.every((part) => {
      const words = wordsOf(part);
      return words.length <= 3 && !words.some((word) => AUXILIARIES.has(word) || SUBJECT_PRONOUNS.has(word));
    })
  );
}

/** "an annual review in May", "the national plan": the base form of a verb that is the noun of what stands before it. */
function isNoun(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (!isBaseForm(word) || isPastTense(word)) return false;
  const isSingular = /^(?:an?|every|each)$/.test(words[0] ?? '') && !words.slice(0, index).includes('of');
  const isBehindAdjective =
    /(?:[^aeiou]al|ive|ous|ful|able|ible|ary)$/.test(words[index - 1] ?? '') &&
    BEFORE_NOUNS.has(words[index - 2] ?? '');
  return isSingular || isBehindAdjective;
}
