import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {} }));
const { menuTemplate } = await import('./menu.ts');

it('the menu bar has the app’s own menu on macOS only', () => {
  expect(menuTemplate('darwin')[0]).toEqual({ role: 'appMenu' });
  expect(menuTemplate('linux').map(({ role }) => role)).not.toContain('appMenu');
});

it('the menu bar reloads nothing: it would interrupt the typing', () => {
  expect(JSON.stringify(menuTemplate('linux'))).not.toMatch(/reload/i);
});
