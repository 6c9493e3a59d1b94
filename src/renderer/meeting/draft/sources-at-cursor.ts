/** The entries behind the sentence at the cursor of a draft. */

import type { EditorState } from '@tiptap/pm/state';
import { splitIds } from '../../../core/meeting/entry-node.ts';

/** Their ids; none where no sentence was composed. At the seam of two sentences it is the one before. */
export function sourcesAtCursor({ selection: { $from } }: EditorState): string[] {
  const mark = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])].find(
    ({ type }) => type.name === 'source',
  );
  return splitIds(String(mark?.attrs.entries ?? ''));
}
