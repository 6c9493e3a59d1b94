/**
 * Figures and dates that are nearly ones of the notes: the same digits in another order, another day of the same
 * month. Only where the notes do not have the one, and the article does not have the other, in text of a person's.
 */
import type { DraftLanguage } from '../compose/language.ts';
import { type DateInText, datesIn, partsOf, written } from './dates.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Problem } from './finding.ts';
import type { BlockReading, Reading } from './reading.ts';

/** All of them in an article; none for one without notes. */
export function slipsIn(reading: Reading): Problem[] {
  const byHand = reading.running.filter((block) => block.isByHand);
  return [...datesNearly(reading, byHand), ...figuresNearly(reading, byHand)];
}

function datesNearly(
  { notes, particulars, blocks, language }: Reading,
  byHand: readonly BlockReading[],
): Problem[] {
  const inNotes = notes?.statements.flatMap(({ dates }) => dates) ?? [];
  const inHeader = [particulars?.date ?? '', particulars?.published ?? ''].flatMap(
    (iso) => partsOf(iso) ?? [],
  );
  const inArticle = blocks.flatMap(({ text }) => datesIn(text));
  const lacking = inNotes.filter((one) => !inArticle.some((other) => isSameDay(one, other)));
  return byHand.flatMap((block) =>
    datesIn(block.text).flatMap((date): Problem[] => {
      if ([...inNotes, ...inHeader].some((known) => isSameDay(date, known))) return [];
      const [meant, ...others] = lacking.filter((one) => one.month === date.month && isSameYear(one, date));
      if (meant === undefined || others.length > 0) return [];
      const message = `The notes have ${written(meant, language)}, and nowhere ${written(date, language)}. Check the date.`;
      return [{ block: block.index, from: date.from, to: date.to, message }];
    }),
  );
}

type Day = Pick<DateInText, 'day' | 'month' | 'year'>;

function isSameYear(one: Day, other: Day): boolean {
  return one.year === null || other.year === null || one.year === other.year;
}

function isSameDay(one: Day, other: Day): boolean {
  return one.day === other.day && one.month === other.month && isSameYear(one, other);
}

function figuresNearly({ notes, blocks, language }: Reading, byHand: readonly BlockReading[]): Problem[] {
  const inNotes = notes?.statements.flatMap(({ text, language }) => digitsIn(text, language)) ?? [];
  const known = new Set(inNotes.map(({ value }) => value));
  const inArticle = new Set(blocks.flatMap(({ text }) => digitsIn(text, language).map(({ value }) => value)));
  const lacking = new Map<string, Digits[]>();
  for (const one of inNotes) {
    if (inArticle.has(one.value)) continue;
    const alike = lacking.get(one.key);
    if (alike) alike.push(one);
    else lacking.set(one.key, [one]);
  }
  return byHand.flatMap((block) =>
    digitsIn(block.text, language).flatMap((figure): Problem[] => {
      const { from, to, value, key, words } = figure;
      const isQuoted = block.quotations.some((one) => one.from <= from && from < one.to);
      const [meant, ...others] = lacking.get(key) ?? [];
      if (known.has(value) || isQuoted || meant === undefined || others.length > 0) return [];
      const message = `The notes have “${meant.words}”, and nowhere “${words}”. Check the figure.`;
      return [{ block: block.index, from, to, message }];
    }),
  );
}

type Digits = Figure & { readonly words: string; readonly key: string };

/** Figures of two digits and more, with the digits in order, and the words behind them, for a key. */
function digitsIn(text: string, language: DraftLanguage): Digits[] {
  const dates = datesIn(text);
  return figuresIn(text, language).flatMap((figure): Digits[] => {
    const words = text.slice(figure.from, figure.to);
    const digits = words.replace(/\D/g, '');
    const isInDate = dates.some((date) => date.from < figure.to && figure.from < date.to);
    if (isInDate || digits.length < 2) return [];
    return [{ ...figure, words, key: [...digits].sort().join('') + words.replace(/[\d.,\s]/g, '') }];
  });
}
