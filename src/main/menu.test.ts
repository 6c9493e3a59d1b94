import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {} }));
const { menuTemplate } = await import('./menu.ts');

const nobody = { ask: () => {}, openWindow: () => {}, run: () => {} };

it('the menu bar has the app’s own menu on macOS only', () => {
  expect(menuTemplate('darwin', nobody)[0]).toEqual({ role: 'appMenu' });
  expect(menuTemplate('linux', nobody).map(({ role }) => role)).not.toContain('appMenu');
});

it('the menu bar reloads nothing: it would interrupt the typing', () => {
  expect(JSON.stringify(menuTemplate('linux', nobody))).not.toMatch(/reload/i);
});

it('the menu bar leaves undo and redo to the page, with and without a key', () => {
  for (const platform of ['darwin', 'linux', 'win32'] as const) {
    expect(JSON.stringify(menuTemplate(platform, nobody))).not.toMatch(/"role":"(undo|redo|editMenu)"/);
    // A key that the menu took too would be done twice.
    expect(JSON.stringify(menuTemplate(platform, nobody))).toMatch(/"registerAccelerator":false/);
  }
});

it('Alt and a letter opens each menu, but on macOS', () => {
  const labels = (platform: NodeJS.Platform) =>
    menuTemplate(platform, nobody).flatMap(({ label }) => (label === undefined ? [] : [label]));
  const expected = ['&File', '&Edit', '&View', '&Window', '&Help'];
  expect(labels('linux')).toEqual(expected);
  expect(labels('win32')).toEqual(expected);
  expect(labels('darwin')).toEqual(expected.map((label) => label.slice(1)));
});
