import { type DateInText, datesIn, written } from '../dates.ts';
import { type Figure, figuresIn, isSameFigure } from '../figures.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Statement } from '../notes.ts';
import { type BlockReading, type Reading, type Stretch, sourcesAt } from '../reading.ts';
import { slipsIn } from '../slips.ts';
import { contentStems, wordsOf } from '../words.ts';

/** A figure or a date that differs from the notes that its sentence reports. */
export const figure: Rule = {
  name: 'figure',
  severity: 'error',
  needs: 'meeting',
  find: (reading) => {
    const found = reading.running.flatMap((block) =>
      block.sentences.flatMap((sentence) => differing(reading, block, sentence)),
    );
    const isFound = (slip: Problem) =>
      found.some((one) => one.block === slip.block && one.from <= slip.from && slip.from < one.to);
    return [...found, ...slipsIn(reading).filter((slip) => !isFound(slip))];
  },
};

function differing(reading: Reading, block: BlockReading, sentence: Stretch): Problem[] {
  const text = block.text.slice(sentence.from, sentence.to);
  if (!/\d/.test(text) && figuresIn(text, reading.language).length === 0) return [];
  const reported = reportedBy(reading, block, sentence);
  if (reported.length === 0) return [];
  const isQuoted = ({ from }: Difference) =>
    block.quotations.some((one) => one.from <= sentence.from + from && sentence.from + from < one.to);
  const differences = [...figures(text, reported, reading), ...dates(text, reported, reading)];
  return differences
    .filter((one) => !isQuoted(one))
    .map((problem) => ({
      ...problem,
      block: block.index,
      from: sentence.from + problem.from,
      to: sentence.from + problem.to,
      entries: reported.map(({ entry }) => entry.id),
    }));
}

/** The notes that a sentence reports: those it was composed from, or those it shares most words with. */
function reportedBy({ notes, language }: Reading, block: BlockReading, sentence: Stretch): Statement[] {
  if (notes === null) return [];
  const sources = sourcesAt(block, sentence).flatMap((id) => notes.byId.get(id) ?? []);
  // Words of the header report no note.
  if (sources.length > 0 || !block.isByHand) return sources;
  const text = block.text.slice(sentence.from, sentence.to);
  const numbers = new Set(
    figuresIn(text, language).flatMap(({ from, to }) => contentStems(wordsOf(text.slice(from, to)))),
  );
  const stems = new Set(contentStems(wordsOf(text)).filter((stem) => !numbers.has(stem)));
  const alike = notes.like([...stems]).filter(({ statement, shared }) => {
    const most = statement.topic;
    return (
      shared >= 2 && (shared / most >= 0.6 || (shared >= 3 && shared / Math.min(most, stems.size) >= 0.5))
    );
  });
  const best = alike[0]?.shared ?? 0;
  return alike.filter(({ shared }) => shared >= best - 1).map(({ statement }) => statement);
}

type Difference = Pick<Problem, 'from' | 'to' | 'message' | 'suggestion'>;

function figures(text: string, reported: readonly Statement[], { language }: Reading): Difference[] {
  const isDate = dateTest(text);
  const here = figuresIn(text, language).filter((one) => !isDate(one) && !isInName(text, one));
  const there = reported.flatMap((statement) => {
    const isDateThere = dateTest(statement.text);
    return statement.figures
      .filter((one) => !isDateThere(one))
      .map((one) => ({ ...one, words: statement.text.slice(one.from, one.to) }));
  });
  const isIn = (one: Figure, all: readonly Figure[]) => all.some((other) => isSameFigure(one, other));
  const lacking = there.filter((one) => !isIn(one, here));
  return here.flatMap((one): Difference[] => {
    if (isIn(one, there)) return [];
    const [meant, ...others] = lacking.filter(
      (other) => other.unit === one.unit && isYear(other) === isYear(one),
    );
    if (meant === undefined) return [];
    const words = text.slice(one.from, one.to);
    return [
      {
        from: one.from,
        to: one.to,
        message: `The notes have ${[meant, ...others].map((other) => `“${other.words}”`).join(', ')}, not “${words}”. Check the figure.`,
        suggestion: others.length === 0 ? meant.words : undefined,
      },
    ];
  });
}

/** "Working Group 3", "Article 12" */
function isInName(text: string, { from, value }: Figure): boolean {
  return value < 1000 && /\p{L}.*\s\p{Lu}\p{L}+\s$/u.test(text.slice(Math.max(0, from - 40), from));
}

/** A year is no slip for a count. */
function isYear({ value, unit }: Figure): boolean {
  return unit === '' && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Whether a figure is part of a date. */
function dateTest(text: string): (one: Figure) => boolean {
  const found = datesIn(text);
  return ({ from, to }) => found.some((date) => date.from < to && from < date.to);
}

function dates(text: string, reported: readonly Statement[], { language }: Reading): Difference[] {
  const there = reported.flatMap((statement) => statement.dates);
  if (there.length === 0) return [];
  const here = datesIn(text);
  const lacking = there.filter((one) => !here.some((other) => isSameDay(one, other)));
  const strange = here.filter((date) => !there.some((one) => isSameDay(date, one)));
  return strange.flatMap((date): Difference[] => {
    // A day of the notes is meant where this one is closest to it: "On 3 May, ... until 4 December" for 5 December.
    const meant = lacking.filter((one) =>
      strange.every((other) => likeness(other, one) <= likeness(date, one)),
    );
    const [first, ...others] = meant;
    if (first === undefined) return [];
    const right = written(first, language);
    return [
      {
        from: date.from,
        to: date.to,
        message: `The notes have ${right}, not ${written(date, language)}. Check the date.`,
        suggestion: others.length === 0 && date.form === 'day month' ? right : undefined,
      },
    ];
  });
}

/** How much of two dates is alike: the month most, then the day, then the year. */
function likeness(one: DateInText, other: DateInText): number {
  const isSameYear = one.year === null || other.year === null || one.year === other.year;
  return (one.month === other.month ? 4 : 0) + (one.day === other.day ? 2 : 0) + (isSameYear ? 1 : 0);
}

function isSameDay(one: DateInText, other: DateInText): boolean {
  const isSameYear = one.year === null || other.year === null || one.year === other.year;
  return isSameYear && one.day === other.day && one.month === other.month;
}
