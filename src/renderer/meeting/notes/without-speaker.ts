/** From one entry that waits for its speaker to the next. */
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { entryAround, forEachEntry } from './entries.ts';
import { waitsForSpeaker } from './summary.ts';

/**
 * Puts the cursor at the start of the next entry without a speaker, where a code is typed; after the last it begins
 * anew. Null where there is no other.
 */
export function nextWithoutSpeaker({ doc, selection, tr }: EditorState): Transaction | null {
  const here = entryAround(selection.$head)?.pos ?? -1;
  const waiting: number[] = [];
  forEachEntry(doc, 0, doc.content.size, (entry, pos) => {
    if (waitsForSpeaker(entry) && pos !== here) waiting.push(pos);
  });
  const next = waiting.find((pos) => pos > here) ?? waiting[0];
  return next === undefined ? null : tr.setSelection(TextSelection.near(doc.resolve(next + 1)));
}
