/**
 * Quotation marks, apostrophes and dashes as a language sets them, from what the keyboard has. What would not be a
 * quotation, or could be inches, stays as it was typed; a straight mark is closed by a straight one, since only
 * both together make a quotation (core/meeting/quotations.ts).
 */
import { quotationsInText } from '../../../../core/meeting/quotations.ts';

/** U+202F: French sets its marks off by it. */
const NARROW_SPACE = '\u202f';

interface Marks {
  readonly open: string;
  readonly close: string;
  /** The inner opening mark; undefined where the key stays as it is. */
  readonly inner?: string;
}

const GUILLEMETS: Marks = { open: '«', close: '»' };
const ROUND: Marks = { open: '“', close: '”', inner: '‘' };

const MARKS: Readonly<Record<string, Marks>> = {
  en: ROUND,
  pt: ROUND,
  nl: ROUND,
  fr: { open: `«${NARROW_SPACE}`, close: `${NARROW_SPACE}»` },
  es: { ...GUILLEMETS, inner: '‘' },
  it: GUILLEMETS,
  el: GUILLEMETS,
  ru: GUILLEMETS,
  de: { open: '„', close: '“' },
};

/** What takes the place of a character that is typed: `erase` characters before it go with it. */
export interface Replacement {
  readonly erase: number;
  readonly text: string;
}

/**
 * What stands for `"`, `'` or the second of two hyphens when it is typed after `before`, the text of its paragraph up to
 * there; null where it stays as it is. `language` is a tag such as "en" or "fr-CH"; '' counts as English.
 */
export function smartMark(before: string, typed: string, language: string): Replacement | null {
  if (isEscaped(before)) return null;
  const primary = language.split('-')[0]?.toLowerCase() || 'en';
  if (typed === '-') return smartDash(before, primary);
  const marks = MARKS[primary];
  if (!marks) return null;
  if (typed === '"') return smartQuote(before, marks);
  if (typed === "'") return smartApostrophe(before, marks);
  return null;
}

function isEscaped(before: string): boolean {
  return (/\\+$/.exec(before)?.[0].length ?? 0) % 2 === 1;
}

function smartQuote(before: string, marks: Marks): Replacement | null {
  const own = marks.close.slice(-1);
  const closing = [own, '”', '»'].find((mark) => closes(before, mark));
  if (closing === undefined) {
    return closes(before, '"') || !mayBegin(before) ? null : { erase: 0, text: marks.open };
  }
  // A mark of the other kind was pasted, or typed in another language: it gets its own.
  const text = closing === own ? marks.close : closing;
  if (!/\s$/.test(before)) return { erase: 0, text };
  // Behind a space it could open an inner one; in French the space is how the end is typed.
  return text.startsWith(NARROW_SPACE) ? { erase: 1, text } : null;
}

/** Whether a mark would end a quotation that has been begun. */
function closes(before: string, mark: string): boolean {
  return quotationsInText(before + mark).at(-1)?.to === before.length + 1;
}

function mayBegin(before: string): boolean {
  return /(?:^|[\s([{“„«‘—–-])$/.test(before);
}

function smartApostrophe(before: string, marks: Marks): Replacement | null {
  if (/[\p{L}\p{N}.!?,]$/u.test(before)) return { erase: 0, text: '’' };
  return marks.inner !== undefined && mayBegin(before) ? { erase: 0, text: marks.inner } : null;
}

/** A dash between figures or set off by spaces is short; one that touches words is long in English, and in Spanish always. */
function smartDash(before: string, language: string): Replacement | null {
  const [, previous] = /(^|[^-])-$/u.exec(before) ?? [];
  // A line that begins with it may be a list item.
  if (previous === undefined || previous === '' || previous === '\\') return null;
  const isLong = language === 'es' ? !/\d/.test(previous) : language === 'en' && !/[\d\s]/.test(previous);
  return { erase: 1, text: isLong ? '—' : '–' };
}
