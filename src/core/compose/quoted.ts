/** Where a text quotes: what stands there is word for word, and no rule of the composer touches it. */

/** From the opening quotation mark to behind the closing one, in UTF-16 units. */
export type Range = { from: number; to: number };

/** The quotations of a text, in order. A mark without its partner quotes nothing. */
export function quotedRanges(text: string): Range[] {
  return [...text.matchAll(/"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu)].map((quotation) => ({
    from: quotation.index,
    to: quotation.index + quotation[0].length,
  }));
}

/** Whether a place of the text stands within one of the ranges. */
export function isWithin(ranges: readonly Range[], at: number): boolean {
  return ranges.some((range) => range.from <= at && at < range.to);
}
