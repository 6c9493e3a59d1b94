/**
 * Questions as they are reported: "asked what policies are needed". A question
 * typed as it was asked ("will the ministry pay?") is turned only where the
 * table of verbs makes it certain; otherwise it stands behind a colon in the
 * order it was typed.
 */

import { quotationsInText } from '../../../meeting/quotations.ts';
import { plain, type Run, slice, textOf } from '../../runs.ts';
import { unclosed } from '../../sentence.ts';
import type { Casing } from './casing.ts';
import { isClause } from './clause.ts';
import { uncontracted } from './contractions.ts';
import { isOwn } from './own-words.ts';
import { AUXILIARIES, isBaseForm, isParticiple, isPastTense, pastOf, thirdPersonOf } from './verb-forms.ts';

/** How a question goes on after the verb: as a clause ("asked what ..."), about something, as typed, or behind a colon. */
type Indirect = { link: '' | ' about' | ' whether' | ':'; runs: Run[] };

/** In small letters or with one capital: the WHO is not who. */
const WH = /^(?:[Ww]hat|[Ww]hich|[Ww]ho|[Ww]hose|[Ww]hom|[Ww]hen|[Ww]here|[Ww]hy|[Hh]ow)\b/;

/** "to what extent", "in which year": never the subject. */
const PREPOSITION_WH =
  /^(?:to|in|at|on|for|from|by|with|under|of|about|through)\s+(?:what|which|whom|whose|how)\b/i;

