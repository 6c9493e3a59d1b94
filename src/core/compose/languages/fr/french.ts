/** French, with all that an item says in it. */
import type { Language } from '../../language.ts';
import { plain, type Run, replaced, textOf } from '../../runs.ts';
import { infinitiveOf as spanishInfinitive } from '../es/reporting-verbs.ts';
import { resolverOf } from '../romance/resolve.ts';
import { romanceSpeech } from '../romance/speech.ts';
import { termGrammar } from '../romance/terms.ts';
import { quoted } from '../romance/typeset.ts';
import { titleKind } from '../titles.ts';
import { elides, joined } from './contraction.ts';
import { leadOf, listed, longDate, questionsLine, replyingTo } from './lead.ts';
import { lexicon } from './lexicon.ts';
import { names } from './names.ts';
import { turned } from './questions.ts';
import { correcting, supporting } from './relations.ts';
import { isAsking, passive, printedVerb, reportingVerb, verbs, verbWith } from './reporting-verbs.ts';

export const french: Language = {
  tag: 'fr',
  names,
  verbs: {
    ...verbs,
    resolve: resolverOf({ tag: 'fr', printedVerb, reportingVerb, infinitiveInOther: spanishInfinitive }),
  },
  terms: termGrammar((head, meaning) => {
    const article = /(?<![\p{L}])([ld]|qu)['’]$/iu.exec(head);
    const before = /(?<![\p{L}])(le|la|de|du|au|que)\s+$/iu.exec(head);
    const found = article ?? before;
    if (found === null) return { from: head.length, words: '' };
    const word = found[1]?.toLowerCase() ?? '';
    const from = found.index;
    const isElided = elides(meaning);
    if (isElided === (article !== null)) return { from: head.length, words: '' };
    const others: Readonly<Record<string, string>> = isElided
      ? { le: 'l’', la: 'l’', de: 'd’', du: 'de l’', au: 'à l’', que: 'qu’' }
      : { d: 'de ', qu: 'que ' };
    const words = others[word];
    if (words === undefined) return null;
    const isCapital = /^\p{Lu}/u.test(found[0]);
    return { from, words: isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words };
  }),
  connectives: ['En outre, ', 'De plus, '],
  aDocument: 'un document',
  inReply: 'En réponse, ',
  longDate,
  listed,
  dateline: (date) => (date === null ? 'Actualités' : `Actualités | ${date}`),
  lead: leadOf,
  resumed: (date) => `La réunion a repris le ${date}.`,
  questionsLine,
  replyingTo,
  supporting,
  correcting,
  titleKind,
  typeset,
  speech: (selection) =>
    romanceSpeech(
      {
        lexicon,
        firstPerson: /(?<![\p{L}])(?:nous|notre|nos|je|mon|ma|mes|moi)(?![\p{L}])|(?<![\p{L}])j['’]/iu,
        reply: /^(?:oui|non|si)(?:$|[.,;!])/i,
        indirectQuestion:
          /^(?:comment|pourquoi|combien|dans quelle mesure|quel(?:le)?s?|en quoi|à quel|à quelle|ce qu(?:e|i)\b|ce qu['’])\s?/i,
        ownConjunction: /^(?:que\s+|qu['’]\s?)/i,
        isSmall: (word) =>
          lexicon.isDeterminer(word) ||
          lexicon.isPreposition(word) ||
          lexicon.isSubject(word) ||
          lexicon.isAdverb(word) ||
          SMALL.test(word),
        verb: reportingVerb,
        verbWith,
        passive,
        joined,
        turned,
        isAsking,
        asked: { colon: 'a demandé', about: 'a posé une question', aboutLink: 'sur' },
        direct: (words) => [...words, ...plain('?')],
        explains: (verb) => /^a (?:expliqué|précisé|montré|indiqué)$/.test(verb),
        answers: (verb) => verb === 'a répondu',
        secondQuestion:
          /,?\s(?:et|ou)\s(?=(?:quand|où|comment|pourquoi|combien|quel(?:le)?s?|est-ce|si|à quel(?:le)?s?|dans quelle)\s)/i,
        listOpening: (isQuestion) =>
          isQuestion ? 'a posé les questions suivantes' : 'a fait valoir les points suivants',
        share: (hasSubject, count) =>
          hasSubject
            ? `a communiqué ${count > 1 ? 'les documents suivants' : 'le document suivant'}`
            : count > 1
              ? 'Les documents suivants ont été communiqués: '
              : 'Le document suivant a été communiqué: ',
        and: 'et',
      },
      selection,
    ),
};

/** Other words that a sentence may begin with, and that lose their capital behind a verb. */
const SMALL =
  /^(?:l|d|qu|c|s|n|j|si|quand|lorsque|lorsqu|comme|puisque|parce|bien|tandis|alors|ce|comment|pourquoi|combien|quel|quelle|quels|quelles|qui|où|mais|et|ou|or|donc|car|oui|non)$/;

/** Guillemets, narrow spaces before tall marks, typographic apostrophes. */
function typeset(runs: readonly Run[]): Run[] {
  const marked = quoted(runs, '«\u202f', '\u202f»');
  const spaced = replaced(
    marked,
    /(?<=[\p{L}\p{N})»%])[ \u00a0\u202f]*([;!?])(?=\s|$|["”»)])/gu,
    ([, mark]) => `\u202f${mark}`,
  );
  const colons = replaced(spaced, /(?<=[\p{L}\p{N})»%.])[ \u00a0\u202f]*:(?=\s|$)/gu, () => '\u00a0:');
  if (textOf(colons).includes('://')) return colons;
  return replaced(colons, /(?<=\p{L})'(?=\p{L})/gu, () => '’');
}
