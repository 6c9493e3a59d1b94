/** What a typed character does beyond itself. */
import { type Abbreviations, endsWord, expansionAt } from './abbreviations.ts';
import { type Replacement, smartMark } from './smart-marks.ts';

/**
 * What takes the place of a character typed after `before`, and of so many before it; null where it is just typed.
 * `marksOf` tells the language whose marks are set, null for none.
 */
export function helpFor(
  before: string,
  typed: string,
  abbreviations: Abbreviations,
  marksOf: () => string | null,
): Replacement | null {
  const isMark = typed === '"' || typed === "'" || typed === '-';
  if (!isMark && !endsWord(typed)) return null;
  const word = expansionAt(before, abbreviations);
  const rest = word ? before.slice(0, -word.typed.length) + word.text : before;
  const language = isMark ? marksOf() : null;
  const mark = language === null ? null : smartMark(rest, typed, language);
  if (word) return { erase: word.typed.length, text: word.text + (mark?.erase === 0 ? mark.text : typed) };
  return mark;
}
