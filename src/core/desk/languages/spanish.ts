import { isParticiple, isReportingNow } from '../../compose/languages/es/reporting-verbs.ts';
import { spanish as composed } from '../../compose/languages/es/spanish.ts';
import type { Wording } from './wording.ts';

const words = (list: string) => new Set(list.split(' '));

/** What speakers do, beside the composer's table of reporting verbs. */
const NOW = words(
  'preguntó preguntaron pregunta consultó quiso quisieron deseó habló hablaron contestó saludó intervino dudó agradeció repuso replicó zanjó matizó protestó protestaron bromeó',
);
const DONE = words('preguntado querido hablado contestado saludado intervenido consultado');

const BEFORE_VERB =
  '(?:(?:también|además|asimismo|luego|después|entonces|no|le|les|lo|la|se|que|quien)\\s+)*';
const HAS = '(?:ha|han|había|habían)';
const COMPOUND = new RegExp(`^\\s+${BEFORE_VERB}${HAS}\\s+(?<one>\\p{Ll}+)`, 'u');
const SIMPLE = new RegExp(`^\\s+${BEFORE_VERB}(?<one>\\p{Ll}+)(?:\\s+(?<two>\\p{Ll}+))?`, 'u');
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${HAS}\\s+(?<done>\\p{Ll}+)|(?<now>\\p{Ll}+)|(?<whose>según|preguntad[oa]s? por))\\s+(?:el\\s+|la\\s+)?$`,
  'iu',
);

function isDone(word: string): boolean {
  return DONE.has(word) || isParticiple(word);
}

function isNow(one: string, two: string): boolean {
  return NOW.has(one) || isReportingNow(one) || isReportingNow(`${one} ${two}`);
}

const AROUND_QUOTATIONS =
  /^(?:según|palabras?|llam\p{L}+|calific\p{L}+|titulad[oa]s?|lema|eslogan|título|escribi\p{L}+|pregunt\p{L}+)$/iu;

const AUXILIARIES = words(
  'ha han había habían habrá es son era eran fue fueron será serán está están estaba puede debe va van hizo tuvo dio puso',
);

const HEADS =
  'Agencia|Autoridad|Cámara|Centro|Comisión|Comité|Concejalía|Consejería|Consejo|Departamento|Dirección|División|Fondo|Instituto|Junta|Ministerio|Misión|Oficina|Secretaría|Sección|Servicio|Subcomité|Unidad';

/** Where a clause begins that a day can belong to. */
const CLAUSE_OPENS =
  /[;:]|(?<!\p{L})que(?!\p{L})|,\s+(?:con|donde|quien|para|incluid[oa]s?)(?!\p{L})|(?<!\p{L})(?:para|de|a)\s+(?=\p{Ll}{2,}[aei]r(?:se)?(?!\p{L}))|(?<=(?:acord|decid|resolv)\p{Ll}+\s)(?=\p{Ll}{2,}[aei]r(?:se)?(?!\p{L}))/iu;

/** That something was on a day. */
const HAPPENED =
  /(?<!\p{L})(?:(?<!\p{L})(?!anunci|convoc|fij|propus|aplaz|invit|prometi|decidi|acord)\p{L}{2,}(?:ó|aron|ieron)|(?:ha|han)\s+\p{Ll}+[di][oa]|dijo|dijeron|hizo|fue|fueron|tuvo|dio|hubo|era|eran|estaba)(?!\p{L})/iu;

export const spanish: Wording = {
  tag: 'es',
  speaksBehind(text) {
    const near = text.slice(0, 60);
    const compound = COMPOUND.exec(near)?.groups;
    if (compound !== undefined) return isDone(compound.one ?? '');
    const simple = SIMPLE.exec(near)?.groups;
    return simple !== undefined && isNow(simple.one ?? '', simple.two ?? '');
  },
  speaksBefore(text) {
    const { done, now, whose } = BEFORE.exec(text.slice(-40))?.groups ?? {};
    if (done !== undefined) return isDone(done);
    return whose !== undefined || (now !== undefined && isNow(now, ''));
  },
  tellsWhose: (word) => isNow(word, '') || isDone(word) || AROUND_QUOTATIONS.test(word),
  isVerb: (word) => AUXILIARIES.has(word) || isReportingNow(word) || /\p{L}{2}(?:ó|aron|ieron)$/u.test(word),
  hasSmallTitles: true,
  noTitle: words(
    'también además luego que quien quienes cuyo cuya hablando interviniendo planteando proponiendo respondiendo preguntado preguntada y o pero mientras cuando donde como en para con tras antes después según por a al sobre',
  ),
  nextPerson: /\s+[ye]\s+(?=(?:el|la|los|las|Sra?s?|Dra?s?|Dres|Prof|Excm[oa])\b)/u,
  addressing: /(?:^|[.?!]["”»]?\s)(?:En respuesta al?|En apoyo|Apoyando|Corrigiendo|Rectificando)[^.?!,]*$/u,
  passive: {
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:[Tt]ambién|[Aa]demás,?) )?[Ss]e (?:ha |había )?(\p{Ll}+)(?: (?:también|además|asimismo))? (?:de )?que(?!\p{L})/gu,
    isReport: (verb) => composed.verbs.canBePassive(verb) && verb !== 'anunció',
  },
  agent: /\spor (?:el\s|la\s|los\s|las\s|parte\s|\p{Lu})/u,
  pronoun: /^(?:Además, |Asimismo, |Por otra parte, |Sin embargo, )?(él|ella|ellos|ellas)(?=\s)/iu,
  somebody:
    /(?<!\p{L})(?:él|ellas?|ellos|quien(?:es)?|participantes?|orador(?:a|es|as)?|delegad[oa]s?|ministr[oa]s?|director(?:a|es|as)?|president[ea]s?|jef[ea]s?|embajador(?:a|es|as)?|alcald(?:e|esa)s?|representantes?)(?!\p{L})/iu,
  emptyLink:
    /^(?:(?:haga clic|pulse|ver|leer|véase|disponible) )?(?:aquí|acá|más|leer más|ver más|saber más|descargar|(?:(?:un|una|el|la|este|esta|nuestr[oa]) )?(?:enlace|página|sitio|web|documento|archivo|pdf))[.!]?$/iu,
  ahead:
    /(?<!\p{L})(?:\p{L}+(?:rá|rán|ría|rían)|debe|deben|debía|puede|previst[oa]s?|próxim[oa]s?|antes|hasta|a partir|desde|a más tardar|comienzan?|empiezan?|abren?|inician?|aplazad[oa]s?|plazo)(?!\p{L})/iu,
  happened: HAPPENED,
  happenedBehind: (text) => HAPPENED.test(text),
  clauseBefore: (text) => text.split(CLAUSE_OPENS).at(-1) ?? '',
  notOnDay:
    /(?<!\p{L})(?:al|del|(?:para|hasta|desde|antes de|después de|tras)(?:\s+el)?)\s+(?:lunes\s+|martes\s+|miércoles\s+|jueves\s+|viernes\s+|sábado\s+|domingo\s+)?$/iu,
  onDay: /^(?:el|en la mañana del)?\s*(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)?,?\s*$/iu,
  unit: new RegExp(
    `(?<![\\p{L}\\p{N}'’-])(?:${HEADS})(?: \\p{Lu}\\p{Ll}+)?(?: (?:del |de la |de los |de las |de |para )(?:el |la )?[\\p{L}-]+){1,3}(?![\\p{L}\\p{N}-])`,
    'gu',
  ),
  marks: ['«', '»'],
};
