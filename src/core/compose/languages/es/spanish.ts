/** Spanish, with all that an item says in it. */
import type { Language } from '../../language.ts';
import { plain, textOf } from '../../runs.ts';
import { infinitiveOf as frenchInfinitive } from '../fr/reporting-verbs.ts';
import { resolverOf } from '../romance/resolve.ts';
import { romanceSpeech } from '../romance/speech.ts';
import { termGrammar } from '../romance/terms.ts';
import { quoted } from '../romance/typeset.ts';
import { titleKind } from '../titles.ts';
import { joined } from './contraction.ts';
import { leadOf, listed, longDate, questionsLine, replyingTo } from './lead.ts';
import { lexicon } from './lexicon.ts';
import { names } from './names.ts';
import { turned } from './questions.ts';
import { correcting, supporting } from './relations.ts';
import { isAsking, passive, printedVerb, reportingVerb, verbs, verbWith } from './reporting-verbs.ts';

export const spanish: Language = {
  tag: 'es',
  names,
  verbs: {
    ...verbs,
    resolve: resolverOf({ tag: 'es', printedVerb, reportingVerb, infinitiveInOther: frenchInfinitive }),
  },
  terms: termGrammar((head) => ({ from: head.length, words: '' })),
  connectives: ['Además, ', 'Por otra parte, '],
  aDocument: 'un documento',
  inReply: 'En respuesta, ',
  longDate,
  listed,
  dateline: (date) => (date === null ? 'Noticias' : `Noticias | ${date}`),
  lead: leadOf,
  resumed: (date) => `La reunión se reanudó el ${date}.`,
  questionsLine,
  replyingTo,
  supporting,
  correcting,
  titleKind,
  typeset: (runs) => quoted(runs, '«', '»'),
  speech: (selection) =>
    romanceSpeech(
      {
        lexicon,
        firstPerson:
          /(?<![\p{L}])(?:nosotr[oa]s|nos|nuestr[oa]s?|yo|mi|mis|me|(?!(?:últimos|próximos|extremos|mismos|tramos|ramos|términos|ritmos|átomos|organismos|mecanismos|máximos|mínimos|préstamos|reclamos|mismos|insumos|consumos|sismos|cármos)(?![\p{L}]))\p{Ll}+(?:amos|emos|imos))(?![\p{L}])/iu,
        reply: /^(?:sí|si|no)(?:$|[.,;!])/i,
        indirectQuestion:
          /^(?:cómo|por qué|cuánt[oa]s?|en qué medida|cuál(?:es)?|qué|quién(?:es)?|dónde|cuándo)\s/i,
        ownConjunction: /^que\s+/i,
        isSmall: (word) =>
          lexicon.isDeterminer(word) ||
          lexicon.isPreposition(word) ||
          lexicon.isSubject(word) ||
          lexicon.isAdverb(word) ||
          lexicon.isClitic(word) ||
          lexicon.opensClause(word, '', '') ||
          lexicon.canBeFinite(word, false) ||
          /^(?:si|cuando|como|porque|aunque|mientras|cómo|por|cuánto|cuál|qué|quién|dónde|cuándo|pero|y|o|que|sí|no|es|son|hay)$/.test(
            word,
          ),
        verb: reportingVerb,
        verbWith,
        passive,
        joined,
        turned,
        isAsking,
        asked: { colon: 'preguntó', about: 'preguntó', aboutLink: 'por' },
        direct: (words) => {
          const text = textOf(words);
          const opening = text.includes('¿') ? '' : '¿';
          return [...plain(opening), ...words, ...plain('?')];
        },
        explains: (verb) => /^(?:explicó|aclaró|precisó|indicó|detalló)$/.test(verb),
        answers: (verb) => verb === 'respondió' || verb === 'contestó',
        secondQuestion:
          /,?\s(?:y|o)\s(?=(?:cuándo|dónde|cómo|por qué|cuánt[oa]s?|qué|cuál(?:es)?|quién(?:es)?|si)\s)/i,
        listOpening: (isQuestion) =>
          isQuestion ? 'formuló las preguntas siguientes' : 'expuso los puntos siguientes',
        share: (hasSubject, count) =>
          hasSubject
            ? `compartió ${count > 1 ? 'los documentos siguientes' : 'el documento siguiente'}`
            : count > 1
              ? 'Se compartieron los documentos siguientes: '
              : 'Se compartió el documento siguiente: ',
        and: 'y',
      },
      selection,
    ),
};
