/** The quotations of an article, each with what the notes have of it. */
import { diffWords } from 'diff';
import { voiceOf } from '../meeting/meeting.ts';
import type { Statement } from './notes.ts';
import { type BlockReading, isClosed, type Reading, type Stretch } from './reading.ts';
import { fold, wordsOf } from './words.ts';

export type QuotationMatch =
  | { readonly kind: 'word for word'; readonly entry: string; readonly isVerified: boolean }
  /** In the notes, but not as somebody's own words. */
  | { readonly kind: 'reported'; readonly entry: string }
  | {
      readonly kind: 'other words';
      readonly entry: string;
      readonly text: string;
      readonly difference: string;
      /** Whether it is all of the quotation of the notes that is quoted here. */
      readonly isWhole: boolean;
    }
  | { readonly kind: 'unknown' }
  /** A title, a term, a word or two in marks. */
  | { readonly kind: 'no quotation' };

export type Quoted = Stretch & {
  readonly block: BlockReading;
  readonly words: string;
  readonly match: QuotationMatch;
};

/** So many words, at the most, are no quotation where the notes do not have them. */
const SHORT = 2;

/** So alike are a quotation and the words that it was made of. */
const ALIKE = 0.5;

/** Every quotation of the running text; none for an article alone. */
export function quotedIn(reading: Reading): Quoted[] {
  const { notes } = reading;
  if (notes === null) return [];
  const statements = notes.statements.map((statement) => ({
    statement,
    said: spaced(statement.text),
    quotations: statement.quotations.map((text) => ({ text, said: spaced(text) })),
  }));
  const titles = spaced(
    [
      ...Object.values(reading.particulars ?? {}),
      ...reading.terms.map((term) => term.meaning),
      ...[...reading.participants.values()].map(({ name }) => name),
      ...notes.statements.flatMap(({ entry }) => titlesIn(entry)),
    ].join('\n'),
  );
  return reading.running.flatMap((block) =>
    block.quotations.map(({ from, to }): Quoted => {
      const words = block.text.slice(from + 1, to - 1);
      return { block, from, to, words, match: matchOf(words, statements, titles, isLinked(block, from, to)) };
    }),
  );
}

type Known = {
  readonly statement: Statement;
  readonly said: string;
  readonly quotations: readonly { readonly text: string; readonly said: string }[];
};

function matchOf(
  words: string,
  statements: readonly Known[],
  titles: string,
  isTitle: boolean,
): QuotationMatch {
  const said = spaced(words);
  const count = said.split(' ').length - 2;
  if (isTitle || count <= 0 || titles.includes(said)) return { kind: 'no quotation' };
  const quoting = statements.filter(({ quotations }) => quotations.some((one) => one.said.includes(said)));
  const exact = quoting.find(({ statement }) => statement.isVerified) ?? quoting[0];
  if (exact !== undefined) {
    const { entry, isVerified } = exact.statement;
    return { kind: 'word for word', entry: entry.id, isVerified };
  }
  if (count <= SHORT) return { kind: 'no quotation' };
  const reported = statements.find((one) => one.said.includes(said));
  if (reported !== undefined) {
    return count <= SHORT + 1
      ? { kind: 'no quotation' }
      : { kind: 'reported', entry: reported.statement.entry.id };
  }
  return closest(words, said, statements);
}

/** The quotation of the notes that shares most words with one. */
function closest(words: string, said: string, statements: readonly Known[]): QuotationMatch {
  const own = new Set(said.trim().split(' '));
  let best: { text: string; entry: string; alike: number } | null = null;
  for (const { statement, quotations, said: whole } of statements) {
    const candidates = quotations.length > 0 ? quotations : [{ text: statement.text, said: whole }];
    for (const one of candidates) {
      const others = new Set(one.said.trim().split(' '));
      const shared = [...own].filter((word) => others.has(word)).length;
      const alike = shared / Math.min(own.size, others.size);
      const isEnough = alike >= ALIKE && shared >= SHORT && others.size >= SHORT;
      if (isEnough && (best === null || alike > best.alike))
        best = { text: one.text, entry: statement.entry.id, alike };
    }
  }
  if (best === null) return { kind: 'unknown' };
  const theirs = wordsOf(best.text).length;
  const isWhole = Math.abs(theirs - own.size) <= Math.max(2, theirs / 4);
  const isQuoted = statements.some(({ quotations }) => quotations.some(({ text }) => text === best.text));
  return {
    kind: 'other words',
    entry: best.entry,
    text: best.text,
    difference: difference(best.text, words),
    isWhole: isWhole && isQuoted,
  };
}

/** What was put in and left out, in a few words. */
function difference(notes: string, article: string): string {
  const changes = diffWords(notes, article).filter((part) => part.added || part.removed);
  const shown = changes
    .slice(0, 4)
    .map(({ value, added }) => `${added ? 'with' : 'without'} “${value.trim()}”`);
  return shown.length === 0 ? 'written otherwise' : shown.join(', ');
}

/** Words alone, folded, a space around each: so that one row of words can be looked for in another. */
function spaced(text: string): string {
  return ` ${wordsOf(text)
    .map((word) => fold(word.text))
    .join(' ')} `;
}

function isLinked(block: BlockReading, from: number, to: number): boolean {
  return block.links.some((link) => link.from < to && from < link.to) && isClosed(block, from);
}

/** The title of a document, and for whom somebody speaks: these may stand in marks, and are no quotation. */
function titlesIn(entry: Statement['entry']): string[] {
  const behalf = voiceOf(entry)?.behalf;
  const name = behalf && 'name' in behalf ? [behalf.name] : [];
  return entry.head.kind === 'document' ? [...name, linkedText(entry)] : name;
}

function linkedText(entry: Statement['entry']): string {
  return entry.content
    .flatMap((passage) => passage.content.flatMap((run) => ('mention' in run ? [] : run.text)))
    .join('');
}
