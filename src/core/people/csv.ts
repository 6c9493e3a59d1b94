/** Text with separators -> rows: comma, semicolon or tab, with quotation marks where a cell holds one of them. */
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import { findHeadings } from './columns.ts';
import type { TableRow } from './table.ts';

const SEPARATORS = ['\t', ';', ','] as const;
type Separator = (typeof SEPARATORS)[number];

/** The rows of a text that is a table; null where it is none. `isTable`: the name of the file says that it is one. */
export function rowsOf(text: string, isTable: boolean): TableRow[] | null {
  const separator = separatorOf(text, isTable);
  if (separator === null) return null;
  return split(text, separator);
}

function split(text: string, separator: Separator): TableRow[] {
  const { data } = Papa.parse(text, { delimiter: separator, skipEmptyLines: false });
  return data.map((cells, index) => ({ place: index + 1, cells }));
}

/**
 * Tabs part cells wherever they stand. Commas and semicolons stand in running text too: they part cells
 * in a file that is said to be a table, and under a row of headings that are known.
 */
function separatorOf(text: string, isTable: boolean): Separator | null {
  const lines = text.split(/\r\n|\n|\r/, 60).filter((line) => line.trim() !== '');
  const withTab = lines.filter((line) => line.trim().includes('\t')).length;
  if (withTab > 0 && withTab * 2 >= lines.length) return '\t';
  const start = lines.join('\n');
  const headed = SEPARATORS.find((separator) => {
    const found = findHeadings(split(start, separator).map(({ cells }) => cells.map((cell) => cell.trim())));
    return found !== null && found.headings.length > 1;
  });
  if (headed !== undefined) return headed;
  if (!isTable) return null;
  const counts = SEPARATORS.map((separator) => start.split(separator).length);
  const most = Math.max(...counts);
  return SEPARATORS[counts.indexOf(most)] ?? ',';
}
