import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, Menu: {} }));
const { contextMenuTemplate } = await import('./context-menu.ts');

const ALL = { canCut: true, canCopy: true, canPaste: true, canDelete: true };

it('a right click where one writes offers what the edit menu does, undo and redo by the page', () => {
  const asked: string[] = [];
  const editable = { isEditable: true, selectionText: '', editFlags: { ...ALL, canCut: false } };
  const template = contextMenuTemplate('linux', editable, (step) => asked.push(step));
  expect(template.flatMap(({ role }) => role ?? [])).toEqual([
    'cut',
    'copy',
    'paste',
    'pasteAndMatchStyle',
    'delete',
    'selectAll',
  ]);
  expect(template.find(({ role }) => role === 'cut')).toMatchObject({ enabled: false });
  expect(template.slice(0, 2).map(({ label }) => label)).toEqual(['Undo', 'Redo']);
  // biome-ignore lint/suspicious/noExplicitAny: Electron hands over three things that none of these looks at
  for (const { click } of template) (click as any)?.();
  expect(asked).toEqual(['undo', 'redo']);
});

it('a right click on words that are only read copies what is selected, and else opens nothing', () => {
  const read = { isEditable: false, editFlags: ALL };
  const roles = (selectionText: string) =>
    contextMenuTemplate('linux', { ...read, selectionText }, () => {}).map(({ role }) => role);
  expect(roles('the ferries')).toEqual(['copy']);
  expect(roles(' ')).toEqual([]);
});
