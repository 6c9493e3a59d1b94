/** What stands after a reporting verb: the typed words, joined to it as English asks. */

import { quotationsInText } from '../../../meeting/quotations.ts';
import type { Shape } from '../../language.ts';
import { plain, type Run, slice, textOf } from '../../runs.ts';
import { unclosed } from '../../sentence.ts';
import type { Casing } from './casing.ts';
import { isAmbiguous, isClause } from './clause.ts';
import { type Complement, complementOf } from './reporting-verbs.ts';

/** In small letters or with one capital: the WHO is not who. */
const INDIRECT_QUESTION = /^(?:[Hh]ow|[Ww]hy|[Ww]hether|[Ww]hat|[Ww]hich|[Ww]ho|[Ww]here)\s/;

/** Beginnings that are no noun's. */
const NO_NOUN =
  /^(?:and|but|or|so|not|because|if|when|while|as|to|for|from|in|on|at|by|with|without|until|since|after|before|happy|glad|sorry|please|thanks|thank|never|always|only|maybe|perhaps|probably|certainly|absolutely|agreed|true|indeed|of course|very|too|also|then|once|let|\w+ly)\b/i;

/** What the words of a sentence are. */
export function shapeOf(typed: readonly Run[], casing: Casing): Shape {
  const text = textOf(typed);
  const { isSure } = casing.within(typed);
  if (/^(?:yes|no)(?:$|[.,;!])/i.test(text) && !isClause(text)) return 'reply';
  if (/^(?:I|we)(?:\s|['’])/i.test(text) || !isSure) return 'words';
  if (/^that['’]/i.test(text)) return 'remark';
  if (INDIRECT_QUESTION.test(text)) return 'question';
  if (isAmbiguous(text)) return 'unclear';
  if (/^(?:but|or|so)\s/i.test(text)) return 'words';
  if (/^that\s/i.test(text) || /^["“«„]/.test(text) || isClause(text)) return 'clause';
  return NO_NOUN.test(text) ? 'words' : 'noun';
}

/** A verb with the words it reports, beginning with the verb. The end of the sentence is left open. */
export function reported(verb: string, typed: readonly Run[], casing: Casing): Run[] {
  const words = withoutAnd(unclosed(typed));
  const text = textOf(words);
  if (isOneQuotation(text) && /^.\p{Lu}/u.test(text)) return [...plain(`${verb}: `), ...typed];
  const shape = shapeOf(words, casing);
  const complement = complementOf(verb);
  const link = complement === null ? '' : linkAfter(complement, text, shape);
  const begun = link === ':' ? words : casing.within(words).runs;
  const own = shape === 'clause' && complement !== null && /^that\s/i.test(text) && link.endsWith('that');
  return [
    ...plain(`${verb}${link} `),
    ...(own ? slice(begun, /^that\s+/i.exec(text)?.[0].length ?? 0) : begun),
  ];
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
  if (shape === 'remark') return '';
  const isClausal = shape === 'clause' || shape === 'unclear';
  const isSubject = shape === 'question' && !/^(?:how|why|whether)\s/i.test(text);
  switch (complement) {
    case 'noun':
      return '';
    case 'told':
      if (isClausal) return ' the meeting that';
      return shape === 'noun' ? ' the meeting of' : ':';
    case 'wh':
      if (shape === 'noun' || shape === 'unclear' || shape === 'question' || isInfinitive) return '';
      return shape === 'clause' ? ' that' : ':';
    case 'either':
      if (shape === 'noun' || shape === 'unclear') return '';
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
