/** English sentences in reported speech. */
import type { Speech, Subject } from '../../language.ts';
import { plain, type Run, textOf } from '../../runs.ts';
import type { Selection } from '../../selection.ts';
import { unclosed } from '../../sentence.ts';
import { Casing } from './casing.ts';
import { uncontracted } from './contractions.ts';
import { ofItself } from './institutions.ts';
import { asPredicate } from './own-words.ts';
import { askedWith, asks, indirect, withoutAnd } from './questions.ts';
import { reported, shapeOf } from './reported.ts';
import { complementOf } from './reporting-verbs.ts';
import { isPastTense } from './verb-forms.ts';

/** How English tells what these notes hold. */
export function speechOf(selection: Selection): Speech {
  const casing = new Casing(selection);
  return {
    shapeOf: (words) => shapeOf(words, casing),
    asks,
    report(subject, verb, words) {
      const told = shapeOf(words, casing) === 'clause' ? ofItself(subject, words) : words;
      return [...begun(subject), ...plain(' '), ...reported(verb, told, casing)];
    },
    passive: (adverb, verb, words) => [
      ...plain(adverb === '' ? 'it was ' : `it was ${adverb} `),
      ...reported(verb, words, casing),
    ],
    ask: (subject, verb, question, following) => [
      ...begun(subject),
      ...plain(' '),
      ...askedWith(verb, question, casing),
      ...alsoAsked(following, casing),
    ],
    predicate: (subject, words) => [
      ...begun(subject),
      ...plain(/^[,;:.'’]/.test(textOf(words)) ? '' : ' '),
      ...words,
    ],
    asPredicate,
    predicateOf(words) {
      const text = textOf(words);
      const verb = /^\p{L}+/u.exec(text)?.[0] ?? '';
      return { verb, takesAdverb: isPastTense(verb), isSingular: /^(?:was|is|has)\b/.test(text) };
    },
    listOpening(subject, verb, isQuestion) {
      if (isQuestion) return [...begun(subject), ...plain(` ${verb ?? 'asked'} about the following:`)];
      const takesNoun = verb !== null && complementOf(verb) !== 'that' && complementOf(verb) !== 'told';
      return [
        ...begun(subject),
        ...plain(takesNoun ? ` ${verb} the following:` : ' made the following points:'),
      ];
    },
    foreign: (subject, verb, words) => [
      ...(verb === null ? unclosed(subject.runs) : begun(subject)),
      ...plain(verb === null ? ': ' : ` ${verb}: `),
      ...words,
    ],
    share: (subject, verb, documents) => [
      ...(subject === null
        ? plain(`The following ${documents.length > 1 ? 'documents were' : 'document was'} shared: `)
        : [...begun(subject), ...plain(` ${verb} `)]),
      ...documents.flatMap((one, index) => [
        ...plain(index === 0 ? '' : index === documents.length - 1 ? ' and ' : ', '),
        ...one,
      ]),
    ],
  };
}

function begun({ runs, adverb }: Subject): Run[] {
  const word = adverb === 'next' ? 'then' : adverb;
  return [...runs, ...plain(word === '' ? '' : ` ${word}`)];
}

/** ", and whether ..." for each question that follows at once; they are taken out of `following`. */
function alsoAsked(following: Run[][], casing: Casing): Run[] {
  const more: Run[] = [];
  for (let [next] = following; next !== undefined && asks(next); [next] = following) {
    const { link, runs } = indirect(withoutAnd(next), casing);
    if (link === ':') break;
    more.push(...plain(`, and${link} `), ...uncontracted(runs));
    following.shift();
  }
  return more;
}
