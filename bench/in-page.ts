/** What is measured within the window. All of it runs in the page, so nothing here may refer to the outside. */
import { expect, type Page } from 'playwright/test';

declare global {
  interface Window {
    /** Milliseconds from each key to the end of the frame that painted it. */
    keyToPaint: number[];
    /** Milliseconds from the click to the end of the frame in which the editor took the focus, once it has. */
    clickToTyping: number | null;
  }
}

/** From now on the page notes for every key when it was pressed and when its frame was done. */
export async function watchKeys(window: Page): Promise<void> {
  await window.evaluate(() => {
    globalThis.window.keyToPaint = [];
    document.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        // A message posted in the frame's callback arrives when style, layout and paint are done.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.window.keyToPaint.push(performance.now() - pressed);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** From the next click on, the page waits for the editor of this name to have the focus and its text on the screen. */
export async function watchOpening(window: Page, editor: string): Promise<void> {
  await window.evaluate((name) => {
    globalThis.window.clickToTyping = null;
    document.addEventListener(
      'click',
      () => {
        const clicked = performance.now();
        const look = () => {
          const focused = document.activeElement;
          const isThere =
            focused?.getAttribute('aria-label') === name && (focused.textContent ?? '').length > 1000;
          if (!isThere) {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            globalThis.window.clickToTyping = performance.now() - clicked;
          };
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, editor);
}

/** Waits until the opening that `watchOpening` watches is done, and gives its milliseconds. */
export async function openingTime(window: Page): Promise<number> {
  const read = () => window.evaluate(() => globalThis.window.clickToTyping);
  await expect.poll(read, { timeout: 60_000 }).not.toBeNull();
  return Number(await read());
}

/** The value below which a share (0 to 1) of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
