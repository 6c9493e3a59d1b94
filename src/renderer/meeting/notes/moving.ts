/**
 * To the start and the end of the notes. The browser's own way lands at the wrong
 * end of a group that is out of sight, since it has not laid it out.
 */
import type { Node } from '@tiptap/pm/model';
import { type Command, Selection, TextSelection } from '@tiptap/pm/state';
import { endOfWritten } from './agenda.ts';

/**
 * Moves the cursor to an edge of the notes; with `extend` the selection grows to there. The end is that of what is
 * written; from there on, that of the agenda.
 */
function moveTo(edge: 'start' | 'end', extend = false): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const target = edge === 'start' ? Selection.atStart(doc) : endFrom(doc, selection.head);
    const wanted = extend ? TextSelection.between(selection.$anchor, target.$head) : target;
    dispatch?.(tr.setSelection(wanted).scrollIntoView());
    return true;
  };
}

function endFrom(doc: Node, head: number): Selection {
  const written = endOfWritten(doc);
  return head < written.head ? written : Selection.atEnd(doc);
}

/** The keys that do it, as they are on a Mac and elsewhere. */
export const MOVING: Record<string, Command> = {
  'Mod-Home': moveTo('start'),
  'Mod-End': moveTo('end'),
  'Shift-Mod-Home': moveTo('start', true),
  'Shift-Mod-End': moveTo('end', true),
  'Meta-ArrowUp': moveTo('start'),
  'Meta-ArrowDown': moveTo('end'),
  'Shift-Meta-ArrowUp': moveTo('start', true),
  'Shift-Meta-ArrowDown': moveTo('end', true),
};
