/** What people are called in Spanish, where titles take an article in running text. */
import type { Participant } from '../../../meeting/meeting.ts';
import { isNamedAsWritten, pronounOf } from '../../../meeting/naming.ts';
import { romanceNames } from '../romance/names.ts';
import { behindTyped, joined } from './contraction.ts';

export const names = romanceNames({
  tag: 'es',
  nobody: 'un participante',
  nobodyAgain: 'el participante',
  withArticle,
  // The verb tells who speaks: "También señaló que ...".
  pronoun: (people) =>
    people.length === 0
      ? null
      : { word: '', sign: people.length > 1 ? 'ellos' : 'él', isPlural: people.length > 1 },
  onBehalf: 'en nombre',
  quotationMarks: ['«', '»'],
  joined,
  behindTyped,
  // Languages and interpretation are for the rapporteur, not for print.
  manners: {
    'right of reply': 'en ejercicio del derecho de réplica',
    'derecho de réplica': 'en ejercicio del derecho de réplica',
    'point of order': 'planteando una cuestión de orden',
    'cuestión de orden': 'planteando una cuestión de orden',
    amendment: 'proponiendo una enmienda',
    enmienda: 'proponiendo una enmienda',
  },
});

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
