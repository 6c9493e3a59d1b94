/** Keys that differ in their digit alone, in one line of the sheet. */
import { type Shortcut, shortcutLabel } from '../ui/shortcuts.ts';

interface Line {
  readonly keys: readonly Shortcut[];
  readonly does: string;
}

/** A line of the sheet: keys as people read them, and what they do. */
export interface SheetLine {
  readonly keys: string;
  readonly does: string;
}

/** The lines, with those of a row of digits ("Alt+1" to "Alt+9") made one that tells its first and its last. */
export function inSeries(lines: readonly Line[]): SheetLine[] {
  const series: Line[][] = [];
  for (const line of lines) {
    const last = series.at(-1);
    const before = last?.at(-1);
    if (last && before && goesOn(before, line)) last.push(line);
    else series.push([line]);
  }
  return series.flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (row.length < 3) return row.map(({ keys, does }) => ({ keys: labelOf(keys), does }));
    return [{ keys: `${labelOf(first.keys)} … ${last.keys[0]?.key}`, does: `${first.does} … ${last.does}` }];
  });
}

function labelOf(keys: readonly Shortcut[]): string {
  return keys.map((key) => shortcutLabel(key)).join(' ');
}

function goesOn(before: Line, line: Line): boolean {
  const [one, other] = [before.keys[0], line.keys[0]];
  if (one === undefined || other === undefined || before.keys.length > 1 || line.keys.length > 1)
    return false;
  const isAlike = one.mod === other.mod && one.alt === other.alt && one.shift === other.shift;
  return isAlike && /^\d$/.test(one.key) && /^\d$/.test(other.key);
}
