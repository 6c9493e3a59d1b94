import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh } from './freshness.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapporteur-fresh-'));
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  write('src/deep/a.ts', 100);
  write('lock', 100);
  for (const folder of ['src/deep', 'src']) utimesSync(join(root, folder), 100, 100);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path, seconds) {
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), seconds, seconds);
}

it('what is absent is not fresh', () => {
  expect(isFresh(root, 'built', ['src'])).toBe(false);
});

it('what was built after its sources is fresh, until one of them changes', () => {
  write('built', 200);
  expect(isFresh(root, 'built', ['src', 'lock'])).toBe(true);
  write('src/deep/a.ts', 300);
  expect(isFresh(root, 'built', ['src', 'lock'])).toBe(false);
});

it('a source that was removed makes what was built stale', () => {
  write('built', 200);
  rmSync(join(root, 'src', 'deep', 'a.ts'));
  expect(isFresh(root, 'built', ['src'])).toBe(false);
});
