import { expect, it, vi } from 'vitest';

const paths: Record<string, string> = { home: '/home/ann', documents: '/home/ann/Documents' };
const getPath = (name: string) => {
  const path = paths[name];
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
};
vi.mock('electron', () => ({ app: { getPath } }));
const { documentsFolder } = await import('./documents-folder.ts');

it('the home folder stands in for a folder for documents that is out of reach', () => {
  expect(documentsFolder()).toBe('/home/ann/Documents');
  delete paths.documents;
  expect(documentsFolder()).toBe('/home/ann');
});
