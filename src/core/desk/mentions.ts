/** Where people are named in a text: as in the people list, cut short, misspelled, or by a title alone. */
import { isOrdinary } from '../compose/languages/en/ordinary-words.ts';
import { isParticle } from '../meeting/particles.ts';
import { type Candidate, isParticleFirst, type People, type Person, slackOf } from './people.ts';
import { distance, type Word } from './words.ts';

/** A word of a text that is a word of somebody's name: letter for letter, or how it differs. */
export type NamedWord = {
  readonly word: Word;
  /** The word of the name, by its index; null for a stranger's, or an initial that stands for a name. */
  readonly at: number | null;
  readonly how: 'same' | 'case' | 'accent' | 'part' | 'slip' | 'initial' | 'strange';
};

/** Somebody named in a text. Offsets are in UTF-16 units of its block. */
export type Mention = {
  /** Null for somebody with a title who is not in the list. */
  readonly person: Person | null;
  readonly block: number;
  /** The whole of it, with its honorific. */
  readonly from: number;
  readonly to: number;
  /** The honorific as it stands there, with styles before it ("H.E. Mr."); '' for none. */
  readonly title: string;
  /** Where the name begins behind it. */
  readonly nameFrom: number;
  readonly words: readonly NamedWord[];
  /** Whether a given name and the family name are there; of a family name in several words, one is enough. */
  readonly hasGiven: boolean;
  readonly hasFamily: boolean;
};

/** Honorifics and styles, as a text writes them before a name. */
const TITLE =
  /(?:(?:H\.\s?E\.|S\.\s?E\.|Excm[oa]|Rt\.?\s+Hon\.?|Right Honou?rable|Hon\.|Honou?rable|Messrs|Mr|Ms|Mrs|Miss|Mx|Dre?|Prof|Professor|Sir|Dame|Lord|Lady|Capt|Col|Gen|Maj|Mmes?|Mlle|M\.|MM\.|Pre?|Sr\.|Sres|Sras?|Srta|Dra|Dres|Dña)\.?\s+)+(?=\p{L})/uy;

/** A text with what its words tell about names. */
export type NamingText = {
  readonly index: number;
  readonly text: string;
  readonly words: readonly Word[];
};

/** Whether a word, folded, is one that the meeting itself uses: no slip, then. */
export type KnownWords = (folded: string) => boolean;

/** Everybody who is named in a text, in order. */
export function mentionsIn(block: NamingText, people: People, isKnown: KnownWords): Mention[] {
  const mentions: Mention[] = [];
  const { text, words } = block;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const title = titleAt(text, word.from);
    const first =
      title === ''
        ? at
        : words.findIndex((next, index) => index > at && next.from >= word.from + title.length);
    const end = first === -1 ? at : phraseEnd(text, words, first, title !== '');
    if (first === -1 || end <= first) {
      at = Math.max(at + 1, first);
      continue;
    }
    const phrase = words.slice(first, end);
    const mention = mentionIn(block, phrase, { title, from: word.from }, people, isKnown);
    if (mention === null) {
      at = title === '' && phrase.length > 1 ? at + 1 : end;
      continue;
    }
    mentions.push(mention);
    at = words.findIndex((next, index) => index > at && next.from >= mention.to);
    if (at === -1) break;
  }
  return mentions;
}

/** The honorifics that stand at an offset, with the space behind them; '' for none. */
function titleAt(text: string, from: number): string {
  TITLE.lastIndex = from;
  return TITLE.exec(text)?.[0] ?? '';
}

const CAPITAL = /^\p{Lu}/u;

/** Where the words end that can be one name: capitals, initials, and particles between them. Behind a title a particle can open it. */
function phraseEnd(text: string, words: readonly Word[], first: number, isTitled: boolean): number {
  let end = first;
  for (let at = first; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || (at > first && !isJoined(text, words[at - 1], word))) break;
    // "la Sra. Soto y el Sr. Gil": the next one begins.
    if (at > first && titleAt(text, word.from) !== '') break;
    const isName = CAPITAL.test(word.text) || isParticleFirst(word.text);
    if (isName) end = at + 1;
    else if (!isParticle(word.text) || (at === first && !isTitled && !opensName(text, words, at))) break;
  }
  return end;
}

