import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }));
const { remedyFor, reviveOnCrash, setPrinting } = await import('./crash.ts');

/** As much of a window as is watched. */
class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), { forcefullyCrashRenderer: vi.fn() });
  isDestroyed(): boolean {
    return false;
  }
}

function watched(): { window: BrowserWindow; webContents: FakeWindow['webContents'] } {
  const fake = new FakeWindow();
  const window = fake as unknown as BrowserWindow;
  reviveOnCrash(window);
  return { window, webContents: fake.webContents };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a page that dies comes back where it was, then in the library, and the third time not at all', () => {
  expect([1, 2, 3, 4].map(remedyFor)).toEqual(['same place', 'library', 'give up', 'give up']);
});

it('a page that does not answer for long is ended, unless it does again in time', () => {
  const { webContents } = watched();
  webContents.emit('unresponsive');
  webContents.emit('responsive');
  vi.runAllTimers();
  expect(webContents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  webContents.emit('unresponsive');
  vi.runAllTimers();
  expect(webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
});

it('a page that waits for the dialog of printing does not hang, however long that is open', () => {
  const { window, webContents } = watched();
  setPrinting(window, true);
  webContents.emit('unresponsive');
  vi.runAllTimers();
  expect(webContents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  webContents.emit('responsive');
  setPrinting(window, false);
  webContents.emit('unresponsive');
  vi.runAllTimers();
  expect(webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
});
