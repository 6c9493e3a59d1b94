/** The words of lists of participants, in English, French and Spanish, that are no names. */
import type { Role } from '../meeting/meeting.ts';

/** Words of positions and of organizations: a line that has one is no bare name. */
const POSITION_OR_BODY = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    'minister|minist[eè]re|ministr[aoe]|ministerio|ministry|secretary|secr[eé]taire|secretari[oa]|director|directeur|directrice|directora',
    'president|pr[eé]sidente?|presidenta|chair(?:man|woman|person)?|head|chef|cheffe|jefe|jefa|officer|adviser|advisor|conseill[eè]re?|consejer[oa]',
    'counsellor|attach[eé]|ambassador|ambassadeur|ambassadrice|embajadora?|embassy|ambassade|embajada|mission|misi[oó]n|delegat(?:e|ion)',
    'd[eé]l[eé]gu[eé]e?|delegad[oa]|representative|repr[eé]sentante?|representante|manager|coordinator|coordinateur|coordinatrice|coordinadora?',
    'expert|experte|expert[oa]|professor|professeur|university|universit[eé]|universidad|institute|institut|instituto|department|d[eé]partement',
    'departamento|division|unit|office|bureau|oficina|association|asociaci[oó]n|union|uni[oó]n|federation|f[eé]d[eé]ration|federaci[oó]n',
    'council|conseil|consejo|committee|comit[eé]|organi[sz]ation|organizaci[oó]n|authority|autorit[eé]|autoridad|mayor|maire|alcalde|alcaldesa',
    'assistant|assistante|asistente|analyst|economist|[eé]conomiste|economista|specialist|sp[eé]cialiste|especialista|consultant|chief|deputy',
    'vice|senior|member|membre|miembro|researcher|lawyer|judge|governor|commissioner|inspector|permanent|extraordinary|plenipotentiary|bank|agency|agence|agencia|company|ltd|inc',
  ].join('|')})(?:[^\\p{L}]|$)`,
  'iu',
);

/** Whether a text has a word of a position or of an organization. */
export function tellsPositionOrBody(text: string): boolean {
  return POSITION_OR_BODY.test(text);
}

const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:chair|chairs|chairman|chairwoman|chairperson|co-?chairs?|pr[eé]sident|pr[eé]sidente|presidencia|presidente|presidenta)$/i,
    'chair',
  ],
  [
    /^(?:presenters?|speakers?|panell?ists?|intervenante?s?|orat(?:eur|rice)s?|ponentes?|oradore?s?|oradoras?)$/i,
    'presenter',
  ],
  [
    /^(?:delegates?|delegations?|d[eé]l[eé]gu[eé]e?s?|delegad[oa]s?|members?|membres?|miembros?|member states|[eé]tats membres|estados miembros)$/i,
    'delegate',
  ],
  [/^(?:(?:the )?secretariat|secr[eé]tariat|secretar[ií]a)$/i, 'secretariat'],
  [/^(?:observers?|observateurs?|observatrices?|observador(?:e?s|as?)?)$/i, 'observer'],
];

/** The role that a word of a list stands for; null for none. */
export function roleOf(text: string): Role | null {
  const word = text.trim().replace(/[:.]$/, '');
  return ROLE_WORDS.find(([words]) => words.test(word))?.[1] ?? null;
}

const RANKS =
  /^(?:heads? of (?:the )?delegation|(?:deputy|alternate) heads? of (?:the )?delegation|representatives?|alternates?(?: representatives?)?|deput(?:y|ies)|advis[eo]rs?|participants?|list of participants|chefs? de (?:la )?d[eé]l[eé]gation|repr[eé]sentant(?:e|s|es)?|suppl[eé]ant(?:e|s|es)?|conseillers?|liste des participants|jefes? de (?:la )?delegaci[oó]n|representantes?|suplentes?|consejeros?|lista de participantes)\s*:?$/i;

/** Whether a line is one of those that order a delegation and say nothing of a person: "Alternates". */
export function isRank(text: string): boolean {
  return RANKS.test(text.trim());
}
