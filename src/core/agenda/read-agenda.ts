/**
 * The items of an agenda as people have it: typed, or copied from a mail, a Word
 * list, a web page or a table. Numbers, bullets and planned times are marks of the
 * list; what is left is the title.
 */
import { splitLines } from '../shorthand/lines.ts';

export interface AgendaReading {
  /** In order. */
  titles: string[];
  /** Lines that are no item: a heading such as "Agenda", rules, page numbers. */
  left: string[];
}

/** A heading above the list. */
const HEADING =
  /^(?:(?:draft|provisional|proposed|annotated|revised|final)\s+)*(?:agenda|programme|program|ordre du jour|orden del d[ií]a|tagesordnung)(?:\s+items?)?\s*:?$/i;

/** What stands above the titles where the list is a table. */
const COLUMN_HEADING = /^(?:(?:agenda\s+)?items?|titles?|topics?|subjects?|matters?|points?|no\.?|#)\s*:?$/i;

/** Marks that stand before a title; each may follow another ("• 1. 10:00 – Opening"). */
const MARKS: readonly RegExp[] = [
  /^#{1,6}\s+/,
  /^[-–—•*·▪▫◦‣●○■□➢❖✓]\s+/,
  // A bullet of Word, as text.
  /^[oö§](?:\t| {2,})\s*/,
  /^\(?\d{1,2}[:.h]\d{2}(?:\s*(?:[-–—]|to)\s*\d{1,2}[:.h]\d{2})?\)?(?:\s*[-–—:|]\s*|\s+)/i,
  /^(?:agenda\s+)?item\s+\d{1,3}(?:\.\d{1,3})*[a-z]?\s*[:.)–—-]\s*/i,
  /^\(?\d{1,3}(?:\.\d{1,3})+[.)]?\s+/,
  /^\(?\d{1,3}[.):](?!\d)\s*/,
  /^\d{1,3}(?:\t| {2,})\s*/,
  /^\([a-z]{1,4}\)\s*/i,
  // Not the initials of a name.
  /^(?:[a-z]|[ivx]{1,5})[.)]\s+(?!\p{Lu}\.)/iu,
];

/** The items that a text lists. Never throws; every line of it is in a title or among those left out. */
export function readAgenda(text: string): AgendaReading {
  const lines = splitLines(text)
    .map((line) => line.text.replaceAll('\u00a0', ' '))
    .filter((line) => line.trim() !== '');
  const rows = lines.map(cellsOf);
  return rows.filter((row) => row.length > 1).length * 2 > rows.length ? fromTable(rows) : fromList(lines);
}

function cellsOf(line: string): string[] {
  const isMarkdown = /^\s*\|.*\|\s*$/.test(line);
  const cells = isMarkdown ? line.trim().slice(1, -1).split('|') : line.trim().split('\t');
  return cells.map((cell) => cell.trim());
}

/** The column with the most letters has the titles: not the numbers, the times, nor the initials of who speaks. */
function fromTable(rows: readonly string[][]): AgendaReading {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const letters = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row.length > 1 ? lettersIn(row[column] ?? '') : 0), 0),
  );
  const column = letters.indexOf(Math.max(...letters));
  const reading: AgendaReading = { titles: [], left: [] };
  for (const row of rows) {
    // A line without columns between those that have some is all title.
    const cell = (row.length > 1 ? row[column] : row[0]) ?? '';
    const title = titleIn(cell);
    if (title === '' || COLUMN_HEADING.test(cell) || HEADING.test(cell)) {
      const words = row.filter((one) => one !== '').join(' ');
      if (lettersIn(words) > 0) reading.left.push(words);
    } else reading.titles.push(title);
  }
  return reading;
}

function fromList(lines: readonly string[]): AgendaReading {
  const reading: AgendaReading = { titles: [], left: [] };
  const isMarked = (line: string) => titleIn(line) !== line.trim();
  const isMarkedList = lines.filter(isMarked).length > 1;
  for (const line of lines) {
    const words = line.trim();
    const title = titleIn(line);
    const last = reading.titles.at(-1);
    if (title === '' || HEADING.test(title)) reading.left.push(words);
    // In a list with marks a line without one goes on with the title above, where it begins like that.
    else if (isMarkedList && last !== undefined && !isMarked(line) && /^\p{Ll}/u.test(words))
      reading.titles[reading.titles.length - 1] = `${last} ${title}`;
    else reading.titles.push(title);
  }
  return reading;
}

/** A line without its marks, and without the dots and the page number of a table of contents; '' where nothing is left that one could say. */
function titleIn(line: string): string {
  let title = line.trim();
  for (let taken = true; taken; ) {
    const before = title;
    for (const mark of MARKS) title = title.replace(mark, '');
    taken = title !== before;
  }
  title = title
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:\.{3,}|…+) ?\d*$/, '')
    .replace(/ ?[;,]$/, '')
    .trim();
  return lettersIn(title) > 0 ? title : '';
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The titles that are not in an agenda yet. One that stands there once, and twice in the list, is new once. */
export function newTitles(titles: readonly string[], present: readonly string[]): string[] {
  const left = present.map(comparable);
  return titles.filter((title) => {
    const at = left.indexOf(comparable(title));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function comparable(title: string): string {
  return titleIn(title).toLowerCase();
}
