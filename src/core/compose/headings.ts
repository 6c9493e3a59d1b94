/**
 * Which agenda items get a heading. A heading names a matter, not a phase of the
 * meeting: see docs/decisions/the-news-item.md.
 */
import type { Language, TitleKind } from './language.ts';

/** For each section's title (null: none) whether it is printed. */
export function headingsPrinted(titles: readonly (string | null)[], language: Language): boolean[] {
  const kinds = titles.map((title) => kindOf(title, language));
  const matters = kinds.filter((kind) => kind === 'matter').length;
  if (matters < 2) return titles.map(() => false);
  const first = kinds.indexOf('matter');
  return kinds.map((kind, index) => kind === 'matter' || (kind === 'close' && index > first));
}

function kindOf(title: string | null, language: Language): TitleKind {
  const words = (title ?? '')
    .trim()
    .replace(/^(?:item\s+)?\d+[.:)]?\s+/i, '')
    .replace(/[.:]+$/, '');
  return words === '' ? 'phase' : language.titleKind(words);
}
