/** Tells which sentence of the draft the pointer rests on. */
import { Plugin } from '@tiptap/pm/state';
import { splitIds } from '../../../core/meeting/entry-node.ts';

/** A sentence under the pointer. */
export interface Pointed {
  readonly entries: string[];
  /** Where its words under the pointer are, in the window. */
  readonly place: DOMRect;
}

/** How long the pointer rests on a sentence before its notes are shown, in milliseconds: not while it only passes. */
const REST = 350;

/** The plugin; null: on none, or a key was pressed. */
export function pointedPlugin(onPoint: (pointed: Pointed | null) => void): Plugin {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let at: Element | null = null;
  const leave = () => {
    clearTimeout(resting);
    if (at === null) return false;
    at = null;
    onPoint(null);
    return false;
  };
  return new Plugin({
    view: () => ({ destroy: () => clearTimeout(resting) }),
    props: {
      handleDOMEvents: {
        mouseover: (_view, { target, buttons }) => {
          const words = target instanceof Element ? target.closest('[data-entries]') : null;
          if (words === at) return false;
          leave();
          if (words === null || buttons !== 0) return false;
          at = words;
          resting = setTimeout(
            () =>
              onPoint({
                entries: splitIds(words.getAttribute('data-entries') ?? ''),
                place: words.getBoundingClientRect(),
              }),
            REST,
          );
          return false;
        },
        mouseleave: leave,
        mousedown: leave,
        keydown: leave,
        wheel: leave,
      },
    },
  });
}
