/** Stretches of text with their formatting: what the sentences of a draft are built from. */

/**
 * Text with one formatting. `check` marks what the rapporteur was not certain
 * of. `mention` is a participant named here: the text stands for the name until
 * it is settled whether this is the first mention (see cast.ts).
 */
export type Run = { text: string; bold?: true; italic?: true; link?: string; check?: true; mention?: string };

/** The words of the runs, without formatting. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Runs of plain text. */
export function plain(text: string): Run[] {
  return text === '' ? [] : [{ text }];
}

/** The part of the runs between two offsets of their text, in UTF-16 units. */
export function slice(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') cut.push({ ...run, text });
    at += run.text.length;
  }
  return cut;
}

/** The runs with the text between two offsets replaced; the new text has the formatting of what stood at `from`. */
export function splice(runs: readonly Run[], from: number, to: number, text: string): Run[] {
  const formatting = slice(runs, from, from + 1)[0];
  const middle = text === '' ? [] : [{ ...formatting, text }];
  return merge([...slice(runs, 0, from), ...middle, ...slice(runs, to)]);
}

/** Every match replaced; what `isFree` refuses stays. From the end, so that offsets hold. */
export function replaced(
  runs: readonly Run[],
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): Run[] {
  const matches = [...textOf(runs).matchAll(pattern)].toReversed();
  return matches.reduce<Run[]>(
    (changed, match) => {
      const text = replacement(match);
      return text === match[0] ? changed : splice(changed, match.index, match.index + match[0].length, text);
    },
    [...runs],
  );
}

/** The runs without white space at either end. */
export function trim(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  const from = text.length - text.trimStart().length;
  return slice(runs, from, Math.max(from, text.trimEnd().length));
}

/** Runs with neighbours of one formatting joined. */
export function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = merged.at(-1);
    if (last !== undefined && isFormattedAlike(last, run)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else {
      merged.push(run);
    }
  }
  return merged;
}

function isFormattedAlike(a: Run, b: Run): boolean {
  if (a.mention !== undefined || b.mention !== undefined) return false;
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link && a.check === b.check;
}
