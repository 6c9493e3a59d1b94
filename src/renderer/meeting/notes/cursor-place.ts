/** Where something stands that is shown beside the cursor. */
import type { EditorView } from '@tiptap/pm/view';

/** In pixels from the corner of the editor's frame. */
export interface CursorPlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether there is room above only. */
  readonly isAbove: boolean;
}

/** As large as it gets, in pixels. */
const HIGHEST = 340;
const WIDEST = 400;

/** Beside a position of the notes, and below the cursor. It has the page laid out: not for each key. */
export function placeOf(view: EditorView, pos: number): CursorPlace {
  const start = view.coordsAtPos(pos);
  const at = view.coordsAtPos(view.state.selection.head);
  const frame = (view.dom.parentElement ?? view.dom).getBoundingClientRect();
  return {
    left: Math.max(0, Math.min(start.left - frame.left, frame.width - WIDEST)),
    top: at.top - frame.top,
    bottom: at.bottom - frame.top,
    isAbove: at.bottom + HIGHEST > window.innerHeight && at.top > HIGHEST,
  };
}
