/** People as a draft in another language than their notes calls them: titles put into the draft's language, and what is known of a delegation. */
import type { Participant } from '../../meeting/meeting.ts';
import { isNamedAsWritten, pronounOf } from '../../meeting/naming.ts';
import type { DraftLanguage } from '../language.ts';
import { withLink } from './fr/contraction.ts';
import { countryNamed } from './romance/countries.ts';

/** What a title is, whatever language it was typed in. */
const TITLES: ReadonlyMap<string, string> = new Map(
  (
    'mr:mr m:mr monsieur:mr sr:mr señor:mr ms:ms mrs:ms miss:ms mme:ms madame:ms mlle:ms sra:ms srta:ms señora:ms ' +
    'dr:dr doctor:dr dre:dra dra:dra prof:prof professor:prof pr:prof pre:profa d:don dña:doña'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const PRINTED: Readonly<Record<DraftLanguage, Readonly<Record<string, string>>>> = {
  en: { mr: 'Mr.', ms: 'Ms.', dr: 'Dr.', dra: 'Dr.', prof: 'Prof.', profa: 'Prof.', don: 'Mr.', doña: 'Ms.' },
  fr: { mr: 'M.', ms: 'Mme', dr: 'Dr', dra: 'Dre', prof: 'Pr', profa: 'Pre', don: 'M.', doña: 'Mme' },
  es: {
    mr: 'Sr.',
    ms: 'Sra.',
    dr: 'Dr.',
    dra: 'Dra.',
    prof: 'Prof.',
    profa: 'Prof.ª',
    don: 'D.',
    doña: 'D.ª',
  },
};

const EXCELLENCY = /^(?:H\.\s?E\.|HE|(?:His|Her|Their) Excellency|S\.E\.|S\.Exc\.|Excm[oa]\.)$/i;

/** A participant as a draft in `to` calls them, given notes in `from`. Where the language is the same the writer's words stand. */
export function addressed(participant: Participant, from: string, to: DraftLanguage): Participant {
  const known = withPronoun(participant, from);
  if (from === to) return known;
  if (isNamedAsWritten(known)) return { ...known, name: delegation(known.name, to) };
  const { style, honorific } = titlesIn(known, to);
  return { ...known, style, honorific };
}

/** The pronoun that a title gives in the language of the notes: "Sr." is a sister in English, and a man in Spanish. */
function withPronoun(participant: Participant, from: string): Participant {
  const { honorific, pronoun } = participant;
  if (pronoun !== '' || isNamedAsWritten(participant)) return participant;
  const title = titleOf(honorific);
  const isMan = from === 'es' && (title === 'mr' || title === 'dr' || title === 'prof' || title === 'don');
  const isWoman = title === 'dra' || title === 'profa' || title === 'doña';
  return isMan
    ? { ...participant, pronoun: 'he' }
    : isWoman
      ? { ...participant, pronoun: 'she' }
      : participant;
}

function titlesIn(person: Participant, to: DraftLanguage): Pick<Participant, 'style' | 'honorific'> {
  const pronoun = pronounOf(person);
  const title = titleOf(person.honorific);
  // Learning has a form for women where the notes tell that it is one.
  const own = pronoun === 'she' && (title === 'dr' || title === 'prof') ? `${title}a` : title;
  const honorific = PRINTED[to][own ?? ''] ?? person.honorific;
  if (!EXCELLENCY.test(person.style.trim())) return { style: person.style, honorific };
  if (to === 'en') return { style: 'H.E.', honorific };
  if (to === 'fr') return { style: 'S.E.', honorific };
  return { style: pronoun === 'she' ? 'Excma.' : pronoun === 'he' ? 'Excmo.' : 'S.E.', honorific };
}

function titleOf(honorific: string): string | undefined {
  return TITLES.get(honorific.trim().toLowerCase().replace(/\.$/, ''));
}

/** "the representative of Fiji" as "la délégation des Fidji"; who represents it is not told by its gender. What is not known stays as written. */
function delegation(name: string, to: DraftLanguage): string {
  if (to === 'en') return name;
  const role = ROLES.get(name.trim().toLowerCase());
  if (role !== undefined) return role[to];
  const of =
    /^the\s+(?:permanent\s+)?(?:representative|delegate|delegation|mission|government)\s+(?:of|from|for)\s+(.+)$/i.exec(
      name.trim(),
    );
  const country = countryNamed(of?.[1] ?? name);
  if (country === null) return name;
  if (of === null) return country[to];
  if (to === 'fr') return `la délégation ${withLink('de', country.fr)}`;
  return `la delegación ${country.es.replace(/^el\s/, '').length < country.es.length ? `del ${country.es.slice(3)}` : `de ${country.es}`}`;
}

const ROLES: ReadonlyMap<string, { fr: string; es: string }> = new Map([
  ['the chair', { fr: 'la présidence', es: 'la presidencia' }],
  ['the chairperson', { fr: 'la présidence', es: 'la presidencia' }],
  ['the secretariat', { fr: 'le secrétariat', es: 'la secretaría' }],
]);
