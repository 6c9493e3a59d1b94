import { french as composed } from '../../compose/languages/fr/french.ts';
import { isParticiple, isReportingNow } from '../../compose/languages/fr/reporting-verbs.ts';
import type { Wording } from './wording.ts';

const words = (list: string) => new Set(list.split(' '));

/** Participles of what speakers do, beside those of the composer's table of reporting verbs. */
const DONE = words(
  'parlé interrogé voulu souhaité posé répondu remercié interpellé lancé confié réagi renchéri protesté insisté plaisanté',
);
const NOW = words('demande interroge parle remercie confie lance renchérit réagit proteste insiste');

/** What can stand between a subject and its verb, or its auxiliary. */
const BETWEEN = "(?:(?:ne|lui|leur|en|y|se|qui)\\s+|[nls]['’])*";
const ADVERBS =
  '(?:(?:également|aussi|ensuite|encore|enfin|par ailleurs|toutefois|notamment|alors|ainsi)\\s+)*';
const HAS = '(?:a|ont|avait|avaient|aurait|est|sont)';

const COMPOUND = new RegExp(
  `^\\s+${BETWEEN}${HAS}\\s+${ADVERBS}(?<one>\\p{Ll}+)(?:\\s+(?<two>\\p{Ll}+))?`,
  'u',
);
const SIMPLE = new RegExp(`^\\s+${BETWEEN}(?<one>\\p{Ll}+)(?:\\s+(?<two>\\p{Ll}+))?`, 'u');
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${HAS}\\s+${ADVERBS}(?<done>\\p{Ll}+)|(?<now>\\p{Ll}+)|(?<whose>selon|d['’]après|interrogée?s? par))\\s+(?:les?\\s+|la\\s+)?$`,
  'iu',
);

/** "félicitée" as "félicité" */
function agreeing(participle: string): string {
  return participle.replace(/(?<=[éiu])(?:e|s|es)$/u, '');
}

function isDone(one: string, two: string): boolean {
  return DONE.has(agreeing(one)) || isParticiple(agreeing(one)) || isParticiple(`${one} ${two}`);
}

function isNow(one: string, two: string): boolean {
  return NOW.has(one) || isReportingNow(one) || isReportingNow(`${one} ${two}`);
}

const AROUND_QUOTATIONS =
  /^(?:selon|d['’]après|mots?|paroles?|formule|intitulée?s?|baptisée?s?|appel\p{L}*|qualifi\p{L}+|slogan|devise|titre|écri\p{L}+)$/iu;

const AUXILIARIES = words(
  'a ont avait avaient aura auront aurait est sont était étaient sera seront fut furent peut doit va vont fait',
);

const HEADS =
  'Agence|Autorité|Bureau|Caisse|Centre|Chambre|Comité|Commission|Conseil|Département|Direction|Division|Fonds|Institut|Ministère|Mission|Office|Secrétariat|Section|Service|Sous-comité|Unité';

/** Where a clause begins that a day can belong to. */
const CLAUSE_OPENS =
  /[;:]|(?<!\p{L})(?:que|qu['’])|,\s+(?:avec|dont|qui|où|pour|y compris)(?!\p{L})|(?<!\p{L})(?:(?:pour|de|à)\s+|d['’])(?:se\s+|s['’])?(?=\p{Ll}{2,}(?:er|ir|oir|re)(?!\p{L}))/iu;

/** That something was on a day. */
const HAPPENED =
  /(?<!\p{L})(?:(?:a|ont|est|sont|s['’]est|se sont)\s+(?:\p{Ll}+ment\s+|également\s+)?(?!annonc|fix|prév|programm|convoqu|propos|demand|report|décid|promis)\p{Ll}+(?:é|i|u|is|it|ert|eint)(?:e?s?)|fut|furent|était|étaient)(?!\p{L})/iu;

export const french: Wording = {
  tag: 'fr',
  speaksBehind(text) {
    const near = text.slice(0, 60);
    const compound = COMPOUND.exec(near)?.groups;
    if (compound !== undefined) return isDone(compound.one ?? '', compound.two ?? '');
    const simple = SIMPLE.exec(near)?.groups;
    return simple !== undefined && isNow(simple.one ?? '', simple.two ?? '');
  },
  speaksBefore(text) {
    const { done, now, whose } = BEFORE.exec(text.slice(-40))?.groups ?? {};
    if (done !== undefined) return isDone(done, '');
    return whose !== undefined || (now !== undefined && isNow(now, ''));
  },
  tellsWhose: (word) => isNow(word, '') || isDone(word, '') || AROUND_QUOTATIONS.test(word),
  isVerb(word) {
    const bare = word.replace(/^(?:[nls]|qu)['’]/u, '');
    return AUXILIARIES.has(bare) || /^(?:a|ont|est)-/.test(bare) || isReportingNow(bare);
  },
  hasSmallTitles: true,
  noTitle: words(
    "également aussi ensuite puis qui que dont où s'exprimant prenant exerçant présentant proposant répondant interrogé interrogée et ou mais tandis quand lorsque comme en dans pour avec après avant cependant toutefois selon lors au à sur par",
  ),
  nextPerson: /\s+et\s+(?=(?:S\.E\.|MM?\.|Mmes?|Mlle|Dre?|Pre?|les?|la)\s|l['’])/u,
  addressing:
    /(?:^|[.?!]["”»]?\s)(?:En réponse [aà]|Appuyant|À l['’]appui|Corrigeant|Soutenant|Rectifiant)[^.?!,]*$/u,
  passive: {
    pattern:
      /(?<![\p{L}\p{N}])(?:[Ii]l a (?:(?:également|aussi|ensuite|par ailleurs) )?été|[Oo]n a (?:(?:également|aussi|ensuite) )?)\s?(\p{Ll}+) qu(?:e(?!\p{L})|['’])/gu,
    isReport: (verb) => composed.verbs.canBePassive(`a ${verb}`) && verb !== 'annoncé',
  },
  agent: /\spar (?:les?\s|la\s|l['’]|\p{Lu})/u,
  pronoun: /^(?:En outre, |De plus, |Par ailleurs, |Toutefois, )?(ils?|elles?)(?=\s)/i,
  somebody:
    /(?<!\p{L})(?:ils?|elles?|qui|participante?s?|orateurs?|oratrices?|intervenante?s?|déléguée?s?|ministres?|direct(?:eur|rice)s?|présidente?s?|chef(?:fe)?s?|ambassad(?:eur|rice)s?|maires?|représentante?s?)(?!\p{L})/iu,
  emptyLink:
    /^(?:(?:cliquez|cliquer|voir|lire|à lire|disponible) )?(?:ici|là|plus|lire la suite|en savoir plus|télécharger|(?:(?:un|le|la|ce|cette|notre) )?(?:lien|page|site|document|fichier|pdf))[.!]?$/iu,
  ahead:
    /(?<!\p{L})(?:\p{L}+(?:ra|ront|rait|raient)|doit|doivent|devait|peut|pourra|prévue?s?|attendue?s?|prochaine?s?|avant|jusqu['’]au?|dès|à partir|à compter|d['’]ici|au plus tard|commencent?|débutent?|s['’]ouvre|ouvre|reportée?s?|échéance)(?!\p{L})/iu,
  happened: HAPPENED,
  happenedBehind: (text) => HAPPENED.test(text),
  clauseBefore: (text) => text.split(CLAUSE_OPENS).at(-1) ?? '',
  notOnDay:
    /(?<!\p{L})(?:au|du|(?:pour|avant|depuis|dès|jusque|d['’]ici|que|à partir du|après)\s+le)\s+(?:\p{L}+di\s+|dimanche\s+)?$/iu,
  onDay: /^(?:le|ce|dans la matinée du)?\s*(?:\p{L}+di|dimanche)?,?\s*$/iu,
  unit: new RegExp(
    `(?<![\\p{L}\\p{N}'’-])(?:${HEADS})(?: \\p{Ll}+(?:e|al|al[e]s?|ux))?(?: (?:de la |de l['’]|du |des |de |d['’]|pour |sur )(?:la |les? |l['’])?[\\p{L}-]+){1,3}(?![\\p{L}\\p{N}-])`,
    'gu',
  ),
  marks: ['«\u202f', '\u202f»'],
};