/** A question word run together with its verb; it is not taken apart. */
const CONTRACTED = /^(?:what|who|where|when|why|how)['’](?:s|re|ll|d)\b/i;

/** Verbs of asking, and what stands between them and a subject matter ("about"), for those that are in the table. */
const ABOUT: ReadonlyMap<string, string> = new Map([
  ['asked', ' about'],
  ['inquired', ' about'],
  ['enquired', ' about'],
  ['wondered', ' about'],
  ['wanted to know', ' about'],
  ['wished to know', ' about'],
  ['wanted to know more', ' about'],
]);

/** A verb of asking with its question, beginning with the verb. The end of the sentence is left open. */
export function askedWith(verb: string, typed: readonly Run[], casing: Casing): Run[] {
  const words = withoutAnd(unclosed(typed));
  const text = textOf(words);
  if (!ABOUT.has(verb.toLowerCase())) return [...plain(`${verb} `), ...casing.within(words).runs];
  if (/^["“«„]/.test(text) && quotationsInText(text)[0]?.from === 0) return [...plain('asked: '), ...typed];
  const { link, runs } = isOwn(text) ? { link: ':', runs: words } : severalIndirect(words, casing);
  if (link === ':') return [...plain('asked: '), ...runs, ...plain('?')];
  return uncontracted([...plain(`${verb}${link} `), ...runs]);
}

/** Without the "and" that ties a question to what was asked before; "and if not" is none without it. */
export function withoutAnd(runs: readonly Run[]): Run[] {
  const and = /^(?:and also|and|also)\s+(?!(?:if|then|or)(?![\p{L}]))/iu.exec(textOf(runs));
  return and === null ? [...runs] : slice(runs, and[0].length);
}

/** "how many are needed, and what would they cost": a second question in the sentence is put in order as well. */
function severalIndirect(words: readonly Run[], casing: Casing): Indirect {
  const text = textOf(words);
  const and = SECOND_QUESTION.exec(text);
  if (and === null || quotationsInText(text).length > 0) return indirect(words, casing);
  const first = indirect(slice(words, 0, and.index), casing);
  const second = severalIndirect(slice(words, and.index + and[0].length), casing);
  if (first.link === ':' || second.link === ':') return { link: ':', runs: [...words] };
  return {
    link: first.link,
    runs: [...first.runs, ...plain(`${and[0].trimEnd()}${second.link} `), ...second.runs],
  };
}

/** A conjunction before a question word, or, behind a comma, before an auxiliary and its subject. */
const SECOND_QUESTION =
  /,?\s(?:and|or)\s+(?=(?:what|who|when|where|why|how)\s|(?:is|are|was|were|do|does|did|has|have)\s+(?:it|they|there|that|this)\s)|,\s(?:and|or)\s+(?=(?:is|are|was|were|do|does|did|has|have|will|would|can|could|should|may|might|must)\s+(?:the|a|an|it|they|there|this|these|its|their|he|she|we)\s)/i;

/** Whether a typed sentence asks, by its mark or by its first word. */
export function asks(typed: readonly Run[]): boolean {
  const text = textOf(typed);
  return (
    /\?["”’)]*$/.test(text) ||
    WH.test(text) ||
    /^(?:whether|if|about)\b/i.test(text) ||
    startsWithAuxiliary(text)
  );
}

/** A question as it follows a verb of asking. */
export function indirect(typed: readonly Run[], casing: Casing): Indirect {
  const { runs: words, isSure } = casing.within(unclosed(typed));
  const text = textOf(words);
  if (/^(?:and|but|or|so)\s/i.test(text)) return { link: ':', runs: words };
  // "why not share hubs" has no subject that could be told.
  const urged = /^why not (\p{L}+)/iu.exec(text)?.[1];
  if (CONTRACTED.test(text) || (urged !== undefined && isBaseForm(urged))) return { link: ':', runs: words };
  if (PREPOSITION_WH.test(text)) return turnedWh(words);
  if (/^(?:whether|if|about|for|to|that)\s/i.test(text)) return { link: '', runs: words };
  const about = /^(?:what|how) about\s+/i.exec(text);
  if (about !== null) return { link: ' about', runs: slice(words, about[0].length) };
  if (startsWithAuxiliary(text)) return turnedYesNo(words);
  if (WH.test(text)) return turnedWh(words);
  if (/^(?:please|kindly|let|tell|explain|clarify|could|would)\b/i.test(text))
    return { link: ':', runs: [...words] };
  if (!isSure) return { link: ':', runs: words };
  return { link: isClause(text) ? ' whether' : ' about', runs: words };
}

function startsWithAuxiliary(text: string): boolean {
  const first = /^\p{L}?[\p{Ll}’']+/u.exec(text)?.[0].toLowerCase() ?? '';
  return AUXILIARIES.has(first) && /^\S+\s+\S/.test(text);
}

/** "will the ministry pay" as "whether the ministry will pay". */
function turnedYesNo(words: readonly Run[]): Indirect {
  const turned = uninverted(words, 0);
  if (turned === null) return { link: ':', runs: [...words] };
  return { link: ' whether', runs: turned };
}

/** "how will the ministry pay" as "how the ministry will pay". Where the question word is the subject nothing is turned. */
function turnedWh(words: readonly Run[]): Indirect {
  const small = [...words];
  const tokens = tokensOf(textOf(small));
  const at = tokens.findIndex((token, index) => index > 0 && AUXILIARIES.has(token.word));
  const auxiliary = tokens[at];
  // A long way to the first auxiliary: it belongs to the words, not to the question.
  if (auxiliary === undefined || at > 4 || tokens.slice(1, at).some(opensSubject)) {
    return { link: '', runs: small };
  }
  if (tokens[at + 1] === undefined || !isInverted(tokens, at, textOf(small)))
    return { link: '', runs: small };
  const turned = uninverted(small, at) ?? movedBe(small, at);
  if (turned === null) return { link: ':', runs: small };
  return { link: '', runs: turned };
}

type Token = { word: string; from: number; to: number };

const DO = new Set(['do', 'does', 'did']);
const BE = new Set(['is', 'are', 'was', 'were']);
const HAVE = new Set(['has', 'have', 'had']);

const DEMONSTRATIVES = new Set('this that these those one'.split(' '));
const PRONOUNS = new Set('i we he she it they there anyone anybody everyone everybody'.split(' '));
const DETERMINERS = new Set(
  (
    'the a an its their our his her my any some all each every no more other another both most many ' +
    'two three four five six seven eight nine ten first second third last new'
  ).split(' '),
);
const SUBJECTS = new Set([...PRONOUNS, ...DEMONSTRATIVES, ...DETERMINERS]);

/** Adverbs that stand before the verb, so that the subject ends before them. */
const BEFORE_VERB = new Set('never ever already still always also not now finally really'.split(' '));

/** Base forms that are hardly ever nouns, so that in "can the ministry clarify" they end the subject. */
const PLAIN_VERBS = new Set(
  (
    'accept achieve adapt add adjust adopt afford agree allow apply ask assist attend avoid be become begin bind bring build buy choose ' +
    'clarify come comment confirm consider contain continue contribute decide deliver describe develop elaborate enable ensure ' +
    'exist expand expect explain extend find get give go guarantee handle happen have help identify implement improve include ' +
    'indicate introduce join keep know learn lend make maintain mean meet obtain organize participate pay prepare prevent proceed ' +
    'protect prove provide publish put reach receive recognize recommend reduce remain replace require resolve respond say see sell send ' +
    'serve solve specify speak start succeed suggest survive take tell think understand use want wait write adapt appear depend ' +
    'differ arise affect belong carry cover create define determine emerge encourage enter establish follow foresee grow intend involve ' +
    'consult approve do invest lead lose manage pursue raise refer rely rise sustain tackle turn'
  ).split(' '),
);

const DENIALS = new Set(['not', 'never']);

/** Words before which a subject ends for "what are the plans for winter". */
const BOUNDARY = new Set(
  'for in on at by from with about after before during under when if while until since because between to into as against within without'.split(
    ' ',
  ),
);

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)].map((token) => ({
    word: /^\p{Lu}{2,}/u.test(token[0]) ? token[0] : token[0].toLowerCase(),
    from: token.index,
    to: token.index + token[0].length,
  }));
}

/** "how many", "how much" belong to the question word. */
function opensSubject({ word }: Token): boolean {
  return SUBJECTS.has(word) && !/^(?:many|much|more)$/.test(word);
}

/** Whether the auxiliary stands before its subject: not so in "who pays", "what is needed", "which islands are served". */
function isInverted(tokens: readonly Token[], at: number, text: string): boolean {
  const auxiliary = tokens[at]?.word ?? '';
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (DO.has(auxiliary)) return isDoSupport(tokens, at);
  if (PREPOSITION_WH.test(text) || (at === 1 && /^(?:when|where|why|how)\b/i.test(text))) return true;
  if (SUBJECTS.has(next.word) || /\p{Lu}/u.test(text.charAt(next.from))) return true;
  if (BE.has(auxiliary) || HAVE.has(auxiliary)) return false;
  return !(isBaseForm(next.word) || /^(?:be|have|not|also|still|now|then|do)$|ly$/.test(next.word));
}

/** "what do the islands pay": `do` is no verb of its own here, for another follows. */
function isDoSupport(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 2)
    .some((token) => isBaseForm(token.word) || token.word === 'have' || token.word === 'be');
}

/** The runs from the question word on, with the auxiliary at a token moved behind the subject; null where the subject's end is not certain. */
function uninverted(words: readonly Run[], at: number): Run[] | null {
  const text = textOf(words);
  const tokens = tokensOf(text);
  const auxiliary = tokens[at];
  const start = tokens[at + 1];
  if (auxiliary === undefined || start === undefined || start.word === 'you') return null;
  const verbAt = endOfSubject(tokens, text, at);
  const verb = tokens[verbAt];
  if (verb === undefined) return null;
  const before = slice(words, 0, auxiliary.from);
  const denial = tokens[verbAt - 1];
  // "did the ferries not stop": what denies the verb needs the auxiliary before it.
  if (denial !== undefined && verbAt - 1 > at + 1 && DENIALS.has(denial.word)) {
    const subject = slice(words, start.from, denial.from);
    return [...before, ...subject, ...plain(`${auxiliary.word} `), ...slice(words, denial.from)];
  }
  const subject = slice(words, start.from, verb.from);
  const rest = slice(words, verb.from);
  if (auxiliary.word === 'do') return [...before, ...subject, ...rest];
  if (auxiliary.word === 'does') {
    const third = verb.word === 'have' ? 'has' : thirdPersonOf(verb.word);
    if (third === null) return null;
    return [...before, ...subject, ...plain(third), ...slice(words, verb.to)];
  }
  if (auxiliary.word === 'did') {
    const past = verb.word === 'have' ? 'had' : pastOf(verb.word);
    if (past === null) return null;
    return [...before, ...subject, ...plain(past), ...slice(words, verb.to)];
  }
  return [...before, ...subject, ...plain(`${auxiliary.word} `), ...rest];
}

/** The index of the token behind the subject that begins after the auxiliary; -1 where that is not certain. */
function endOfSubject(tokens: readonly Token[], text: string, at: number): number {
  const auxiliary = tokens[at]?.word ?? '';
  const first = tokens[at + 1];
  if (first === undefined) return -1;
  const second = tokens[at + 2];
  if (second === undefined) return -1;
  if (PRONOUNS.has(first.word) || (DEMONSTRATIVES.has(first.word) && standsAlone(tokens, at))) return at + 2;
  for (let index = at + 2; index < tokens.length; index++) {
    const token = tokens[index];
    const before = tokens[index - 1]?.word ?? '';
    if (token === undefined || /[,;:]/.test(text.slice(first.from, token.from))) return -1;
    // "the largest fine ever imposed": the participle is the noun's.
    if (before === 'ever' && !BEFORE_VERB.has(token.word) && index > at + 3) return -1;
    if (BEFORE_VERB.has(token.word) && token.word !== 'ever' && !DO.has(auxiliary)) return index;
    if (
      DETERMINERS.has(before) ||
      DEMONSTRATIVES.has(before) ||
      before === 'of' ||
      /\p{Lu}/u.test(text.charAt(token.from))
    )
      continue;
    const isProper = tokens.slice(at + 1, index).every((one) => /\p{Lu}/u.test(text.charAt(one.from)));
    const takesInfinitive = tokens[index + 1]?.word === 'to';
    if (endsSubject(auxiliary, token.word, isProper || takesInfinitive)) {
      // "the failed buoys dealt with": either could be the verb.
      const isSure = !BE.has(auxiliary) || !tokens.slice(index + 1).some((one) => isParticiple(one.word));
      return isSure ? index : -1;
    }
    if (BOUNDARY.has(token.word) || isBaseForm(token.word)) return -1;
  }
  return -1;
}

/** Whether "that" behind an auxiliary is the whole subject ("is that acceptable"), not the beginning of one ("has that figure been published"). */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const auxiliary = tokens[at]?.word ?? '';
  const next = tokens[at + 2]?.word ?? '';
  const isLast = tokens.length === at + 3;
  return (
    isLast ||
    BOUNDARY.has(next) ||
    BEFORE_VERB.has(next) ||
    next === 'be' ||
    endsSubject(auxiliary, next, false)
  );
}

