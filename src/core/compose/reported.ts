/** What stands after a reporting verb: the typed words, joined to it as English asks. */
import { isClause } from './clause.ts';
import { quotedRanges } from './quoted.ts';
import { type Complement, complementOf } from './reporting-verbs.ts';
import { plain, type Run, slice, textOf } from './runs.ts';
import { lowered, unclosed } from './sentence.ts';

/** A verb with the words it reports, beginning with the verb. The end of the sentence is left open. */
export function reported(verb: string, typed: readonly Run[]): Run[] {
  const words = unclosed(typed);
  const text = textOf(words);
  if (isOneQuotation(text) && /^.\p{Lu}/u.test(text)) return [...plain(`${verb}: `), ...typed];
  const complement = complementOf(verb);
  if (/^that\s/i.test(text) && complement !== null) return [...plain(`${verb} `), ...lowered(words)];
  const link = complement === null ? '' : linkAfter(complement, text);
  return [...plain(`${verb}${link} `), ...lowered(words)];
}

/** Whether the words can stand after a verb that takes a clause. */
export function isReportable(typed: readonly Run[]): boolean {
  const text = textOf(typed);
  return (
    isClause(text) || /^(?:that|how|why|whether|what|which|who|where)\s/i.test(text) || /^["“«„]/.test(text)
  );
}

/** Without "that" at the beginning, for a verb that brings its own. */
export function withoutThat(typed: readonly Run[]): Run[] {
  const that = /^that\s+/i.exec(textOf(typed));
  return that === null ? [...typed] : slice(typed, that[0].length);
}

function linkAfter(complement: Complement, text: string): string {
  const isIndirectQuestion = /^(?:how|why|whether|what|which|who|where)\s/i.test(text);
  const isInfinitive = /^to\s+\p{Ll}/u.test(text);
  switch (complement) {
    case 'noun':
      return '';
    case 'told':
      return isReportable([{ text }]) ? ' the meeting that' : ' the meeting of';
    case 'wh':
      return isIndirectQuestion || isInfinitive || !isClause(text) ? '' : ' that';
    case 'either':
      return isInfinitive || !isReportable([{ text }]) || /^(?:how|why|whether)\s/i.test(text) ? '' : ' that';
    case 'that':
      return isInfinitive || !isReportable([{ text }]) ? ':' : ' that';
  }
}

function isOneQuotation(text: string): boolean {
  const [quotation, ...more] = quotedRanges(text);
  return more.length === 0 && quotation?.from === 0 && /^[.,]?$/.test(text.slice(quotation.to));
}
