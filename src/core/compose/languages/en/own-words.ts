/** Words whose subject is whoever speaks, and words that only they can say. */
import { plain, type Run, slice, textOf } from '../../runs.ts';
import { complementOf } from './reporting-verbs.ts';
import { AUXILIARIES, pastOf } from './verb-forms.ts';

/** "we", "our", "us" and their like: in somebody else's sentence they would mean somebody else. The US is not us. */
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:[Ww]e|[Oo]urs?|us|[Mm]y|mine|I|me|myself|ourselves)(?![\p{L}\p{N}.])/u;

/** Whom a question speaks to. */
const SECOND_PERSON = /(?<![\p{L}\p{N}])(?:you|your|yours)(?![\p{L}\p{N}])/iu;

/** Whether words can be told of nobody but whoever said them, and whom they said them to. */
export function isOwn(text: string): boolean {
  return SECOND_PERSON.test(text) || FIRST_PERSON.test(text);
}

/** Verbs of taking a stand, and of acts that are done by saying so, in the present as hurried hands type them. */
const STANDS =
  'agree disagree support welcome thank reject oppose regret endorse congratulate praise withdraw propose offer accept request'.split(
    ' ',
  );
const STAND = new RegExp(`^(${STANDS.join('|')})(e?s)?(?![\\p{L}])`, 'iu');

/** What stands behind a verb, so that it is one: "presented the budget", not "reported cases". */
const OBJECT = /^\s+(?:the|a|an|its|their|his|her|all|this|that|these|those|what)\s/i;

/** "agrees with Chile" as "agreed with Chile", "presented the budget" as it stands; null for words that are no predicate. */
export function asPredicate(words: readonly Run[]): Run[] | null {
  const text = textOf(words);
  const stand = STAND.exec(text);
  if (stand !== null) {
    const rest = text.slice(stand[0].length);
    const agrees = /^(?:dis)?agree/i.test(text);
    const fits = agrees
      ? /^(?:[.!]?$|\s(?:with|on|to|about)\s)/.test(rest)
      : /^\s(?:the|a|an|its|their|this|that|all|\p{Lu})/u.test(rest);
    const past = pastOf(stand[1]?.toLowerCase() ?? '');
    return fits && past !== null ? [...plain(past), ...slice(words, stand[0].length)] : null;
  }
  const first = /^\p{Ll}+ed(?![\p{L}])/u.exec(text)?.[0];
  if (first === undefined || complementOf(first) === null) return null;
  return OBJECT.test(text.slice(first.length)) ? [...words] : null;
}

/** Words that lack their subject: "could live with that", "will consult". */
export function lacksSubject(text: string): boolean {
  const first = /^[\p{L}’']+/u.exec(text)?.[0] ?? '';
  return (
    AUXILIARIES.has(first) ||
    /^(?:agrees?|disagrees?|wants|needs|thinks|believes|hopes|prefers|accepts|expects|wishes)(?!\p{L}|\s(?:in|of|for|are|were|have|had|will|must|can|could|should)\s)/u.test(
      text,
    )
  );
}