/** Whether a particle in small letters is followed by the rest of a family name: "van den Dool". */
function opensName(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || !isJoined(text, words[at], next)) return false;
  return CAPITAL.test(next.text) || (isParticle(next.text) && opensName(text, words, at + 1));
}

/** Whether nothing but a space stands between two words, or the full stop of an initial. */
function isJoined(text: string, one: Word | undefined, other: Word): boolean {
  if (one === undefined) return false;
  const gap = text.slice(one.to, other.from);
  return (
    /^\s$/.test(gap) ||
    (/^\.\s?$/.test(gap) && one.text.length === 1) ||
    (gap === ', ' && /^[JS]r$/.test(other.text))
  );
}

type Head = { readonly title: string; readonly from: number };

function mentionIn(
  block: NamingText,
  phrase: readonly Word[],
  head: Head,
  people: People,
  isKnown: KnownWords,
): Mention | null {
  const isTitled = head.title !== '';
  const persons = new Set<Person>();
  for (const word of phrase) {
    for (const { person } of candidatesFor(word, people)) persons.add(person);
  }
  let best: Matching[] = [];
  for (const person of persons) {
    const matching = matchingOf(phrase, person, isTitled);
    if (matching === null || !isBelievable(matching, phrase, block, isTitled, isKnown)) continue;
    if (isTitled && isAnotherPerson(matching, head.title)) continue;
    const [first] = best;
    if (first === undefined || matching.score > first.score) best = [matching];
    else if (matching.score === first.score) best.push(matching);
  }
  const chosen = best.length > 1 ? best.filter(({ person }) => isCalled(person, head.title)) : best;
  const [matching] = chosen;
  if (matching !== undefined && chosen.length === 1) return mentionOf(block, matching, head);
  // Two people are called so, or nobody is: only with a title it is somebody at all.
  if (!isTitled || best.length > 1) return null;
  const words = phrase.map((word): NamedWord => ({ word, at: null, how: 'strange' }));
  return {
    person: null,
    block: block.index,
    from: head.from,
    to: phrase.at(-1)?.to ?? head.from,
    title: head.title.trim(),
    nameFrom: phrase[0]?.from ?? head.from,
    words,
    hasGiven: phrase.length > 1,
    hasFamily: true,
  };
}

function candidatesFor(word: Word, people: People): readonly Candidate[] {
  const named = people.named(word.folded);
  return named.length > 0 ? named : people.nearly(word.folded);
}

type Matching = {
  readonly person: Person;
  /** The words of the phrase that are the name. */
  readonly words: readonly NamedWord[];
  /** Words behind a title that are not this person's. */
  readonly strangers: readonly NamedWord[];
  readonly score: number;
};

/** The words of a phrase that are a person's name: the longest row of them. */
function matchingOf(phrase: readonly Word[], person: Person, isTitled: boolean): Matching | null {
  const used = new Set<number>();
  const named = phrase.map((word) => namedWord(word, person, used));
  // The row that scores best; what stands between two words of a name belongs to it.
  let best: { from: number; to: number; score: number } | null = null;
  for (let from = 0; from < named.length; from++) {
    let score = 0;
    for (let to = from; to < named.length; to++) {
      const one = named[to];
      if (one === undefined || one.how === 'strange') break;
      score += scoreOf(one, person);
      if (best === null || score > best.score) best = { from, to: to + 1, score };
    }
  }
  if (best === null) return null;
  const words = named.slice(best.from, best.to);
  if (!words.some((one) => one.at !== null && person.words[one.at]?.core === true)) return null;
  const strangers = isTitled
    ? [...named.slice(0, best.from), ...upToAnd(named.slice(best.to))].filter((one) => one.how === 'strange')
    : [];
  return { person, words, strangers, score: best.score - strangers.length };
}

