import { expect, it } from 'vitest';
import { parseShorthand } from '../shorthand/parse.ts';
import { articleOf, inShort } from './desk.fixture.ts';
import { checkDraft } from './desk.ts';

const FRENCH = parseShorthand(`title: Le ministère informe les maires
body: Conseil des maires insulaires
date: 2024-05-07
published: 2024-05-09
language: fr
people:
  VP = Mme Vera PAPPAS, directrice adjointe, ministère de la Marine
  OD = M. Omar van den DOOL, maire de l'Île-Basse
  JR = Dr José RIVERA (il), médecin, hôpital des Andes
  ET = Dr Élise TORRES (elle), chirurgienne, hôpital des Andes
terms:
  OSP = obligation de service public
notes:
VP: deux navires de plus coûtent 1 234,5 millions d'euros
VP: 1 200 passagers attendent chaque jour sur le quai
OD: la ligne ouvre le 1er mai 2024
`).meeting;

const SPANISH = parseShorthand(`title: El ministerio informa a los alcaldes
body: Consejo de Alcaldes Insulares
date: 2024-05-07
published: 2024-05-09
language: es
people:
  VP = Sra. Vera PAPPAS, directora adjunta, Ministerio de Marina
  OD = Sr. Omar de la CRUZ, alcalde de Isla Baja
  JR = Dra. Josefa RIVERA, médica, Hospital de los Andes
terms:
  OSP = obligación de servicio público
notes:
VP: dos barcos más cuestan 1.234,5 millones de euros
VP: 1.200 pasajeros esperan cada día en el muelle
OD: la línea abre el 22 de mayo de 2024
`).meeting;

const HELD = { fr: FRENCH, es: SPANISH };