function endsSubject(auxiliary: string, word: string, isSurelyVerb: boolean): boolean {
  if (BE.has(auxiliary)) return /[a-z]{2}ing$/.test(word) || isParticiple(word);
  if (HAVE.has(auxiliary)) {
    return isPastTense(word) || isParticiple(word);
  }
  return PLAIN_VERBS.has(word) || (isSurelyVerb && isBaseForm(word));
}

/** "what are the plans for winter" as "what the plans are for winter". */
function movedBe(words: readonly Run[], at: number): Run[] | null {
  const text = textOf(words);
  const tokens = tokensOf(text);
  const be = tokens[at];
  const start = tokens[at + 1];
  if (be === undefined || start === undefined || !BE.has(be.word) || at !== 1) return null;
  if (!/^(?:what|who|where|when)\b/.test(text)) return null;
  const boundary = tokens.findIndex(
    (token, index) =>
      index > at + 1 &&
      BOUNDARY.has(token.word) &&
      !(token.word === 'to' && isBaseForm(tokens[index + 1]?.word ?? '')),
  );
  const end = boundary === -1 ? text.length : (tokens[boundary]?.from ?? text.length);
  const subject = slice(words, start.from, end);
  if (/[,;:]/.test(textOf(subject))) return null;
  const rest = slice(words, end);
  const gap = rest.length === 0 ? ' ' : '';
  return [
    ...slice(words, 0, be.from),
    ...subject,
    ...plain(`${gap}${be.word}${rest.length === 0 ? '' : ' '}`),
    ...rest,
  ];
}
