import { beforeEach, expect, it, vi } from 'vitest';

const app = { isReady: vi.fn(() => true), exit: vi.fn() };
const dialog = {
  showErrorBox: vi.fn(),
  showMessageBox: vi.fn(() => Promise.resolve({ response: 0, checkboxChecked: false })),
};
const windows: object[] = [];
const BrowserWindow = { getFocusedWindow: () => null, getAllWindows: () => windows };
vi.mock('electron', () => ({ app, dialog, BrowserWindow, nativeTheme: {}, screen: {} }));

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  windows.length = 0;
  app.isReady.mockReturnValue(true);
});

it('a fault is told once, on a window, and never in a box that holds up the journals', async () => {
  const { bear } = await import('./faults.ts');
  bear(new Error('first, with nobody there'));
  expect(dialog.showMessageBox).not.toHaveBeenCalled();
  const window = {};
  windows.push(window);
  bear(new Error('second'));
  bear(new Error('third'));
  expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  expect(dialog.showMessageBox).toHaveBeenCalledWith(window, expect.objectContaining({ type: 'warning' }));
  expect(dialog.showErrorBox).not.toHaveBeenCalled();
  expect(app.exit).not.toHaveBeenCalled();
});

it('a fault before the app is ready is said in words, and ends it', async () => {
  const { bear } = await import('./faults.ts');
  app.isReady.mockReturnValue(false);
  bear(new Error('EACCES: permission denied'));
  expect(dialog.showErrorBox).toHaveBeenCalledWith(
    'Rapporteur could not start',
    expect.stringMatching(/EACCES.*Your meetings are as they were/s),
  );
  expect(app.exit).toHaveBeenCalledWith(1);
});

it('a terminal that has gone is no fault of which the next one is made', async () => {
  const { setUpFaults } = await import('./faults.ts');
  const before = process.listeners('uncaughtException');
  setUpFaults();
  for (const listener of process.listeners('uncaughtException'))
    if (!before.includes(listener)) process.off('uncaughtException', listener);
  // Without anybody who hears it, it would be thrown here.
  expect(() => process.stderr.emit('error', new Error('write EPIPE'))).not.toThrow();
  expect(console.error).not.toHaveBeenCalled();
});
