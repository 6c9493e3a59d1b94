/** What people are called in Spanish, where titles take an article in running text. */
import type { Participant } from '../../../meeting/meeting.ts';
import {
  firstMention,
  isNamedAsWritten,
  laterMention,
  pronounOf,
  titledName,
} from '../../../meeting/naming.ts';
import type { Names, Pronoun } from '../../language.ts';
import { plain, textOf } from '../../runs.ts';
import { countryInText } from '../romance/countries.ts';
import { behindTyped, joined } from './contraction.ts';

export const names: Names = {
  nobody: 'un participante',
  nobodyAgain: 'el participante',
  first: (person) => withArticle(person, firstMention(person)),
  titled: (person) => withArticle(person, titledName(person)),
  later: (person) => withArticle(person, laterMention(person)),
  caption: (person) => ({ line: firstMention(person), alt: titledName(person) }),
  // The verb tells who speaks: "También señaló que ...".
  pronoun: (people): Pronoun | null =>
    people.length === 0
      ? null
      : { word: '', sign: people.length > 1 ? 'ellos' : 'él', isPlural: people.length > 1 },
  onBehalfOf(name) {
    const isEnglish = /^(?:the|an?)\s/i.test(textOf(name));
    const behalf = isEnglish ? [...plain('de «'), ...name, ...plain('»')] : joined('de', name);
    return [...plain(' en nombre '), ...behalf, ...plain(',')];
  },
  state: (name) => countryInText(name, 'es'),
  manner: (label) => MANNERS.get(label.trim().toLowerCase()) ?? null,
  behindTyped,
};

/** "el Sr. Carr", "la Dra. Hartl"; "Dr. Li" where the notes do not tell. */
function withArticle(person: Participant, name: string): string {
  if (isNamedAsWritten(person) || !/^(?:Sra?|Srta|Dra?|Prof|Excm[oa]|S\.E|Hon|Ing|Lic|Arq)\b/.test(name))
    return name;
  const pronoun = pronounOf(person);
  const isMan = pronoun === 'he' || /(?:^|\s)Sr\./.test(name);
  // A woman with the title of a man is called as she was typed.
  if (pronoun === 'she' && /^(?:Dr|Sr)\./.test(name)) return name;
  return pronoun === 'she' ? `la ${name}` : isMan ? `el ${name}` : name;
}

/** Languages and interpretation are for the rapporteur, not for print. */
const MANNERS: ReadonlyMap<string, string> = new Map([
  ['right of reply', 'en ejercicio del derecho de réplica'],
  ['derecho de réplica', 'en ejercicio del derecho de réplica'],
  ['point of order', 'planteando una cuestión de orden'],
  ['cuestión de orden', 'planteando una cuestión de orden'],
  ['amendment', 'proponiendo una enmienda'],
  ['enmienda', 'proponiendo una enmienda'],
]);
