/** The head of a Spanish item: its date line, its lead, and the words around questions. */
import type { Answered, QuestionsFacts } from '../../language.ts';
import type { LeadLabels } from '../foreign-lead.ts';
import { longDateIn } from '../long-date.ts';
import { romanceLead } from '../romance/lead.ts';
import { unstopped } from '../unstopped.ts';
import { withLink } from './contraction.ts';
import { lexicon } from './lexicon.ts';

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** "22 de marzo de 2021"; null where the text is no ISO 8601 date. */
export const longDate = longDateIn(MONTHS, (day, month, year) => `${day} de ${month} de ${year}`);

/** "a, b y c"; "e" before the sound of i. */
export function listed(parts: readonly string[], separator = ', '): string {
  if (parts.length < 2) return parts.join('');
  const last = parts.at(-1) ?? '';
  const and = /^(?:hi|i)(?![aeou])/i.test(last) ? 'e' : 'y';
  const joint = separator === ', ' || parts.length === 2 ? ` ${and} ` : `${separator}${and} `;
  return `${parts.slice(0, -1).join(separator)}${joint}${last}`;
}

const MASCULINE =
  /^(?:ministerio|consejo|comité|departamento|instituto|sindicato|parlamento|senado|grupo|servicio|congreso|fondo|centro|tribunal|foro|programa|colegio|gobierno|gabinete|observatorio|partido|laboratorio|puerto|ayuntamiento|banco|equipo|museo|cabildo)(?![\p{L}])/iu;
const FEMININE =
  /^(?:comisión|organización|oficina|asociación|federación|unión|ciudad|región|asamblea|dirección|conferencia|autoridad|universidad|escuela|misión|delegación|comunidad|municipalidad|sociedad|fundación|liga|corte|cámara|confederación|alcaldía|secretaría|junta|cooperativa|red|subcomisión|diputación|mancomunidad|empresa)(?![\p{L}])/iu;

const LABELS: LeadLabels = {
  meeting: (days) => `Reunión del ${days}`,
  undated: 'Reunión',
  presenter: 'Presentación a cargo de',
  subject: 'Tema',
  occasion: 'Ocasión',
  colon: ': ',
};

function named(name: string): string {
  const text = unstopped(name).replace(/^(?:El|La|Los|Las)(?=\s)/, (article) => article.toLowerCase());
  if (MASCULINE.test(text)) return `el ${text}`;
  return FEMININE.test(text) ? `la ${text}` : text;
}

export const leadOf = romanceLead({
  tag: 'es',
  labels: LABELS,
  lexicon,
  longDate,
  listed,
  article: 'el',
  named,
  within: (subject) => subject.replace(/^(?:El|La|Los|Las|Un|Una)(?=\s)/, (article) => article.toLowerCase()),
  participants: 'los participantes',
  areSeveral: (name) => /^l[oa]s\s|\sy\s(?:el|la|los|las)\s/i.test(name),
  possessive: /^sus?\s/i,
  presented(isPlural, subject, body) {
    const shown = `${isPlural ? 'presentaron' : 'presentó'} ${subject}`;
    const what = subject === '' ? `${isPlural ? 'hicieron' : 'hizo'} una exposición` : shown;
    return `${what}${body === '' ? '' : ` ${withLink(subject === '' ? 'ante' : 'a', body)}`}`;
  },
  heard: (isPlural) => `${isPlural ? 'escucharon' : 'escuchó'} una exposición`,
  about: 'sobre',
  met: (isPlural) => (isPlural ? 'se reunieron' : 'se reunió'),
  placeOf,
});

function placeOf(text: string): string {
  if (text === '') return '';
  if (/^(?:en|a)\s/i.test(text)) return ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return /^\p{Lu}/u.test(text) ? ` en ${text}` : ` (${text})`;
}

export function questionsLine({ presentations, isFirst, isAnswered, questions }: QuestionsFacts): string {
  const opening =
    presentations === 'several'
      ? 'Tras las presentaciones, '
      : presentations === 'one'
        ? 'Tras la presentación, '
        : isFirst
          ? ''
          : 'A continuación, ';
  const what = isAnswered
    ? 'se abrió un turno de preguntas y respuestas.'
    : questions > 1
      ? 'los participantes formularon preguntas.'
      : 'se formuló una pregunta.';
  return opening === '' ? what.charAt(0).toUpperCase() + what.slice(1) : opening + what;
}

const ORDINALS = 'primera segunda tercera cuarta quinta sexta séptima octava novena décima'.split(' ');

/** "En respuesta al Sr. Carr, ", "En respuesta a la segunda pregunta, " */
export function replyingTo(answered: Answered): string {
  if ('askers' in answered)
    return `En respuesta ${listed(answered.askers.map((name) => withLink('a', name)))}, `;
  if ('all' in answered)
    return answered.all === 2 ? 'En respuesta a ambas preguntas, ' : 'En respuesta a estas preguntas, ';
  const numbers = answered.numbers.map((number) => ORDINALS[number - 1] ?? `${number}.ª`);
  return numbers.length > 1
    ? `En respuesta a las preguntas ${listed(numbers)}, `
    : `En respuesta a la ${numbers.join('')} pregunta, `;
}
