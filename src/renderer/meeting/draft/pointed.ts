/** Tells which sentence of the draft the pointer rests on. */
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { splitIds } from '../../../core/meeting/entry-node.ts';

/** A sentence under the pointer. */
export interface Pointed {
  readonly entries: string[];
  /** Where its words under the pointer are, in the window. */
  readonly place: DOMRect;
}

/** How long the pointer rests on a sentence before its notes are shown, in milliseconds: not while it only passes. */
const REST = 350;

function sentenceOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-entries]') : null;
}

/** The plugin; null: on none, or a key was pressed. */
export function pointedPlugin(onPoint: (pointed: Pointed | null) => void): Plugin {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let at: Element | null = null;
  /** Where the pointer was last, in the window. */
  let pointer = { x: 0, y: 0 };
  const leave = () => {
    clearTimeout(resting);
    if (at === null) return false;
    at = null;
    onPoint(null);
    return false;
  };
  const tell = () => {
    // The draft may have been laid out or drawn anew since the pointer came.
    at = sentenceOf(document.elementFromPoint(pointer.x, pointer.y));
    if (at === null) return;
    onPoint({ entries: splitIds(at.getAttribute('data-entries') ?? ''), place: at.getBoundingClientRect() });
  };
  const move = (_view: EditorView, { target, buttons, clientX, clientY }: MouseEvent) => {
    pointer = { x: clientX, y: clientY };
    const sentence = sentenceOf(target);
    if (sentence === at) return false;
    leave();
    if (sentence === null || buttons !== 0) return false;
    at = sentence;
    resting = setTimeout(tell, REST);
    return false;
  };
  return new Plugin({
    view: () => ({
      destroy: () => {
        leave();
      },
    }),
    props: {
      handleDOMEvents: {
        mouseover: move,
        // After a key, a press or a wheel the pointer is often still in the sentence that it was in.
        mousemove: move,
        mouseleave: leave,
        mousedown: leave,
        keydown: leave,
        wheel: leave,
      },
    },
  });
}
