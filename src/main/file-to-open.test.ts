import { expect, it, vi } from 'vitest';
import { FileToOpen } from './file-to-open.ts';

it('a file that was opened is taken once, and told of when it comes', () => {
  const tell = vi.fn();
  const files = new FileToOpen(tell);
  expect(files.take()).toBeNull();
  files.put('/notes.txt');
  expect(tell).toHaveBeenCalledOnce();
  expect(files.take()).toBe('/notes.txt');
  expect(files.take()).toBeNull();
});
