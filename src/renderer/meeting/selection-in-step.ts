/**
 * The browser moves the cursor at once and says so when it has a moment
 * (`selectionchange`). A key that follows faster would work where the cursor was
 * before: Ctrl+End and Enter would open an entry in the middle of the notes. So
 * before a key that does more than type a character, the editor looks by itself.
 *
 * And when the focus comes back, from a dialog or by a key, the browser puts the cursor at the start of the text,
 * and the editor mends that a moment later. What is typed meanwhile would go there; so it is mended at once.
 */
import { Plugin } from '@tiptap/pm/state';

/** The plugin, for an editor that has keys of its own. */
export function selectionInStep(): Plugin {
  /** A press of the mouse says itself where the cursor goes, after the focus. */
  let isPressed = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown() {
          isPressed = true;
          setTimeout(() => {
            isPressed = false;
          });
          return false;
        },
        focus(view) {
          if (!isPressed) view.focus();
          return false;
        },
        keydown(view, press) {
          const types = press.key.length === 1 && !press.ctrlKey && !press.metaKey;
          // ProseMirror compares, and does nothing where it knows the cursor's place already.
          if (!types && !press.isComposing && !view.composing)
            view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          return false;
        },
      },
    },
  });
}
