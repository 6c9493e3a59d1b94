/**
 * The browser moves the cursor at once and says so when it has a moment
 * (`selectionchange`). A key that follows faster would work where the cursor was
 * before: Ctrl+End and Enter would open an entry in the middle of the notes. So
 * before a key that does more than type a character, the editor looks by itself.
 */
import { Plugin } from '@tiptap/pm/state';

/** The plugin, for an editor that has keys of its own. */
export function selectionInStep(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
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
