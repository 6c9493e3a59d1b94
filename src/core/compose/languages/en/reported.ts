/** What stands after a reporting verb: the typed words, joined to it as English asks. */

import { quotationsInText } from '../../../meeting/quotations.ts';
import type { Shape } from '../../language.ts';
import { plain, type Run, slice, textOf } from '../../runs.ts';
import { unclosed } from '../../sentence.ts';
import type { Casing } from './casing.ts';
import { isAmbiguous, isClause, isFragment } from './clause.ts';
import { uncontracted } from './contractions.ts';
import { isOwn, lacksSubject } from './own-words.ts';
import { type Complement, complementOf } from './reporting-verbs.ts';

/** In small letters or with one capital: the WHO is not who. */
const INDIRECT_QUESTION = /^(?:[Hh]ow|[Ww]hy|[Ww]hether|[Ww]hat|[Ww]hich|[Ww]ho|[Ww]here)\s/;

/** "that is a third": a sentence of its own, with nothing that "that" could join it to. */
const THAT_ALONE =
  /^that(?:['’]|\s(?:is|was|will|would|has|had|can|could|should|may|might|must|does|did|means|makes|takes|depends|leaves|looks|seems|needs)(?![\p{L}]))/iu;

/** Beginnings that are no noun's. */
const NO_NOUN =
  /^(?:and|but|or|so|no|not|because|if|when|while|as|to|for|from|in|on|at|by|with|without|until|since|after|before|happy|glad|sorry|please|thanks|thank|never|always|only|maybe|perhaps|probably|certainly|absolutely|agreed|true|indeed|of course|very|too|also|then|once|let|same|ready|willing|able|unable|due|keen|convinced|opposed|sure|\w+ly)\b/i;

/** What a noun may begin with. */
const OPENS_NOUN =
  /^(?:the|an?|this|that|these|those|its|their|his|her|any|some|all|each|every|both|either|neither|more|most|less|fewer|many|much|several|few|such|other|another|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds|thousands|half|about|around|over|almost|nearly)\s|^[\d$€£]/i;

/**
 * A noun that has lost its article ("last two questions"), most often one in the singular ("lack of inspectors", "shortfall of 1.2 million"): English can't do
 * without one, and which it is only the sense tells. Names, plurals and what begins with a determiner are whole.
 */
function lacksArticle(text: string): boolean {
  if (/^(?:last|first|next|final|same|latest)\s/i.test(text)) return true;
  if (OPENS_NOUN.test(text)) return false;
  const head =
    text.split(
      /\s(?:of|for|in|on|at|to|from|by|with|within|between|against|about|among|under|over|after|before|since|until|near|than|as|that|which|who|where)\s|[,;:(]/,
    )[0] ?? '';
  const last = head.trim().split(/\s+/).at(-1) ?? '';
  return !(
    /(?:[^s]s|people|children|women|men|data|media|ing)$/.test(last) ||
    UNCOUNTABLE.has(last.toLowerCase()) ||
    /^\p{Lu}/u.test(last)
  );
}

/** Nouns that do without an article. */
const UNCOUNTABLE = new Set(
  'progress support work water food money time research training education information advice evidence equipment infrastructure access aid help cooperation trade transport energy health housing labour land legislation guidance knowledge staff traffic trust violence waste poverty growth inflation unemployment peace security safety transparency funding finance capital debt software power electricity fuel oil gas rain rice wheat fish fruit salt sugar medicine solidarity'.split(
    ' ',
  ),
);

/** The words that are not quoted. */
function unquoted(typed: readonly Run[]): Run[] {
  return quotationsInText(textOf(typed))
    .toReversed()
    .reduce<Run[]>((left, { from, to }) => [...slice(left, 0, from), ...slice(left, to)], [...typed]);
}

/** 'replace "shall" with "should"' names the words: they are no verbs of it. */
function withoutNamedWords(text: string): string {
  return text.replace(/["“«„]\p{L}+["”»“]/gu, '–');
}

/** What the words of a sentence are. */
export function shapeOf(typed: readonly Run[], casing: Casing): Shape {
  const text = textOf(typed);
  const { isSure } = casing.within(typed);
  if (/^(?:yes|no)(?:$|[.,;!])/i.test(text)) return 'reply';
  if (
    !isSure ||
    THAT_ALONE.test(text) ||
    lacksSubject(text) ||
    isFragment(text) ||
    isOwn(textOf(unquoted(typed)))
  )
    return 'words';
  if (INDIRECT_QUESTION.test(text)) return 'question';
  if (isAmbiguous(text)) return 'unclear';
  if (/^(?:but|or|so|then)\s/i.test(text)) return 'words';
  if (/^that\s/i.test(text) || /^["“«„]/.test(text) || isClause(withoutNamedWords(text))) return 'clause';
  return NO_NOUN.test(text) || lacksArticle(text) ? 'words' : 'noun';
}

/** A verb with the words it reports, beginning with the verb. The end of the sentence is left open. */
export function reported(verb: string, typed: readonly Run[], casing: Casing): Run[] {
  const words = withoutAnd(unclosed(typed));
  const text = textOf(words);
  if (isOneQuotation(text) && /^.\p{Lu}/u.test(text)) return [...plain(`${verb}: `), ...typed];
  const shape = shapeOf(words, casing);
  const complement = complementOf(verb);
  const link = complement === null ? '' : linkAfter(complement, text, shape);
  // A bare noun goes on behind a colon; somebody's own sentence begins there.
  const begun = link === ':' && shape !== 'noun' ? words : casing.within(words).runs;
  const own = shape === 'clause' && complement !== null && /^that\s/i.test(text) && link.endsWith('that');
  const told = own ? slice(begun, /^that\s+/i.exec(text)?.[0].length ?? 0) : begun;
  if (link === ':') return [...plain(`${verb}: `), ...told];
  const adding = shape === 'reply' ? withReason(words, casing) : null;
  return uncontracted([...plain(`${verb}${link} `), ...(adding ?? told)]);
}

/** "yes, the list is public" as "yes, adding that the list is public"; null where no sentence stands behind. */
function withReason(words: readonly Run[], casing: Casing): Run[] | null {
  const reply = /^(yes|no)[,;]\s+/i.exec(textOf(words));
  if (reply === null) return null;
  const reason = slice(words, reply[0].length);
  const text = textOf(reason);
  if (NO_NOUN.test(text) || shapeOf(reason, casing) !== 'clause' || /^["“«„]/.test(text)) return null;
  return [...plain(`${reply[1]?.toLowerCase() ?? ''}, adding that `), ...casing.within(reason).runs];
}

/** "And it is public": what ties it to the sentence before is the opening's to say. */
function withoutAnd(words: readonly Run[]): readonly Run[] {
  const and = /^and,?\s+(?=\S)/i.exec(textOf(words))?.[0].length ?? 0;
  return and > 0 && isClause(textOf(words).slice(and)) ? slice(words, and) : words;
}

function linkAfter(
  complement: Complement,
  text: string,
  shape: Shape,
): '' | ':' | ' that' | ' the meeting that' | ' the meeting of' {
  const isInfinitive = /^to\s+\p{Ll}/u.test(text);
  // "noted no change in fares": a noun behind a verb that was typed for it; none is chosen for what is not there.
  const isNothing = shape === 'words' && /^no\s/i.test(text);
  const isClausal = shape === 'clause' || shape === 'unclear';
  const isSubject = shape === 'question' && !/^(?:how|why|whether)\s/i.test(text);
  switch (complement) {
    case 'noun':
      return '';
    case 'alone':
      return /^(?:about|against|for|from|on|over|that|to|with)\s/i.test(text) ? '' : ':';
    case 'told':
      if (isClausal) return ' the meeting that';
      return shape === 'noun' ? ' the meeting of' : ':';
    case 'wh':
      if (shape === 'noun' || shape === 'unclear' || shape === 'question' || isInfinitive || isNothing)
        return '';
      return shape === 'clause' ? ' that' : ':';
    case 'either':
      if (shape === 'noun' || shape === 'unclear' || isNothing) return '';
      if (shape === 'question') return isSubject ? ' that' : '';
      return shape === 'clause' ? ' that' : ':';
    case 'that':
      if (shape === 'reply') return '';
      return isClausal || isSubject ? ' that' : ':';
  }
}

function isOneQuotation(text: string): boolean {
  const [quotation, ...more] = quotationsInText(text);
  return more.length === 0 && quotation?.from === 0 && /^[.,]?$/.test(text.slice(quotation.to));
}
