/** Spanish reporting verbs: their forms as typed, and what may stand after each. */
import type { Adverb, Subject, Verbs } from '../../language.ts';
import { isPluralSubject } from '../romance/agreement.ts';
import type { Complement, ReportingVerb } from '../romance/speech.ts';

/** Infinitives; of those that are not regular also the preterite, singular and plural, the present and the participle. */
const TABLE: Readonly<Record<Complement, string>> = {
  clause:
    'decir/dijo/dijeron/dice/dicho, afirmar, declarar, agregar, añadir/añadió/añadieron/añade/añadido, opinar, considerar, estimar, asegurar, concluir/concluyó/concluyeron/concluye/concluido, ' +
    'responder/respondió/respondieron/responde/respondido, contestar, replicar, argumentar, manifestar/manifestó/manifestaron/manifiesta/manifestado, comentar, creer/creyó/creyeron/cree/creído, ' +
    'pensar/pensó/pensaron/piensa/pensado, objetar, convenir en/convino en/convinieron en/conviene en/convenido en, insistir en/insistió en/insistieron en/insiste en/insistido en, apuntar',
  either:
    'señalar, indicar, destacar, subrayar, recalcar, resaltar, observar, notar, recordar/recordó/recordaron/recuerda/recordado, confirmar, anunciar, explicar, reconocer/reconoció/reconocieron/reconoce/reconocido, ' +
    'precisar, aclarar, reiterar, reafirmar, prometer/prometió/prometieron/promete/prometido, garantizar, prever/previó/previeron/prevé/previsto, admitir/admitió/admitieron/admite/admitido, constatar, revelar, ' +
    'sostener/sostuvo/sostuvieron/sostiene/sostenido, demostrar/demostró/demostraron/demuestra/demostrado, mencionar, predecir/predijo/predijeron/predice/predicho, expresar, ' +
    'informar, advertir/advirtió/advirtieron/advierte/advertido',
  noun:
    'referirse a/se refirió a/se refirieron a/se refiere a/se ha referido a, aludir a/aludió a/aludieron a/alude a/aludido a, hacer referencia a/hizo referencia a/hicieron referencia a/hace referencia a/hecho referencia a, ' +
    'celebrar, presentar, describir/describió/describieron/describe/descrito, exponer/expuso/expusieron/expone/expuesto, apoyar, aprobar/aprobó/aprobaron/aprueba/aprobado, criticar, denunciar, condenar, rechazar, compartir/compartió/compartieron/comparte/compartido, ' +
    'citar, agradecer/agradeció/agradecieron/agradece/agradecido, proponer/propuso/propusieron/propone/propuesto, recomendar/recomendó/recomendaron/recomienda/recomendado, sugerir/sugirió/sugirieron/sugiere/sugerido, solicitar, ' +
    'pedir/pidió/pidieron/pide/pedido, exigir/exigió/exigieron/exige/exigido, plantear, elogiar, negar/negó/negaron/niega/negado, desmentir/desmintió/desmintieron/desmiente/desmentido, impugnar, deplorar, lamentar, defender/defendió/defendieron/defiende/defendido, ' +
    'abordar, resumir/resumió/resumieron/resume/resumido, detallar, reclamar, felicitar a/felicitó a/felicitaron a/felicita a/felicitado a, alentar a/alentó a/alentaron a/alienta a/alentado a, exhortar a/exhortó a/exhortaron a/exhorta a/exhortado a',
};

/** Verbs that join with "de que": "informó de que los trenes ...". */
const DE_QUE = new Set(['informó', 'advirtió']);

type Forms = { singular: string; plural: string; infinitive: string; verb: ReportingVerb };

const FORMS = new Map<string, Forms>();
const PARTICIPLES = new Set<string>();
const NOW = new Set<string>();
for (const takes of Object.keys(TABLE) as Complement[]) {
  for (const row of TABLE[takes].split(', ')) {
    const [infinitive = '', ...given] = row.split('/');
    const stem = infinitive.slice(0, -2);
    const forms = given.length > 0 ? given : [`${stem}ó`, `${stem}aron`, `${stem}a`, `${stem}ado`];
    const [singular = '', plural = '', present = '', participle = ''] = forms;
    // "se refirió a" brings its preposition, which contracts with an article.
    const link = / (a)$/.exec(singular)?.[1] ?? '';
    const isOf = DE_QUE.has(singular);
    const own: Forms = {
      singular: link === '' ? singular : singular.slice(0, -2),
      plural: link === '' ? plural : plural.slice(0, -2),
      infinitive: link === '' ? infinitive : infinitive.slice(0, -2),
      verb: { takes, clauseLink: isOf ? 'de que' : 'que', nounLink: link === '' && isOf ? 'de' : link },
    };
    const several = /[ae]$/.test(present) ? `${present}n` : present;
    const withoutLink = (form: string) => (link === '' ? form : form.replace(/ a$/, ''));
    PARTICIPLES.add(withoutLink(participle));
    for (const form of [singular, plural, present, several]) NOW.add(withoutLink(form));
    for (const form of [
      /[ae]$/.test(present) ? `${present}n` : '',
      infinitive,
      singular,
      plural,
      present,
      `ha ${participle}`,
      `han ${participle}`,
      participle,
    ]) {
      const typed = withoutLink(form);
      if (typed !== '' && !FORMS.has(typed)) FORMS.set(typed, own);
    }
    // Hurried hands leave the accent out.
    if (/ó$/.test(own.singular)) FORMS.set(own.singular.replace(/ó$/, 'o'), own);
  }
}

