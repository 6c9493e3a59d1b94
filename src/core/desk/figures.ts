/** Figures in a text, whatever way they are written: 4, "four", 4,000, 4 million, 4 per cent, a fifth. */

/** A figure and where it stands. `unit` tells percentages, and shares of one, from counts. */
export type Figure = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: '' | '%' | 'share';
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
const SHARES = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['sixth', 1 / 6],
  ['eighth', 1 / 8],
  ['tenth', 1 / 10],
]);

const WORD = `(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(2).join('|')}|one(?=\\s+(?:hundred|thousand|million|billion))`;
const SCALE = [...SCALES.keys()].join('|');
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:(?<digits>\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|(?<word>${WORD}))(?:(?:\\s|-)(?<scale>${SCALE}))?(?<percent>\\s?%|\\s?per\\s?cent\\b)?(?![\\p{L}\\p{N}]|[/:]\\d|-\\d)`,
  'giu',
);
const SHARE =
  /(?<![\p{L}\p{N}])(?:(?<count>a|one|two|three|four)[\s-](?<share>third|quarter|fifth|sixth|eighth|tenth)s?|(?<half>half)(?=\s+(?:of|the|a|its|their|all)\b))(?![\p{L}\p{N}])/giu;

/** The figures of a text, in order. Dates are no figures: leave their places out (see dates.ts). */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { digits, word, scale, percent } = match.groups ?? {};
    const base =
      digits === undefined ? valueOfWord(word ?? '') : Number(digits.replace(/[,\s\u00a0\u202f]/g, ''));
    if (Number.isNaN(base)) continue;
    const value = base * (scale === undefined ? 1 : (SCALES.get(scale.toLowerCase()) ?? 1));
    figures.push({
      from: match.index,
      to: match.index + match[0].length,
      value,
      unit: percent === undefined ? '' : '%',
    });
  }
  for (const match of text.matchAll(SHARE)) {
    const { count, share, half } = match.groups ?? {};
    const counted = count === undefined || count.toLowerCase() === 'a' ? 1 : valueOfWord(count);
    const value = counted * (SHARES.get((share ?? half ?? '').toLowerCase()) ?? 0);
    const to = match.index + match[0].length;
    figures.push({ from: match.index, to, value, unit: 'share' });
  }
  const shares = figures.filter((one) => one.unit === 'share');
  return figures
    .filter(
      (one) => one.unit === 'share' || !shares.some((share) => share.from <= one.from && one.to <= share.to),
    )
    .sort((a, b) => a.from - b.from);
}

function valueOfWord(word: string): number {
  const [tens = '', ones = ''] = word.toLowerCase().split(/[- ]/);
  return (WORDS.get(tens) ?? Number.NaN) + (ones === '' ? 0 : (WORDS.get(ones) ?? 0));
}
