/** The size that all backups together may take, as a person types it. In megabytes, of a million bytes each. */

/** What the main process takes (contract/backups.ts), in megabytes. */
const LEAST = 10;
const MOST = 1_000_000;

const MEGABYTES = new Map([
  ['', 1],
  ['m', 1],
  ['mb', 1],
  ['g', 1_000],
  ['gb', 1_000],
  ['t', 1_000_000],
  ['tb', 1_000_000],
]);

export const LIMIT_PROBLEM = 'Write a size such as 500 MB or 2 GB; from 10 MB on, and at most 1,000 GB.';

/** "500 MB", "2 GB", "1.5 GB": the text that a person finds in the box. */
export function limitText(megabytes: number): string {
  return megabytes >= 1_000 && megabytes % 100 === 0 ? `${megabytes / 1_000} GB` : `${megabytes} MB`;
}

/** Megabytes of "2 GB", "1,5 gb", "500" or "500 MB"; null for what is no size that can be set. */
export function readLimit(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(\p{L}*)$/u.exec(text.trim());
  const factor = MEGABYTES.get((match?.[2] ?? '').toLowerCase());
  if (!match || factor === undefined) return null;
  const megabytes = Math.round(Number((match[1] ?? '').replace(',', '.')) * factor);
  return megabytes >= LEAST && megabytes <= MOST ? megabytes : null;
}
