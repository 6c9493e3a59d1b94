import { describe, expect, it } from 'vitest';
import { ownWords, readFlags } from './flags.ts';

describe('the words for the app', () => {
  it('come after the program in the packaged app', () => {
    expect(ownWords(['rapporteur', '--save-to=/b', 'notes.txt'], false)).toEqual([
      '--save-to=/b',
      'notes.txt',
    ]);
  });

  it('come after the folder of the app where Electron runs it from there', () => {
    expect(ownWords(['electron', '/app', 'notes.txt'], true)).toEqual(['notes.txt']);
  });

  it('do not hold that folder when switches come before it', () => {
    expect(ownWords(['electron', '--no-sandbox', '--inspect=0', '/app'], true)).toEqual([]);
  });
});

describe('the flags of the command line', () => {
  it('are all absent on a bare start', () => {
    expect(readFlags([], '/home/ann')).toEqual({ userDataDirectory: null, saveDirectory: null, file: null });
  });

  it('take their value after a space or an equals sign', () => {
    expect(readFlags(['--user-data-dir', '/a', '--save-to=/b'], '/home/ann')).toMatchObject({
      userDataDirectory: '/a',
      saveDirectory: '/b',
    });
  });

  it('name paths as seen from where the person is', () => {
    expect(readFlags(['--save-to', 'out', 'notes.txt'], '/home/ann')).toMatchObject({
      saveDirectory: '/home/ann/out',
      file: '/home/ann/notes.txt',
    });
  });

  it('do not take the value of another flag for a file', () => {
    expect(readFlags(['--remote-debugging-port', '9222'], '/').file).toBeNull();
  });

  it('leave what they do not know to Chromium', () => {
    expect(readFlags(['--force-dark-mode', '--lang=fr', 'notes.txt'], '/').file).toBe('/notes.txt');
  });

  it('do not take another flag for their value', () => {
    expect(readFlags(['--save-to', '--user-data-dir', '/a'], '/')).toMatchObject({
      saveDirectory: null,
      userDataDirectory: '/a',
    });
  });
});
