import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {}, ipcMain: {} }));
const { safeName } = await import('./answers.ts');

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
