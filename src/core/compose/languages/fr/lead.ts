/** The head of a French item: its date line, its lead, and the words around questions. */
import type { Answered, QuestionsFacts } from '../../language.ts';
import { plain, textOf } from '../../runs.ts';
import type { LeadLabels } from '../foreign-lead.ts';
import { longDateIn } from '../long-date.ts';
import { romanceLead } from '../romance/lead.ts';
import { unstopped } from '../unstopped.ts';
import { joined, loweredArticle, withArticle, withLink } from './contraction.ts';
import { lexicon } from './lexicon.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** "22 mars 2021", "1er mai 2024"; null where the text is no ISO 8601 date. */
export const longDate = longDateIn(
  MONTHS,
  (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
);

/** "a, b et c" */
export function listed(parts: readonly string[], separator = ', '): string {
  if (parts.length < 2) return parts.join('');
  const last = separator === ', ' || parts.length === 2 ? ' et ' : `${separator}et `;
  return `${parts.slice(0, -1).join(separator)}${last}${parts.at(-1)}`;
}

const MASCULINE =
  /^(?:ministère|conseil|comité|département|office|bureau|institut|syndicat|parlement|sénat|groupe|service|congrès|fonds|centre|réseau|secrétariat|tribunal|forum|haut-commissariat|programme|collège|gouvernement|cabinet|observatoire|conservatoire|parti|laboratoire|port|canton|musée)(?![\p{L}])/iu;
const FEMININE =
  /^(?:commission|organisation|agence|association|fédération|union|ville|région|assemblée|direction|conférence|autorité|banque|université|école|académie|mission|délégation|commune|municipalité|société|fondation|ligue|cour|chambre|confédération|mairie|communauté|coopérative|régie|sous-commission|croix-rouge)(?![\p{L}])/iu;

const LABELS: LeadLabels = {
  meeting: (days) => `Réunion du ${days}`,
  undated: 'Réunion',
  presenter: 'Exposé',
  subject: 'Sujet',
  occasion: 'Occasion',
  colon: '\u00a0: ',
};

/** A body's name with its article, where its first word tells which. */
function named(name: string): string {
  const text = textOf(loweredArticle(plain(unstopped(name))));
  if (MASCULINE.test(text)) return withArticle('le', text);
  return FEMININE.test(text) ? withArticle('la', text) : text;
}

export const leadOf = romanceLead({
  tag: 'fr',
  labels: LABELS,
  lexicon,
  longDate,
  listed,
  article: 'le',
  named,
  within: (subject) => textOf(loweredArticle(plain(subject))),
  participants: 'les participants',
  areSeveral: (name) => /^les\s|\s(?:et|,)\s(?:les?|la|l['’])\s?/i.test(name),
  possessive: /^(?:son|sa|ses|leurs?)\s/i,
  presented(isPlural, subject, body) {
    const what = subject === '' ? 'fait un exposé' : `présenté ${subject}`;
    const whom = body === '' ? '' : subject === '' ? ` devant ${body}` : ` ${withLink('à', body)}`;
    return `${isPlural ? 'ont' : 'a'} ${what}${whom}`;
  },
  heard: (isPlural) => `${isPlural ? 'ont' : 'a'} entendu un exposé`,
  about: 'sur',
  met: (isPlural) => `${isPlural ? 'ont' : 'a'} tenu une réunion`,
  placeOf,
});

/** " à Genève, et en ligne"; what is no town stands in brackets. */
function placeOf(text: string): string {
  if (text === '') return '';
  if (/^(?:à|au|aux|en|dans|sur|chez)\s/i.test(text))
    return ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  const isTown =
    /^\p{Lu}/u.test(text) &&
    !/^(?:salle|palais|hôtel|maison|mairie|centre|siège|château|bâtiment|le|la|les|l['’])/i.test(text);
  return isTown ? ` à ${text}` : ` (${text})`;
}

export function questionsLine({ presentations, isFirst, isAnswered, questions }: QuestionsFacts): string {
  if (isAnswered) {
    if (presentations === 'several') return 'Les exposés ont été suivis d’une séance de questions-réponses.';
    if (presentations === 'one') return 'L’exposé a été suivi d’une séance de questions-réponses.';
    return isFirst
      ? 'Les participants ont tenu une séance de questions-réponses.'
      : 'Une séance de questions-réponses a suivi.';
  }
  const then = isFirst ? '' : 'ensuite ';
  return questions > 1
    ? `Les participants ont ${then}posé des questions.`
    : `Une question a ${then}été posée.`;
}

const ORDINALS =
  'première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(' ');

/** "En réponse au représentant de la Suède, ", "En réponse à la deuxième question, " */
export function replyingTo(answered: Answered): string {
  if ('askers' in answered) {
    return `En réponse ${listed(answered.askers.map((name) => textOf(joined('à', plain(name)))))}, `;
  }
  if ('all' in answered)
    return answered.all === 2 ? 'En réponse aux deux questions, ' : 'En réponse à ces questions, ';
  const numbers = answered.numbers.map((number) => ORDINALS[number - 1] ?? `${number}e`);
  return numbers.length > 1
    ? `En réponse aux ${listed(numbers)} questions, `
    : `En réponse à la ${numbers.join('')} question, `;
}
