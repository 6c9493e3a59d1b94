import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, NOTES, program, readText, refused, run, write } from './running.fixture.ts';

describe('bad usage', () => {
  it('is refused in one line that says what to do', () => {
    expect(refused()).toContain('--help');
    expect(refused('publish', 'notes.txt')).toContain('no command publish');
    expect(refused('compose')).toContain('one file of notes');
    expect(refused('compose', 'notes.txt', 'more.txt')).toContain('one file of notes');
    expect(refused('compose', 'notes.txt', '--to', 'pdf')).toContain('--to takes');
    expect(refused('compose', 'notes.txt', '--loud')).toContain('--loud');
    expect(refused('compose', 'notes.txt', '-o')).toContain('-o');
    expect(refused('compose', 'notes.txt', '--to', 'docx')).toContain('-o FILE.docx');
    expect(refused('compose', 'item.docx')).toContain('is an article');
    expect(refused('convert', 'notes.txt')).toContain('two files');
    expect(refused('convert', 'notes.txt', 'notes.pdf')).toContain('.pdf');
    expect(refused('convert', 'notes.txt', 'item.md', '--shareable')).toContain('holds only what may leave');
    expect(refused('verify')).toContain('one archive');
    expect(refused('merge', 'a.rapporteur', '-o', 'c.rapporteur')).toContain('two archives');
    expect(refused('merge', 'a.rapporteur', 'b.rapporteur')).toContain('-o OUT.rapporteur');
    expect(refused('merge', 'a.txt', 'b.rapporteur', '-o', 'c.rapporteur')).toContain('.rapporteur');
  });

  it('names the languages that it composes in', () => {
    write('notes.txt', NOTES);
    expect(refused('compose', 'notes.txt', '--lang', 'de')).toContain('en, fr, es');
  });

  it('shows what there is on --help', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('rapporteur compose NOTES');
  });
});

describe('bad input', () => {
  it('is refused with the name of the file and the reason', () => {
    write('empty.txt', '');
    write('blank.txt', ' \n\n');
    write(
      'random.txt',
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + 131) % 256),
    );
    write('latin.txt', Uint8Array.of(0x74, 0x69, 0xe9, 0x0a));
    mkdirSync(join(folder, 'folder.txt'));
    expect(refused('compose', 'gone.txt')).toMatch(/gone\.txt: there is no such file/);
    expect(refused('compose', 'folder.txt')).toMatch(/folder\.txt: it is a folder/);
    expect(refused('compose', 'empty.txt')).toMatch(/empty\.txt is empty/);
    expect(refused('compose', 'blank.txt')).toMatch(/blank\.txt is empty/);
    expect(refused('compose', 'random.txt')).toMatch(/random\.txt: it is not a text file/);
    expect(refused('compose', 'latin.txt')).toMatch(/latin\.txt: it is not text in UTF-8/);
    for (const name of ['random.md', 'random.html', 'random.docx']) {
      write(name, readFileSync(join(folder, 'random.txt')));
      expect(refused('convert', name, `out-${name}`)).toContain(name);
    }
  });

  it('is read in UTF-16 with its mark, too', () => {
    write('wide.txt', Buffer.from(`\ufeff${NOTES}`, 'utf16le'));
    expect(run('compose', 'wide.txt').stdout).toBe(run('compose', 'notes.txt').stdout);
  });

  it('is refused at 50 MB, before it fills the memory', () => {
    write('large.txt', Buffer.alloc(50 * 1024 * 1024, 'VP: two more ferries\n'));
    expect(refused('compose', 'large.txt')).toMatch(/large\.txt: it is larger than 20 MB/);
  });

  it('is refused where there is nothing in it to compose from', () => {
    write('nothing.txt', '// only a comment\n');
    expect(refused('compose', 'nothing.txt')).toContain('nothing.txt holds nothing to compose an item from');
  });
});

describe('a place that cannot be written to', () => {
  it('leaves the old file and nothing beside it', () => {
    mkdirSync(join(folder, 'taken.md'));
    const before = readdirSync(folder);
    expect(refused('compose', 'notes.txt', '-o', 'taken.md')).toMatch(
      /taken\.md: it is a folder; nothing was changed/,
    );
    expect(refused('compose', 'notes.txt', '-o', 'no/such/item.md')).toContain(
      'there is no such file or folder',
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  it('is named when it is a full disk', () => {
    expect(refused('compose', 'notes.txt', '-o', '/dev/full')).toContain('the disk is full');
    const full = spawnSync(
      'sh',
      ['-c', '"$0" "$1" compose notes.txt > /dev/full', process.execPath, program],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(full.status).toBe(2);
    expect(full.stderr).toContain('standard output: the disk is full');
  });

  it('is named when it is a folder without permission', () => {
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    write('item.md', 'old');
    // Root may write anywhere but where even root may not.
    const path = process.getuid?.() === 0 ? '/proc/item.md' : 'locked/item.md';
    expect(refused('compose', 'notes.txt', '-o', path)).toMatch(/cannot write .*item\.md: /);
  });

  it('keeps the permissions of the file it takes the place of, and follows a link to it', () => {
    write('real.md', 'old');
    chmodSync(join(folder, 'real.md'), 0o600);
    symlinkSync('real.md', join(folder, 'link.md'));
    expect(run('compose', 'notes.txt', '-o', 'link.md').status).toBe(0);
    expect(readText('real.md')).toContain('# Ministry briefs');
    expect(spawnSync('stat', ['-c', '%a', join(folder, 'real.md')], { encoding: 'utf8' }).stdout.trim()).toBe(
      '600',
    );
  });
});