it.each([
  [
    'first-mention',
    'fr',
    'Mme Pappas a ouvert la séance.',
    ['Mme Pappas -> Mme Vera Pappas, directrice adjointe, ministère de la Marine,'],
  ],
  [
    'first-mention',
    'fr',
    'La directrice adjointe du ministère de la Marine, Mme Vera Pappas, a ouvert la séance.',
    [],
  ],
  ['first-mention', 'fr', 'M. Omar van den Dool, maire de l’Île-Basse, a pris la parole.', []],
  [
    'first-mention',
    'es',
    'La Sra. Pappas abrió la sesión.',
    ['Sra. Pappas -> Sra. Vera Pappas, directora adjunta, Ministerio de Marina,'],
  ],
  ['first-mention', 'es', 'El alcalde de Isla Baja, Sr. Omar de la Cruz, abrió la sesión.', []],
  [
    'position',
    'fr',
    'Mme Vera Pappas, secrétaire générale, ministère de la Marine, a parlé.',
    ['secrétaire générale -> directrice adjointe'],
  ],
  ['position', 'fr', 'Mme Vera Pappas, directrice adjointe du ministère de la Marine, a parlé.', []],
  ['position', 'fr', 'Mme Vera Pappas, très émue, a remercié le conseil.', []],
  [
    'affiliation',
    'es',
    'La Sra. Vera Pappas, directora adjunta, Ministerio de Salud, dijo que no.',
    ['Ministerio de Salud -> Ministerio de Marina'],
  ],
  ['honorific', 'fr', 'M. Pappas a répondu.', ['M. -> Mme']],
  ['honorific', 'fr', 'Le Dr Rivera et la Dre Torres ont répondu.', []],
  ['honorific', 'fr', 'MM. van den Dool et Rivera ont répondu.', []],
  ['honorific', 'fr', 'C’est trop tard, a répondu Pappas.', ['Pappas -> Mme Pappas']],
  ['honorific', 'es', 'El Dr. Rivera respondió.', []],
  ['honorific', 'es', 'Según la Sra. de la Cruz, es tarde.', ['la Sra. -> el Sr.']],
  ['given-name-alone', 'es', 'Es tarde, explicó Vera.', ['Vera -> la Sra. Pappas']],
  ['unknown-speaker', 'fr', '« Non », a lancé M. Paul Durand.', ['M. Paul Durand']],
  ['unknown-speaker', 'es', 'El Sr. Pablo Gil, vecino, ha preguntado por qué.', ['Sr. Pablo Gil']],
  [
    'closing-comma',
    'fr',
    'Mme Vera Pappas, directrice adjointe, ministère de la Marine a déclaré que oui.',
    ['Marine -> Marine,'],
  ],
  [
    'closing-comma',
    'es',
    'La Sra. Vera Pappas, directora adjunta, Ministerio de Marina dijo que sí.',
    ['Marina -> Marina,'],
  ],
  ['no-speaker', 'fr', 'Il a été souligné que la mer est haute.', ['Il a été souligné que']],
  ['no-speaker', 'fr', 'Il a été décidé que la séance reprendrait.', []],
  ['no-speaker', 'es', 'Se señaló que el mar está alto.', ['Se señaló que']],
  [
    'figure',
    'fr',
    'Mme Vera Pappas a dit que 1 300 passagers attendent chaque jour sur le quai.',
    ['1 300 -> 1 200'],
  ],
  ['figure', 'fr', 'Deux navires de plus coûtent 1\u202f234,5 millions d’euros, a-t-elle dit.', []],
  ['figure', 'fr', 'La ligne ouvre le 2 mai 2024, a dit M. van den Dool.', ['2 mai 2024 -> 1er mai 2024']],
  ['figure', 'es', 'Dos barcos más cuestan 1.234,5 millones de euros.', []],
  ['figure', 'es', 'Tres barcos más cuestan 1.234,5 millones de euros.', ['Tres -> dos']],
  ['figure', 'es', 'La línea abre el 23 de mayo de 2024.', ['23 de mayo de 2024 -> 22 de mayo de 2024']],
  ['weekday', 'fr', 'Le lundi 7 mai 2024, le conseil s’est réuni.', ['lundi 7 mai 2024']],
  ['weekday', 'fr', 'Le mercredi 1er mai 2024, la ligne a ouvert.', []],
  ['weekday', 'es', 'El lunes, 7 de mayo de 2024, se reunió.', ['lunes, 7 de mayo de 2024']],
  ['meeting-date', 'fr', 'Le 8 mai 2024, le conseil s’est réuni.', ['8 mai 2024 -> 7 mai 2024']],
  ['meeting-date', 'es', 'El 7 de mayo de 2024, el consejo se reunió.', []],
  ['date-forms', 'fr', 'Le 7 mai 2024, le 1er mai et le 08/05/2024.', ['08/05/2024 -> 8 mai 2024']],
  ['after-publication', 'fr', 'Le 20 mai 2024, le conseil a adopté le plan.', ['20 mai 2024']],
  ['after-publication', 'fr', 'Le conseil se réunira le 20 mai 2024.', []],
  ['after-publication', 'es', 'El 20 de mayo de 2024, el consejo aprobó el plan.', ['20 de mayo de 2024']],
  [
    'acronym-late',
    'fr',
    'L’OSP coûte. L’obligation de service public (OSP) dure.',
    ['OSP -> obligation de service public (OSP)'],
  ],
  ['acronym-unexplained', 'es', 'La OSP cuesta.', ['OSP -> obligación de servicio público (OSP)']],
  ['quote-marks', 'fr', 'Il parle de « mer », de « sel » et de "vent".', ['"vent" -> «\u202fvent\u202f»']],
  ['quote-marks', 'es', 'Habla de “mar” y de “sal”.', []],
  [
    'unit-name',
    'fr',
    'La Direction de la mobilité, puis la Direction des mobilités.',
    ['Direction des mobilités -> Direction de la mobilité'],
  ],
  [
    'later-mention',
    'es',
    'La Sra. Vera Pappas, directora adjunta, Ministerio de Marina, habló. Después, la Sra. Vera Pappas dijo adiós.',
    ['Sra. Vera Pappas -> Sra. Pappas'],
  ],
] as const)('%s in %s: “%s”', (rule, language, text, found) => {
  const article = { ...articleOf(text), language };
  const findings = checkDraft(article, HELD[language]).filter((finding) => finding.rule === rule);
  expect(findings.map(inShort)).toEqual(found);
});

it('asks rules that know words for no language whose words they do not know', () => {
  const text = 'Am 7 May 2024, Vera sagte: It was stressed that the harbour labor is organised.';
  const rules = checkDraft({ ...articleOf(text), language: 'de' }, FRENCH).map(({ rule }) => rule);
  expect(rules).not.toContain('no-speaker');
  expect(rules).not.toContain('spelling-variants');
});
