import { expect, it } from 'vitest';
import { exportName } from './file-name.ts';

it('offers an export under its date and title', () => {
  expect(exportName('Ministry briefs mayors', '2024-05-09', 'docx')).toBe(
    '2024-05-09 Ministry briefs mayors.docx',
  );
});

it('leaves out what a file name can’t hold', () => {
  expect(exportName('Either/or: a "plan"?', '', 'md')).toBe('Either or a plan.md');
  expect(exportName('..', '', 'txt')).toBe('News item.txt');
  expect(exportName('', '', 'html')).toBe('News item.html');
  expect(exportName('CON', '', 'txt')).toBe('News item CON.txt');
});

it('cuts a long title at the end of a word, and never through a character', () => {
  const name = exportName('word '.repeat(100), '2024-05-09', 'docx');
  expect(name.length).toBeLessThan(100);
  expect(name).toMatch(/word\.docx$/);
  expect(exportName('😀'.repeat(100), '', 'txt')).toBe(`${'😀'.repeat(60)}.txt`);
});
