/**
 * Reported speech as French and Spanish share it: a clause behind "que", a noun
 * behind a verb that takes one, and everything that can't be parsed for certain
 * behind a colon, as it was typed.
 */
import { quotationsInText } from '../../../meeting/quotations.ts';
import type { Adverb, Shape, Speech, Subject } from '../../language.ts';
import { plain, type Run, slice, splice, textOf } from '../../runs.ts';
import type { Selection } from '../../selection.ts';
import { unclosed } from '../../sentence.ts';
import { type Lexicon, parsed } from './grammar.ts';

/**
 * What may stand after a reporting verb:
 *
 * - `clause`: "que" and a clause in the indicative
 * - `either`: that, or a noun
 * - `noun`: a noun; with a clause it would take the subjunctive, so a clause stands behind a colon
 */
export type Complement = 'clause' | 'either' | 'noun';

/** A reporting verb as its table has it. */
export type ReportingVerb = {
  takes: Complement;
  /** What joins a clause to it ("que", "de que") and a noun ("", "a"). */
  clauseLink: string;
  nounLink: string;
};

/** What the two languages do not share. */
export interface Romance {
  lexicon: Lexicon;
  /** Words that stay somebody's own: "nous", "nuestro". */
  firstPerson: RegExp;
  /** A bare yes or no, with what qualifies it. */
  reply: RegExp;
  /** "how", "why", "to what extent": what a verb of explaining takes without "that". */
  indirectQuestion: RegExp;
  /** "que" at the beginning of a note. */
  ownConjunction: RegExp;
  /** Words before a name or a noun that lose their capital behind a verb. */
  isSmall(word: string): boolean;
  /** A verb of the table by what prints it; null for one that was typed and is not in it. */
  verb(printed: string): ReportingVerb | null;
  /** The verb with its adverb, agreeing with its subject. */
  verbWith(subject: Subject, verb: string): string;
  passive(adverb: Adverb, verb: string): string;
  /** A link ("que", "de", "a") and what follows, contracted and elided. */
  joined(link: string, words: readonly Run[]): Run[];
  /** A typed question as it follows a verb of asking; null where it is not certain how to turn it. */
  turned(words: readonly Run[]): { link: 'si' | '' | 'about'; runs: Run[] } | null;
  /** Whether a verb takes an indirect question ("a demandé"). */
  isAsking(verb: string): boolean;
  /** The plain verb of asking, before a colon; and what asks about a noun, with the link between. */
  asked: { colon: string; about: string; aboutLink: string };
  /** A question that stands behind a colon as it was typed, with its marks. */
  direct(words: readonly Run[]): Run[];
  explains(verb: string): boolean;
  /** Whether a verb takes a bare yes or no behind "que". */
  answers(verb: string): boolean;
  /** A conjunction before a second question in the same sentence. */
  secondQuestion: RegExp;
  listOpening(isQuestion: boolean): string;
  share(subject: boolean, count: number, verb: string): string;
  and: string;
}

