/** How languages write figures: their marks for thousands and decimals, their number words, percentages and shares. */
import type { DraftLanguage } from '../../compose/language.ts';

export type Numbers = {
  /** Groups `digits` or `word`, then `scale` and `percent`. */
  readonly figure: RegExp;
  /** Groups `count` (none: one) and `share`, or `half`. */
  readonly share: RegExp;
  readonly decimal: '.' | ',';
  readonly words: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<string, number>;
};

type Known = Pick<Numbers, 'decimal' | 'words' | 'scales' | 'shares'> & {
  /** Number words that are looked for: "one" is left out in each language. */
  readonly sought: string;
  readonly percent: string;
  readonly share: RegExp;
};

/** Digits with their marks, whichever they are: what these say is the language's (see figures.ts). */
const DIGITS = '\\d{1,3}(?:[\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*';

function numbers({ sought, percent, share, ...known }: Known): Numbers {
  const scale = [...known.scales.keys()].toSorted((a, b) => b.length - a.length).join('|');
  return {
    ...known,
    share,
    figure: new RegExp(
      `(?<![\\p{L}\\p{N}.,/-])(?:(?<digits>${DIGITS})|(?<word>${sought}))(?:(?:\\s|-)(?<scale>${scale})(?![\\p{L}\\p{N}]))?(?<percent>\\s?%|\\s?(?:${percent})(?!\\p{L}))?(?![\\p{L}\\p{N}]|[/:]\\d|-\\d)`,
      'giu',
    ),
  };
}

/** Words with their values, the first of `from`. */
function counted(list: string, from = 0, step = 1): (readonly [string, number])[] {
  return list.split(' ').map((word, at) => [word, from + at * step] as const);
}

/** Words that are looked for as they are or with a space for each hyphen, the longest first. */
function anyOf(words: Iterable<string>): string {
  return [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('-', '[- ]'))
    .join('|');
}

const EN_SMALL = counted(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const EN_TENS = counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
const EN_WORDS = new Map([
  ...EN_SMALL,
  ...EN_TENS,
  ...EN_TENS.flatMap(([ten, value]) =>
    EN_SMALL.slice(1, 10).map(([one, more]) => [`${ten}-${one}`, value + more] as const),
  ),
]);
const EN_SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const english = numbers({
  decimal: '.',
  words: EN_WORDS,
  scales: EN_SCALES,
  sought: `(?:${EN_TENS.map(([word]) => word).join('|')})(?:[- ](?:${EN_SMALL.slice(1, 10)
    .map(([word]) => word)
    .join('|')}))?|${EN_SMALL.slice(2)
    .map(([word]) => word)
    .join('|')}|one(?=\\s+(?:hundred|thousand|million|billion))`,
  percent: 'per\\s?cent',
  shares: new Map([
    ['half', 1 / 2],
    ['third', 1 / 3],
    ['quarter', 1 / 4],
    ['fifth', 1 / 5],
    ['sixth', 1 / 6],
    ['eighth', 1 / 8],
    ['tenth', 1 / 10],
  ]),
  share:
    /(?<![\p{L}\p{N}])(?:(?<count>a|one|two|three|four)[\s-](?<share>third|quarter|fifth|sixth|eighth|tenth)s?|(?<half>half)(?=\s+(?:of|the|a|its|their|all)\b))(?![\p{L}\p{N}])/giu,
});

const FR_SMALL = counted(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
);
const FR_TENS = counted('vingt trente quarante cinquante soixante', 20, 10);
const FR_WORDS = new Map<string, number>([
  ...FR_SMALL,
  ...FR_TENS,
  ...FR_TENS.flatMap(([ten, value]) =>
    FR_SMALL.slice(1, value === 60 ? 20 : 10).flatMap(([one, more]) => [
      [`${ten}${more === 1 || more === 11 ? '-et' : ''}-${one}`, value + more] as const,
    ]),
  ),
  ['quatre-vingts', 80],
  ...FR_SMALL.slice(1).map(([one, more]) => [`quatre-vingt-${one}`, 80 + more] as const),
  ['cent', 100],
  ['mille', 1e3],
]);

const french = numbers({
  decimal: ',',
  words: FR_WORDS,
  scales: new Map([
    ['cent', 100],
    ['cents', 100],
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
  ]),
  // "neuf" is new as often as it is nine.
  sought: anyOf([...FR_WORDS.keys()].filter((word) => !/^(?:zéro|un|neuf|cent)$/.test(word))),
  percent: 'pour\\s?cent',
  shares: new Map([
    ['moitié', 1 / 2],
    ['tiers', 1 / 3],
    ['quart', 1 / 4],
    ['cinquième', 1 / 5],
    ['sixième', 1 / 6],
    ['huitième', 1 / 8],
    ['dixième', 1 / 10],
  ]),
  share:
    /(?<![\p{L}\p{N}])(?:(?<count>un|deux|trois|quatre)\s(?<share>tiers|quart|cinquième|sixième|huitième|dixième)s?|(?:la\s)?(?<half>moitié))(?![\p{L}\p{N}])/giu,
});

const ES_SMALL = counted(
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve ' +
    'veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
);
const ES_TENS = counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10);
const ES_WORDS = new Map<string, number>([
  ...ES_SMALL,
  ...ES_TENS,
  ...ES_TENS.flatMap(([ten, value]) =>
    ES_SMALL.slice(1, 10).map(([one, more]) => [`${ten}-y-${one}`, value + more] as const),
  ),
  ...counted(
    'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    100,
    100,
  ),
  ['mil', 1e3],
]);

const spanish = numbers({
  decimal: ',',
  words: ES_WORDS,
  scales: new Map([
    ['mil', 1e3],
    ['millón', 1e6],
    ['millones', 1e6],
    ['mil millones', 1e9],
    ['billón', 1e12],
    ['billones', 1e12],
  ]),
  sought: anyOf([...ES_WORDS.keys()].filter((word) => !/^(?:cero|uno)$/.test(word))),
  percent: 'por\\s?cien(?:to)?',
  shares: new Map([
    ['mitad', 1 / 2],
    ['terci', 1 / 3],
    ['tercera', 1 / 3],
    ['cuart', 1 / 4],
    ['quint', 1 / 5],
    ['sext', 1 / 6],
    ['octav', 1 / 8],
    ['décim', 1 / 10],
  ]),
  share:
    /(?<![\p{L}\p{N}])(?:(?<count>un|dos|tres|cuatro)\s(?<share>terci|cuart|quint|sext|octav|décim)os?|(?<count2>una|dos|tres|cuatro)\s(?<share2>tercera|cuart|quint|sext|octav|décim)(?:as?|s)?\spartes?|(?:la\s)?(?<half>mitad))(?![\p{L}\p{N}])/giu,
});

export const NUMBERS: Readonly<Record<DraftLanguage, Numbers>> = { en: english, fr: french, es: spanish };
