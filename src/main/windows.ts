/** The windows that people see. The one that prints (pdf/) is a window to Electron alone: nobody is told, asked or counted by it. */
import { BrowserWindow } from 'electron';

const unseen = new WeakSet<BrowserWindow>();

/** Says that nobody sees this window. */
export function setUnseen(window: BrowserWindow): void {
  unseen.add(window);
}

/** All windows that people see. */
export function openWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter((window) => !unseen.has(window));
}
