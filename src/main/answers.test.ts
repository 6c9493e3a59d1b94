import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {}, ipcMain: {} }));
const { safeName, saveOptions } = await import('./answers.ts');

it.each([
  ['Asia and the Pacific.docx', 'Asia and the Pacific.docx'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\autoexec.bat', 'autoexec.bat'],
  ['.bashrc', 'bashrc'],
  ['a:b?c*d.md', 'a-b-c-d.md'],
  ['Συμβούλιο.md', 'Συμβούλιο.md'],
  ['...', 'draft'],
  ['/', 'draft'],
])('the suggested name “%s” is saved as “%s”', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

it('nothing is overwritten before somebody was asked, on Linux neither', () => {
  expect(saveOptions('/home/ann', 'draft.md', 'md')).toMatchObject({
    defaultPath: '/home/ann/draft.md',
    filters: [{ extensions: ['md'] }],
    properties: expect.arrayContaining(['showOverwriteConfirmation']),
  });
});
