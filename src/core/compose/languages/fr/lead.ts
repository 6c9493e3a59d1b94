/** The head of a French item: its date line, its lead, and the words around questions. */
import type { Particulars } from '../../../meeting/meeting.ts';
import type { Answered, QuestionsFacts } from '../../language.ts';
import { plain, textOf } from '../../runs.ts';
import { foreignLead, type LeadLabels } from '../foreign-lead.ts';
import { baseLanguage } from '../note-language.ts';
import { daysOf } from '../romance/days.ts';
import { parsed } from '../romance/grammar.ts';
import { unstopped } from '../unstopped.ts';
import { joined, loweredArticle, withArticle, withLink } from './contraction.ts';
import { lexicon } from './lexicon.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** "22 mars 2021", "1er mai 2024"; null where the text is no ISO 8601 date. */
export function longDate(iso: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  const [, year = '', month = '', day = ''] = parts ?? [];
  const name = MONTHS[Number(month) - 1];
  const date = Number(day);
  if (parts === null || name === undefined || date < 1 || date > 31) return null;
  return `${date === 1 ? '1er' : date} ${name} ${year}`;
}

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

/** The lead; of a header in another language its parts by name, since sentences of it would be of neither. */
export function leadOf(particulars: Particulars, sittings: readonly string[]): string {
  const days = daysOf(particulars.date, sittings, longDate);
  const on = days.length === 0 ? '' : `${listed(days.map((day) => `le ${day}`))}, `;
  if (baseLanguage(particulars.language) !== 'fr') return foreignLead(particulars, listed(days), LABELS);
  const body = named(particulars.body);
  const presenter = named(particulars.presentedBy);
  const subject = textOf(loweredArticle(plain(unstopped(particulars.subject))));
  const occasion = unstopped(particulars.occasion);
  const after = occasion === '' ? '' : /^\p{Ll}/u.test(occasion) ? ` ${occasion}` : ` (${occasion})`;
  if (presenter !== '') {
    const has = /^les\s|\s(?:et|,)\s(?:les?|la|l['’])\s?/i.test(presenter) ? 'ont' : 'a';
    const what = subject === '' ? `${has} fait un exposé` : `${has} présenté ${subject}`;
    const whom = body === '' ? '' : subject === '' ? ` devant ${body}` : ` ${withLink('à', body)}`;
    return `${on}${presenter} ${what}${whom}${after}`;
  }
  const who = body === '' ? 'les participants' : body;
  const has = /^les\s/i.test(who) ? 'ont' : 'a';
  const heard = /^(?:son|sa|ses|leurs?)\s/i.test(subject) ? '' : subject;
  if (heard !== '') {
    const about = parsed(heard, lexicon) === 'noun' ? ` sur ${heard}` : `\u00a0: ${heard}`;
    return `${on}${who} ${has} entendu un exposé${about}${after}`;
  }
  const where = placeOf(particulars.place);
  if (on === '' && body === '' && where === '' && after === '') return '';
  return `${on}${who} ${has} tenu une réunion${where}${after}`;
}

/** " à Genève, et en ligne"; what is no town stands in brackets. */
function placeOf(place: string): string {
  const text = unstopped(place);
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
