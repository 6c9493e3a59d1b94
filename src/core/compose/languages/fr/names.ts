/** What people are called in French. */
import type { Participant } from '../../../meeting/meeting.ts';
import { isNamedAsWritten, pronounOf } from '../../../meeting/naming.ts';
import type { Pronoun } from '../../language.ts';
import { romanceNames } from '../romance/names.ts';
import { behindTyped, joined } from './contraction.ts';

export const names = romanceNames({
  tag: 'fr',
  nobody: 'un participant',
  nobodyAgain: 'le participant',
  withArticle,
  pronoun(people): Pronoun | null {
    const genders = people.map(genderOf);
    if (people.length === 0 || genders.includes(null)) return null;
    const isPlural = people.length > 1;
    const word = `${genders.every((one) => one === 'f') ? 'elle' : 'il'}${isPlural ? 's' : ''}`;
    return { word, sign: word, isPlural };
  },
  onBehalf: 's’exprimant au nom',
  quotationMarks: ['« ', ' »'],
  joined,
  behindTyped,
  // Languages and interpretation are for the rapporteur, not for print.
  manners: {
    'right of reply': 'exerçant le droit de réponse',
    'droit de réponse': 'exerçant le droit de réponse',
    'point of order': 'présentant une motion d’ordre',
    "motion d'ordre": 'présentant une motion d’ordre',
    "point d'ordre": 'présentant une motion d’ordre',
    amendment: 'proposant un amendement',
    amendement: 'proposant un amendement',
  },
});

/** "le Dr Hartl", "la Pre Salas"; "Dr Li" where the notes do not tell, and where they give a woman the form of a man. */
function withArticle(person: Participant, name: string): string {
  if (!/^(?:Dre?|Pre?|Prof\.?|Docteure?|Professeure?)\s/.test(name)) return name;
  const pronoun = pronounOf(person);
  return pronoun === 'she' && /^(?:Dre|Pre|Docteure|Professeure)\s/.test(name)
    ? `la ${name}`
    : pronoun === 'he'
      ? `le ${name}`
      : name;
}

/** Of a person by title or pronoun, of an institution by its article. */
function genderOf(person: Participant): 'm' | 'f' | null {
  if (isNamedAsWritten(person)) {
    const article = /^(les?|la)\s/i.exec(person.name.trim())?.[1]?.toLowerCase();
    return article === 'le' ? 'm' : article === 'la' ? 'f' : null;
  }
  const pronoun = pronounOf(person);
  return pronoun === 'she' ? 'f' : pronoun === 'he' ? 'm' : null;
}