/** "Luna y Canadá": what is joined by a Spanish "and" is somebody else. */
function upToAnd(words: readonly NamedWord[]): readonly NamedWord[] {
  const and = words.findIndex(({ word, how }) => how === 'strange' && word.text === 'y');
  return and === -1 ? words : words.slice(0, and);
}

function scoreOf({ at, how }: NamedWord, person: Person): number {
  const word = at === null ? undefined : person.words[at];
  if (word === undefined || !word.core) return 0.5;
  const worth = word.part === 'family' ? 6 : 3;
  return how === 'slip' ? worth / 2 : worth;
}

function namedWord(word: Word, person: Person, used: Set<number>): NamedWord {
  const take = (at: number, how: NamedWord['how']): NamedWord => {
    used.add(at);
    return { word, at, how };
  };
  const same = person.words.findIndex((one, at) => !used.has(at) && one.folded === word.folded);
  if (same !== -1) {
    const { text, isCaseKnown } = person.words[same] ?? { text: word.text, isCaseKnown: true };
    const isSame = text === word.text || (!isCaseKnown && text.toLowerCase() === word.text.toLowerCase());
    if (isSame) return take(same, 'same');
    return take(same, text.toLowerCase() === word.text.toLowerCase() ? 'case' : 'accent');
  }
  if (word.text.length === 1) {
    const given = person.words.find((one) => one.part === 'given' && one.folded.startsWith(word.folded));
    return { word, at: null, how: given === undefined ? 'strange' : 'initial' };
  }
  const whole = person.words.findIndex(
    (one, at) => !used.has(at) && one.part === 'family' && one.folded.split('-').includes(word.folded),
  );
  if (whole !== -1 && word.folded.length > 3) return take(whole, 'part');
  let near: { at: number; far: number } | null = null;
  person.words.forEach((one, at) => {
    if (used.has(at) || !one.core || one.folded.length < 3) return;
    const far = distance(one.folded, word.folded, slackOf(one.folded));
    if (far <= slackOf(one.folded) && (near === null || far < near.far)) near = { at, far };
  });
  const found = near as { at: number; far: number } | null;
  return found === null ? { word, at: null, how: 'strange' } : take(found.at, 'slip');
}

/** Whether the words really name the person, and do not only look like it. */
function isBelievable(
  { person, words, strangers }: Matching,
  phrase: readonly Word[],
  block: NamingText,
  isTitled: boolean,
  isKnown: KnownWords,
): boolean {
  const family = words.filter((one) => partOf(one, person) === 'family');
  const given = words.filter((one) => partOf(one, person) === 'given');
  const isSure = (one: NamedWord) => one.how !== 'slip';
  if (family.length === 0) {
    // A given name and somebody else's family name, or a word that is a name as well.
    if (strangers.length > 0 || !given.every(isSure)) return false;
    return (
      isTitled ||
      (standsAlone(words, phrase) &&
        !opensAsWord(block.text, words) &&
        !given.every((one) => isKnown(one.word.folded)))
    );
  }
  if (given.length > 0) return family.some(isSure) || given.some(isSure);
  const isSlip = !family.some(isSure);
  if (isTitled) return !isSlip || strangers.length === 0;
  if (!endsPhrase(words, phrase)) return false;
  if (!isSlip) return true;
  // A capital in mid-sentence that is nearly somebody's name, and nobody else's word.
  return family.every((one) => {
    const name = one.at === null ? '' : (person.words[one.at]?.folded ?? '');
    const far = distance(name, one.word.folded, 2);
    return (
      name.length >= 5 &&
      far <= (name.length >= 8 ? 2 : 1) &&
      name[0] === one.word.folded[0] &&
      standsAlone(words, phrase) &&
      !startsSentence(block.text, words) &&
      !isKnown(one.word.folded)
    );
  });
}

function partOf(one: NamedWord, person: Person): 'given' | 'family' | null {
  if (one.how === 'initial') return 'given';
  const word = one.at === null ? undefined : person.words[one.at];
  if (word === undefined || !word.core || word.part === 'suffix') return null;
  return word.part;
}

function standsAlone(words: readonly NamedWord[], phrase: readonly Word[]): boolean {
  return words.length === phrase.length;
}

