/**
 * What an undo takes back at once, and what a redo does. Keys that follow each
 * other quickly are one step; what a selection is replaced by, a paste and a cut
 * are always steps of their own, so that taking one back takes back no typing.
 */
import { Extension } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import { type Command, type EditorState, Plugin } from '@tiptap/pm/state';
import { redo, yUndoPluginKey } from '@tiptap/y-tiptap';

/** Ends the step: what comes next begins another. */
export function endUndoStep(state: EditorState): void {
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
}

/** The command, with what it does a step of its own: taking it back takes back no typing before or after it. */
export function oneStep(command: Command): Command {
  return (state, dispatch, view) =>
    command(
      state,
      dispatch &&
        ((tr) => {
          endUndoStep(state);
          dispatch(tr);
          endUndoStep(state);
        }),
      view,
    );
}

function plugins(): Plugin[] {
  // With nothing to redo the key would go on to be read without its Shift, as an undo.
  const redoAtMost = keymap({
    'Shift-Mod-z': (state) => {
      redo(state);
      return true;
    },
  });
  const steps = new Plugin({
    props: {
      handleKeyDown({ state }) {
        if (!state.selection.empty) endUndoStep(state);
        return false;
      },
      handlePaste({ state }) {
        endUndoStep(state);
        return false;
      },
      handleDOMEvents: {
        cut({ state }) {
          endUndoStep(state);
          return false;
        },
      },
    },
  });
  return [steps, redoAtMost];
}

/** The extension, for an editor bound to the document. */
export const UndoSteps = Extension.create({
  name: 'undoSteps',
  // Before the binding, which has the keys of undo and redo.
  priority: 1100,
  addProseMirrorPlugins: plugins,
});
