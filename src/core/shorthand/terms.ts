/** What acronyms stand for, one a line: `CIM = Council of Island Mayors`. */
import type { Term } from '../meeting/meeting.ts';
import type { Diagnostic, Report } from './diagnostics.ts';
import { type Line, oneLine, splitLines, trimmed, unindented } from './lines.ts';

/** The term that a line explains; null where it explains none. */
function readTerm(line: string): Term | null {
  const equals = line.indexOf('=');
  const acronym = equals < 0 ? '' : trimmed(line.slice(0, equals));
  return acronym === '' ? null : { acronym, meaning: trimmed(line.slice(equals + 1)) };
}

export function printTerm(term: Term): string {
  return trimmed(`${trimmed(oneLine(term.acronym))} = ${trimmed(oneLine(term.meaning))}`);
}

/** What the lines of a list of terms say, and the lines that say nothing that can be read. */
export type TermsReading = { terms: Term[]; unread: Line[]; diagnostics: Diagnostic[] };

/** Reads terms, one a line; comments and lines that explain no new term come back in `unread`. */
export function parseTerms(text: string): TermsReading {
  const reading: TermsReading = { terms: [], unread: [], diagnostics: [] };
  const known = new Set<string>();
  for (const line of splitLines(text)) {
    if (trimmed(line.text) === '') continue;
    const report: Report = (severity, column, message) => {
      reading.diagnostics.push({ line: line.number, column, severity, message });
    };
    const term = readTermLine(line.text, known, report);
    if (term) reading.terms.push(term);
    else reading.unread.push(line);
  }
  return reading;
}

/** One line of a list of terms; null, and a diagnostic unless it is a comment, where it explains no new term. */
export function readTermLine(line: string, known: Set<string>, report: Report): Term | null {
  if (unindented(line).startsWith('//')) return null;
  const term = readTerm(line);
  if (!term) {
    report('error', 1, 'This line explains no term: write "ACRONYM = what it stands for".');
    return null;
  }
  if (known.has(term.acronym)) {
    report('error', 1, `${term.acronym} is explained above already: keep one of the two lines.`);
    return null;
  }
  known.add(term.acronym);
  return term;
}

/** The lines of a list of terms. */
export function printTerms(terms: readonly Term[]): string {
  return terms.map((term) => `${printTerm(term)}\n`).join('');
}