function endsPhrase(words: readonly NamedWord[], phrase: readonly Word[]): boolean {
  return words.at(-1)?.word.from === phrase.at(-1)?.from;
}

function startsSentence(text: string, words: readonly NamedWord[]): boolean {
  const from = words[0]?.word.from ?? 0;
  return /(?:^|[.?!:…]["”’»)]*\s+)["“‘«(]*$/.test(text.slice(Math.max(0, from - 6), from)) || from === 0;
}

/** Whether the first word is an ordinary one, with a capital because a sentence begins with it. */
function opensAsWord(text: string, words: readonly NamedWord[]): boolean {
  return startsSentence(text, words) && isOrdinary(words[0]?.word.folded ?? '');
}

/** Somebody with the same family name: the given name is another, and so is the honorific. */
function isAnotherPerson({ person, strangers, words }: Matching, title: string): boolean {
  const hasGiven = words.some((one) => partOf(one, person) === 'given');
  return strangers.length > 0 && !hasGiven && !isCalled(person, title);
}

/** Whether an honorific is the one of the people list. */
export function isCalled(person: Person, title: string): boolean {
  return isSameHonorific(person.participant.honorific, title.replace(STYLES, ''));
}

const STYLES =
  /^(?:(?:H\.\s?E\.|S\.\s?E\.|Excm[oa]\.?|Rt\.?\s+Hon\.?|Right Honou?rable|Hon\.|Honou?rable)\s+)+/;

/** The honorific of a title, without the styles before it. */
export function honorificIn(title: string): string {
  return `${title} `.replace(STYLES, '').trim();
}

/** Honorifics of one language each, with those of others that say the same. */
const TRANSLATED = new Map(
  Object.entries({
    'en he': 'mr',
    'en she': 'ms mrs miss',
    'fr he': 'm monsieur',
    'fr she': 'mme mlle madame',
    'es he': 'sr',
    'es she': 'sra srta',
  }).flatMap(([said, words]) => words.split(' ').map((word) => [word, said] as const)),
);

/** Whether two honorifics are one, or one in two languages (Ms., Mme, Sra.). */
export function isSameHonorific(one: string, other: string): boolean {
  const [a, b] = [bareTitle(one), bareTitle(other)];
  const [language, pronoun] = TRANSLATED.get(a)?.split(' ') ?? [];
  const [otherLanguage, otherPronoun] = TRANSLATED.get(b)?.split(' ') ?? [];
  return a === b || (pronoun !== undefined && pronoun === otherPronoun && language !== otherLanguage);
}

/** The honorific of one, where several stand together: "Messrs. Rask and Khan". */
const SINGULAR = new Map(
  Object.entries({ messrs: 'mr', mm: 'm', mmes: 'mme', sres: 'sr', sras: 'sra', dres: 'dr' }),
);

/** An honorific in small letters, without its full stop. */
function bareTitle(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:messrs|mm|mmes|sres|sras|dres)$/, (several) => SINGULAR.get(several) ?? several)
    .replace(/^(?:professor|profa)$/, 'prof')
    .replace(/^(?:dra|dre)$/, 'dr')
    .replace(/^(?:pre?)$/, 'prof');
}

function mentionOf(block: NamingText, { person, words, strangers }: Matching, head: Head): Mention {
  const all =
    strangers.length === 0 ? words : [...words, ...strangers].toSorted((a, b) => a.word.from - b.word.from);
  const nameFrom = all[0]?.word.from ?? head.from;
  const last = all.at(-1);
  const end = last?.word.to ?? nameFrom;
  // The stop of "Jr." belongs to the name.
  const isSuffix = last?.at != null && person.words[last.at]?.part === 'suffix';
  return {
    person,
    block: block.index,
    from: head.title === '' ? nameFrom : head.from,
    to: isSuffix && block.text[end] === '.' ? end + 1 : end,
    title: head.title.trim(),
    nameFrom,
    words: all,
    hasGiven: all.some((one) => partOf(one, person) === 'given'),
    hasFamily: all.some((one) => partOf(one, person) === 'family'),
  };
}