/** The speech of one of the two. */
export function romanceSpeech(language: Romance, selection: Selection): Speech {
  const { lexicon } = language;
  const capitalsAreNames = beginsSmall(selection);

  /** The runs with the capital of a note's beginning taken away, where it is that of the sentence. */
  const within = (runs: readonly Run[]): Run[] => {
    const text = textOf(runs);
    const first = /^\p{Lu}\p{Ll}*/u.exec(text)?.[0] ?? '';
    if (first === '' || !language.isSmall(first.toLowerCase())) return [...runs];
    return splice(runs, 0, 1, first.charAt(0).toLowerCase());
  };

  const shapeOf = (typed: readonly Run[]): Shape => {
    const text = textOf(within(unclosed(typed)));
    if (language.reply.test(text)) return 'reply';
    if (language.firstPerson.test(text) || /^["“«„]/.test(text)) return 'words';
    if (language.indirectQuestion.test(text)) return 'question';
    if (language.ownConjunction.test(text)) return 'clause';
    const shape = parsed(text, lexicon, capitalsAreNames);
    return shape === 'unclear' ? 'words' : shape;
  };

  const report = (subject: Subject, printed: string, typed: readonly Run[]): Run[] => {
    const words = within(unclosed(typed));
    const begun = [...subject.runs, ...space(subject), ...plain(language.verbWith(subject, printed))];
    return [...begun, ...behind(printed, words, typed)];
  };

  const behind = (printed: string, words: Run[], typed: readonly Run[]): Run[] => {
    const text = textOf(words);
    const shape = shapeOf(typed);
    const verb = language.verb(printed);
    const own = language.ownConjunction.exec(text)?.[0];
    const asTyped = [...plain(': '), ...(isOneQuotation(text) ? typed : words)];
    if (language.isAsking(printed) && asks(typed)) {
      const turned = language.turned(words);
      if (turned !== null && turned.link !== 'about')
        return [...plain(' '), ...language.joined(turned.link, turned.runs)];
    }
    if (verb === null) return own === undefined && !startsLinked(text) ? asTyped : [...plain(' '), ...words];
    if (shape === 'reply' && language.answers(printed)) return [...plain(' que '), ...words];
    if (own !== undefined && verb.takes !== 'noun') {
      return [...plain(' '), ...language.joined(verb.clauseLink, slice(words, own.length))];
    }
    if (own !== undefined) return [...plain(' '), ...words];
    if (shape === 'clause' && verb.takes !== 'noun')
      return [...plain(' '), ...language.joined(verb.clauseLink, words)];
    if (shape === 'question' && language.explains(printed)) return [...plain(' '), ...words];
    if (shape === 'noun' && verb.takes !== 'clause')
      return [...plain(' '), ...language.joined(verb.nounLink, words)];
    return asTyped;
  };

  const ask = (subject: Subject, printed: string, question: readonly Run[], following: Run[][]): Run[] => {
    const words = within(unclosed(question));
    const begun = (verb: string) => [
      ...subject.runs,
      ...space(subject),
      ...plain(language.verbWith(subject, verb)),
    ];
    const turned = isOneQuotation(textOf(words)) ? null : severalTurned(words);
    if (!language.isAsking(printed) || turned === null) {
      const verb = language.isAsking(printed) ? language.asked.colon : printed;
      return [...begun(verb), ...plain(': '), ...language.direct(unclosed(question))];
    }
    if (turned.link === 'about')
      return [
        ...begun(language.asked.about),
        ...plain(' '),
        ...language.joined(language.asked.aboutLink, turned.runs),
      ];
    const asked = [...begun(printed), ...plain(' '), ...language.joined(turned.link, turned.runs)];
    return [...asked, ...alsoAsked(following)];
  };

  /** "how many are needed, and when": a second question in the sentence is turned as well. */
  const severalTurned = (words: readonly Run[]): ReturnType<Romance['turned']> => {
    const text = textOf(words);
    const and = language.secondQuestion.exec(text);
    if (and === null || quotationsInText(text).length > 0) return language.turned(words);
    const first = language.turned(slice(words, 0, and.index));
    const second = severalTurned(slice(words, and.index + and[0].length));
    if (first === null || second === null || first.link === 'about' || second.link === 'about') return null;
    const more = language.joined(second.link, second.runs);
    return { link: first.link, runs: [...first.runs, ...plain(and[0]), ...more] };
  };

  /** ", et si ..." for each question that follows at once. */
  const alsoAsked = (following: Run[][]): Run[] => {
    const more: Run[] = [];
    for (let [next] = following; next !== undefined && asks(next); [next] = following) {
      const and = new RegExp(`^${language.and}\\s+`, 'i').exec(textOf(next))?.[0].length ?? 0;
      const turned = language.turned(within(unclosed(slice(next, and))));
      if (turned === null || turned.link === 'about') break;
      more.push(...plain(`, ${language.and} `), ...language.joined(turned.link, turned.runs));
      following.shift();
    }
    return more;
  };

  const asks = (words: readonly Run[]): boolean => {
    const text = textOf(words);
    return /\?\s*["”’»)]*$/.test(text) || language.indirectQuestion.test(text) || /^si\s/i.test(text);
  };

  return {
    shapeOf,
    asks,
    report,
    ask,
    passive: (adverb, verb, words) => [
      ...plain(`${language.passive(adverb, verb)} `),
      ...language.joined('que', within(unclosed(words))),
    ],
    predicate(subject, words) {
      const text = textOf(words);
      const first = /^[\p{L}’']+/u.exec(text)?.[0] ?? '';
      const agreed = language.verbWith(subject, first);
      return [
        ...subject.runs,
        ...(/^[,;:.]/.test(text) ? [] : space(subject)),
        ...plain(agreed),
        ...slice(words, first.length),
      ];
    },
    asPredicate: () => null,
    predicateOf(words) {
      return { verb: /^\p{L}+/u.exec(textOf(words))?.[0] ?? '', takesAdverb: false, isSingular: false };
    },
    listOpening: (subject, verb, isQuestion) => {
      const takesNoun = verb !== null && !isQuestion && language.verb(verb)?.takes !== 'clause';
      const known = takesNoun ? language.verbWith(subject, verb) : null;
      const opening = known ?? language.verbWith(subject, language.listOpening(isQuestion));
      return [...subject.runs, ...space(subject), ...plain(`${opening}:`)];
    },
    foreign: (subject, verb, words) => [
      ...(verb === null ? unclosed(subject.runs) : [...subject.runs, ...space(subject)]),
      ...plain(verb === null ? ': ' : `${language.verbWith(subject, verb)}: `),
      ...words,
    ],
    share: (subject, verb, documents) => {
      const list = documents.flatMap((one, index) => [
        ...plain(index === 0 ? '' : index === documents.length - 1 ? ` ${language.and} ` : ', '),
        ...one,
      ]);
      const opening = language.share(subject !== null, documents.length, verb);
      if (subject === null) return [...plain(opening), ...list];
      return [
        ...subject.runs,
        ...space(subject),
        ...plain(`${language.verbWith(subject, opening)}: `),
        ...list,
      ];
    },
  };
}

/** Whether the rapporteur begins entries with a small letter, so that a capital there is that of a name. */
function beginsSmall({ material }: Selection): boolean {
  const texts = material
    .map(({ entry }) => entry.content[0]?.content[0])
    .flatMap((run) => (run && 'text' in run ? run.text : []));
  const count = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
  return count(/^\p{Ll}/u) > count(/^\p{Lu}\p{Ll}/u);
}

/** Nothing stands between a subject that is left out and its verb. */
function space(subject: Subject): Run[] {
  const text = textOf(subject.runs);
  return text === '' || /\s$/.test(text) ? [] : [{ text: ' ' }];
}

/** "de la hausse", "a los alcaldes": words that bring along what joins them to the verb. */
function startsLinked(text: string): boolean {
  return /^(?:de|du|des|à|au|aux|pour|contre|sur|del|al|a|por|para|sobre|contra|que|en)\s|^(?:d|qu)['’]/i.test(
    text,
  );
}

function isOneQuotation(text: string): boolean {
  const [quotation, ...more] = quotationsInText(text);
  return more.length === 0 && quotation?.from === 0 && /^[.,]?$/.test(text.slice(quotation.to));
}
