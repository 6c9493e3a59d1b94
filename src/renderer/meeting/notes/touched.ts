/** Which entries a command is for: the one at the cursor, or all that are selected. */
import type { EditorState } from '@tiptap/pm/state';
import { entryAround, forEachEntry, isEmptyLine, type PlacedEntry } from './entries.ts';

/**
 * The entry at the cursor; with a selection each entry of which something is
 * selected, in order. One that the selection only reaches the edge of is not
 * among them, and neither is an empty line between others.
 */
export function touchedEntries({ doc, selection }: EditorState): PlacedEntry[] {
  const here = entryAround(selection.$head);
  if (selection.empty) return here ? [here] : [];
  const { from, to } = selection;
  const touched: PlacedEntry[] = [];
  forEachEntry(doc, from, to, (node, pos) => {
    const onlyItsStart = from < pos && to <= pos + 2;
    const onlyItsEnd = from >= pos + node.nodeSize - 2 && to > pos + node.nodeSize;
    if (!onlyItsStart && !onlyItsEnd && !isEmptyLine(node)) touched.push({ node, pos });
  });
  return touched;
}
