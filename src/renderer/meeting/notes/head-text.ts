/** The head of an entry as it would be typed, for those who want to type it again. */
import type { Node } from '@tiptap/pm/model';
import type { PlacedEntry } from './entries.ts';
import type { Writing } from './writing.ts';

/** The head as text, without the time and without the space after it. */
export function headText(_entry: PlacedEntry, _doc: Node, _writing: Writing): string {
  return '';
}
