import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimLock, type Handed } from './instance-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const handed = (additional: unknown): Handed => ({ words: ['x'], folder: '/', additional });
const deaf = () => {};

describe('the lock of a folder of data', () => {
  it('is held by one, who hears what the second hands over', async () => {
    const heard: Handed[] = [];
    const first = claimLock(folder, handed(null), (other) => heard.push(other));
    const second = claimLock(folder, handed({ file: '/notes.txt' }), deaf);
    expect([first.held, second.held]).toEqual([true, false]);
    if (!second.held) await second.told;
    expect(heard).toEqual([handed({ file: '/notes.txt' })]);
    if (first.held) first.release();
  });

  it('is free again once it is released', () => {
    const first = claimLock(folder, handed(null), deaf);
    if (first.held) first.release();
    const second = claimLock(folder, handed(null), deaf);
    expect(second.held).toBe(true);
    if (second.held) second.release();
  });

  it.each(['999999999 1', `${process.pid} 1`, ''])(
    'is taken over from a process that has gone: “%s”',
    (holder) => {
      writeFileSync(join(folder, 'stand-in.lock'), holder);
      const lock = claimLock(folder, handed(null), deaf);
      expect(lock.held).toBe(true);
      if (lock.held) lock.release();
      expect(existsSync(join(folder, 'stand-in.lock'))).toBe(false);
    },
  );
});
