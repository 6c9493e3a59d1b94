/**
 * Which rows this window wrote itself: what is in them is in their documents
 * already, so they need not be read back. Kept as runs of neighbouring numbers,
 * since the rows of an evening's typing are mostly one run.
 */
export interface OwnRows {
  /** Numbers come in rising order. */
  add(row: number): void;
  /** The last of the rows directly after this one that are all this window's own; the row itself where the next is not. */
  lastAfter(row: number): number;
}

export function ownRows(): OwnRows {
  const runs: { first: number; last: number }[] = [];
  return {
    add: (row) => {
      const run = runs.at(-1);
      if (run && row === run.last + 1) run.last = row;
      else if (!run || row > run.last) runs.push({ first: row, last: row });
    },
    lastAfter: (row) => {
      let low = 0;
      let high = runs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((runs[middle]?.last ?? 0) <= row) low = middle + 1;
        else high = middle;
      }
      const run = runs[low];
      return run && run.first <= row + 1 ? run.last : row;
    },
  };
}
