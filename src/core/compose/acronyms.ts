/**
 * Acronyms, spelled out at their first use in running text: "the International
 * Labour Organization (ILO)". What is quoted, what is linked (a document's
 * title) and the headline are left as they are.
 */
import type { Term } from '../meeting/meeting.ts';
import { quotationsInText } from '../meeting/quotations.ts';
import { type Run, splice, textOf } from './runs.ts';

/** What a language does to an acronym and its meaning in a text. */
export interface TermGrammar {
  /** What may stand right behind an acronym as part of its word: the source of a pattern, '' for nothing. */
  endings(term: Term): string;
  /**
   * An acronym between two offsets of a text, spelled out: where the change begins (an article may change
   * with it), the words with the acronym behind them, and the words `alone`.
   */
  inFull(text: string, at: Place, term: Term): { from: number; introduced: string; alone: string };
}

/** From one offset of a text to another. */
export type Place = { from: number; to: number };

/** The sentences of the item's running text, in order, with every acronym spelled out where it is first used. */
export function spellOut(
  sentences: readonly (readonly Run[])[],
  terms: readonly Term[],
  grammar: TermGrammar,
): Run[][] {
  // The longest first, so that a name is found before one that is part of it.
  const all = [...terms].sort((a, b) => b.meaning.length - a.meaning.length);
  const used = all.filter((term) =>
    sentences.some(
      (runs) => findAcronym(runs, term, 0, grammar) !== null || findBracketed(runs, term, 0) !== null,
    ),
  );
  const introduced = new Set<Term>();
  return sentences.map((sentence) => {
    let runs: Run[] = [...sentence];
    // From left to right, since what is introduced early in a sentence counts for the rest of it.
    let from = 0;
    for (;;) {
      const next = firstUse(runs, used, introduced, from, grammar);
      if (next === null) return runs;
      runs = splice(runs, next.from, next.to, next.text);
      from = next.from + next.text.length;
      if (next.introduces !== null) introduced.add(next.introduces);
    }
  });
}

/** A place to change: the text from one offset to another, and what to print there. */
type Use = Place & { text: string; introduces: Term | null };

function firstUse(
  runs: readonly Run[],
  terms: readonly Term[],
  introduced: ReadonlySet<Term>,
  from: number,
  grammar: TermGrammar,
): Use | null {
  let first: Use | null = null;
  for (const term of terms) {
    const use = introduced.has(term) ? repeated(runs, term, from) : introduction(runs, term, from, grammar);
    if (
      use !== null &&
      (first === null || use.from < first.from || (use.from === first.from && use.to > first.to))
    )
      first = use;
  }
  return first;
}

/** Where a term not introduced yet is used for the first time, spelled out or not. */
function introduction(runs: readonly Run[], term: Term, from: number, grammar: TermGrammar): Use | null {
  const acronym = findAcronym(runs, term, from, grammar);
  const meaning = findFree(runs, term.meaning, meaningPattern(term), from);
  const bracketed = findBracketed(runs, term, from);
  const text = textOf(runs);
  if (meaning !== null && (acronym === null || meaning.from < acronym.from)) {
    // "Asia Pacific Group of the ILO (ASPAG)": the typed words bring the acronym themselves.
    const isBrought =
      bracketed !== null &&
      bracketed.from >= meaning.to &&
      !/[.;:]/.test(text.slice(meaning.to, bracketed.from));
    if (isBrought) return { ...bracketed, text: text.slice(bracketed.from, bracketed.to), introduces: term };
    return {
      ...meaning,
      text: `${text.slice(meaning.from, meaning.to)} (${term.acronym})`,
      introduces: term,
    };
  }
  if (acronym === null) {
    if (bracketed === null) return null;
    return { ...bracketed, text: `(${term.acronym})`, introduces: term };
  }
  const { from: start, introduced, alone } = grammar.inFull(text, acronym, term);
  // "Group of the ILO (ASPAG)": two brackets in a row can't be read; the next use brings the acronym.
  if (/^\s+\(/.test(text.slice(acronym.to)))
    return { from: start, to: acronym.to, text: alone, introduces: null };
  return { from: start, to: acronym.to, text: introduced, introduces: term };
}

/** A term that was introduced, typed in full and with its acronym once more: the acronym is enough. */
function repeated(runs: readonly Run[], term: Term, from: number): Use | null {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(term.meaning)}\\s+\\(${escaped(term.acronym)}\\)`,
    'giu',
  );
  const again = findFree(runs, `(${term.acronym})`, pattern, from);
  return again === null ? null : { ...again, text: term.acronym, introduces: null };
}

/** The acronym as a word of its own, perhaps with 's or a plural s; in a compound ("SSE-related") it is left alone. */
function findAcronym(runs: readonly Run[], term: Term, from: number, grammar: TermGrammar): Place | null {
  const endings = grammar.endings(term);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}(/-])${escaped(term.acronym)}(?:${endings})?(?![\\p{L}\\p{N}/]|-[\\p{L}\\p{N}]|['’]\\p{L})`,
    'gu',
  );
  return findFree(runs, term.acronym, pattern, from);
}

/** "(ILO)", as it stands behind what it is short for. */
function findBracketed(runs: readonly Run[], term: Term, from: number): Place | null {
  return findFree(runs, `(${term.acronym})`, new RegExp(`\\(${escaped(term.acronym)}\\)`, 'gu'), from);
}

function meaningPattern(term: Term): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(term.meaning)}(?![\\p{L}\\p{N}-]|['’])`, 'gu');
}

/** The first match outside quotations and links. `part` is some text that every match holds. */
function findFree(runs: readonly Run[], part: string, pattern: RegExp, from: number): Place | null {
  const text = textOf(runs);
  if (!text.includes(part)) return null;
  const closed = [...quotationsInText(text), ...linkedRanges(runs)];
  for (const match of text.matchAll(pattern)) {
    const isClosed = closed.some((range) => range.from <= match.index && match.index < range.to);
    if (match.index >= from && !isClosed) {
      return { from: match.index, to: match.index + match[0].length };
    }
  }
  return null;
}

function linkedRanges(runs: readonly Run[]): Place[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    return run.link === undefined ? [] : [{ from, to: at }];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