const ASKING: ReadonlyMap<string, string> = new Map([
  ['preguntó', 'preguntaron'],
  ['quiso saber', 'quisieron saber'],
  ['deseó saber', 'desearon saber'],
  ['consultó', 'consultaron'],
]);

const ASKED_AS_TYPED: ReadonlyMap<string, string> = new Map([
  ['preguntar', 'preguntó'],
  ['pregunto', 'preguntó'],
  ['pregunta', 'preguntó'],
  ['ha preguntado', 'preguntó'],
  ['preguntado', 'preguntó'],
  ['querer saber', 'quiso saber'],
  ['quiere saber', 'quiso saber'],
]);

const BEFORE: Readonly<Record<Adverb, string>> = { '': '', also: 'también ', further: '', next: '' };
const BEHIND: Readonly<Record<Adverb, string>> = {
  '': '',
  also: '',
  further: ' asimismo',
  next: ' a continuación',
};
const typedAdverb = /(?:^|\s)(?:también|además|asimismo|luego)(?:\s|$)/;

function bare(typed: string): string {
  return typed
    .trim()
    .replace(/(?:^|\s)(?:también|además|asimismo|luego)(?=\s|$)/g, '')
    .trim();
}

/** What may stand after a verb as it is printed; null for one that is not in the table. */
export function reportingVerb(printed: string): ReportingVerb | null {
  return FORMS.get(bare(printed))?.verb ?? null;
}

/** Whether a word is the participle of a verb of the table: "señalado". */
export function isParticiple(word: string): boolean {
  return PARTICIPLES.has(word);
}

/** Whether words are the preterite or the present of a verb of the table: "señaló", "hacen referencia". */
export function isReportingNow(words: string): boolean {
  return NOW.has(words);
}

export function isAsking(printed: string): boolean {
  return ASKING.has(printed);
}

/** "también señalaron": in the plural for several. Any other word is left alone. */
export function verbWith(subject: Subject, verb: string): string {
  const forms = FORMS.get(verb);
  const known = forms?.singular === verb || ASKING.has(verb);
  const plural = forms?.plural ?? ASKING.get(verb) ?? verb;
  const agreed = known && isPluralSubject(subject) ? plural : verb;
  if (!known && !/^\p{Ll}+ó\s/u.test(`${verb} `)) return agreed;
  const adverb = typedAdverb.test(verb) ? '' : subject.adverb;
  return `${BEFORE[adverb]}${agreed}${BEHIND[adverb]}`;
}

/** "se señaló también" */
export function passive(adverb: Adverb, verb: string): string {
  return adverb === '' ? `se ${verb}` : `también se ${verb}`;
}

/** A verb as it is printed: in the preterite where the table has it, else as typed. */
export function printedVerb(typed: string): string {
  if (typedAdverb.test(typed)) return typed;
  return FORMS.get(bare(typed))?.singular ?? ASKED_AS_TYPED.get(typed) ?? typed;
}

/** The infinitive of a verb of the table, for the tables of other languages; null for one that is not in it. */
export function infinitiveOf(typed: string): string | null {
  return FORMS.get(bare(typed))?.infinitive ?? null;
}

const PASSIVE = new Set(
  'señaló,indicó,dijo,destacó,subrayó,observó,recordó,explicó,precisó,reconoció,afirmó,añadió,anunció,constató'.split(
    ',',
  ),
);

export const verbs: Omit<Verbs, 'resolve'> = {
  choices: {
    statement: ['dijo', 'señaló', 'indicó', 'manifestó'],
    furtherStatement: ['señaló', 'explicó', 'indicó', 'precisó'],
    answer: ['respondió', 'explicó', 'contestó', 'precisó'],
    bareAnswer: ['respondió', 'contestó'],
    noun: ['se refirió', 'hizo referencia', 'aludió'],
    question: ['preguntó', 'quiso saber'],
    document: ['compartió el documento siguiente'],
  },
  said: 'dijo',
  added: 'añadió',
  asked: 'preguntó',
  answered: 'respondió',
  explained: 'explicó',
  carriesOn: (verb) => verb === 'añadió' || verb === 'agregó' || verb === 'concluyó' || verb === 'reiteró',
  canBePassive: (verb) => PASSIVE.has(verb),
  hasAdverb: (verb) => typedAdverb.test(verb),
};
