/**
 * “Undo” and “Redo” of a menu. Left to the browser they would go by its own
 * history, which knows nothing of the editors' document: it takes back some
 * letters of what was typed, and leaves the rest. So a menu does what the key does.
 */
import { bridge } from '../bridge.ts';

type Step = 'undo' | 'redo';

/** Whether it lies in an editor, where the browser's own undo is never right, not even where the editor has nothing to undo. */
function isInEditor(place: EventTarget | null): boolean {
  return place instanceof Element && place.closest('[contenteditable=true]') !== null;
}

/** As if the key had been pressed where the focus is. In an ordinary field it is the browser's own undo. */
function press(step: Step): void {
  const onMac = /Mac/.test(navigator.platform);
  const key = new KeyboardEvent('keydown', {
    key: 'z',
    code: 'KeyZ',
    ctrlKey: !onMac,
    metaKey: onMac,
    shiftKey: step === 'redo',
    bubbles: true,
    cancelable: true,
  });
  const place = document.activeElement ?? document.body;
  if (place.dispatchEvent(key) && !isInEditor(place)) document.execCommand(step);
}

/** Hears the menu bar, and the menus that the system or the browser shows by itself. */
export function hearMenus(): void {
  bridge.on('undo', () => press('undo'));
  bridge.on('redo', () => press('redo'));
  document.addEventListener(
    'beforeinput',
    (edit) => {
      if (edit.inputType !== 'historyUndo' && edit.inputType !== 'historyRedo') return;
      if (!isInEditor(edit.target)) return;
      edit.preventDefault();
      edit.stopPropagation();
      press(edit.inputType === 'historyUndo' ? 'undo' : 'redo');
    },
    { capture: true },
  );
}
