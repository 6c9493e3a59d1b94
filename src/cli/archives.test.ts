import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POINT } from '../core/export/sample-item.ts';
import { folder, NOTES, readText, refused, run, SECRETS, write } from './running.fixture.ts';

describe('an archive', () => {
  const archive = () => run('convert', 'notes.txt', 'a.rapporteur');

  it('holds the record with its pictures, and gives it back', () => {
    expect(archive()).toMatchObject({ status: 0, stdout: '' });
    run('convert', 'notes.txt', 'notes.json');
    expect(run('convert', 'a.rapporteur', 'again.json').status).toBe(0);
    expect(readText('again.json')).toBe(readText('notes.json'));
    expect(run('convert', 'a.rapporteur', 'b.rapporteur').status).toBe(0);
    expect(run('convert', 'b.rapporteur', 'again.txt').stderr).toContain(
      'those of b.rapporteur stayed there (1 picture',
    );
    expect(readText('again.txt')).toContain('the minister is tired of the islands !off');
  });

  it('is composed from as its notes are, with the pictures in it and none beside it', () => {
    archive();
    const fromNotes = run('compose', 'notes.txt', '--to', 'html').stdout;
    write('pappas.png', 'something else');
    const { status, stdout } = run('compose', 'a.rapporteur', '--to', 'html');
    expect(status).toBe(0);
    expect(stdout).toBe(fromNotes);
    rmSync(join(folder, 'pappas.png'));
    run('convert', 'notes.txt', 'bare.rapporteur');
    write('pappas.png', Buffer.from(POINT, 'base64'));
    const bare = run('compose', 'bare.rapporteur', '--to', 'html');
    expect(bare.stdout).not.toContain('data:');
    expect(bare.stderr).toContain('picture pappas.png is left out: it is not in the archive');
  });

  it('gives a copy to share that holds nothing of what is withheld', () => {
    archive();
    for (const name of ['copy.rapporteur', 'copy.json', 'copy.txt']) {
      expect(run('convert', 'a.rapporteur', name, '--shareable')).toMatchObject({ status: 0, stdout: '' });
    }
    expect(run('convert', 'copy.rapporteur', 'back.json').status).toBe(0);
    for (const name of ['copy.json', 'copy.txt', 'back.json']) {
      expect(readText(name)).toContain('two more ferries');
      expect(readText(name)).not.toMatch(SECRETS);
    }
    expect(readText('copy.json')).toMatch(/^\{\n {2}"notice": "This is a copy to share/);
    expect(readText('copy.txt')).not.toContain('This file is the record');
    expect(run('convert', 'copy.txt', 'last.json').status).toBe(0);
    expect(run('verify', 'copy.rapporteur').stdout).toContain('This is a copy to share');
  });

  it('of a closed record is shared only where somebody confirms it', () => {
    write('notes.txt', `record: closed\n${NOTES}`);
    expect(refused('convert', 'notes.txt', 'a.rapporteur', '--shareable')).toContain('--confirm-closed');
    expect(run('convert', 'notes.txt', 'a.rapporteur', '--shareable', '--confirm-closed').status).toBe(0);
    expect(run('convert', 'notes.txt', 'b.rapporteur').status).toBe(0);
  });

  it('is verified: 0 where it is whole, 1 with what was found, 2 where there is none', () => {
    archive();
    const whole = run('verify', 'a.rapporteur');
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    expect(whole.stdout).toMatch(
      /^a\.rapporteur: Whole: 10 entries, \d+ words, 1 picture, made 20.*the record/,
    );
    const bytes = readFileSync(join(folder, 'a.rapporteur'));
    write('cut.rapporteur', bytes.subarray(0, bytes.length - 300));
    const cut = run('verify', 'cut.rapporteur');
    expect(cut).toMatchObject({ status: 1, stderr: '' });
    expect(cut.stdout).toMatch(/^cut\.rapporteur: This archive is damaged: [^\n]+\.\n$/);
    write('none.rapporteur', NOTES);
    expect(refused('verify', 'none.rapporteur')).toContain('this is not an archive of Rapporteur');
    expect(refused('verify', 'gone.rapporteur')).toContain('there is no such file');
    expect(refused('verify', 'notes.txt')).toContain('.rapporteur');
  });

  it('is merged with another of the same meeting: 0, or 1 where a person should look', () => {
    archive();
    run('convert', 'a.rapporteur', 'a.json');
    const meeting = JSON.parse(readText('a.json'));
    const entry = (id: string, text: string) => ({
      id,
      time: '10:50',
      head: { kind: 'proceedings' },
      content: [{ kind: 'paragraph', content: [{ text }] }],
    });
    const side = (name: string, ...entries: object[]) => {
      write(`${name}.json`, JSON.stringify({ ...meeting, entries: [...meeting.entries, ...entries] }));
      expect(run('convert', `${name}.json`, `${name}.rapporteur`).status).toBe(0);
    };
    side('b', entry('left', 'The chair rose.'), entry('both', 'The list was closed.'));
    side('c', entry('right', 'The doors were shut.'), entry('both', 'The list was closed early.'));

    expect(run('merge', 'a.rapporteur', 'b.rapporteur', '-o', 'ab.rapporteur').status).toBe(0);
    const { status, stdout, stderr } = run('merge', 'b.rapporteur', 'c.rapporteur', '-o', 'bc.rapporteur');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^bc\.rapporteur: /);
    expect(run('verify', 'bc.rapporteur').status).toBe(0);
    run('convert', 'bc.rapporteur', 'bc.txt');
    for (const text of ['The chair rose.', 'The doors were shut.', 'closed.', 'closed early.']) {
      expect(readText('bc.txt')).toContain(text);
    }
    expect(readText('bc.txt').match(/two more ferries/g)).toHaveLength(1);

    write('other.txt', NOTES.replace('ferry plan', 'fares'));
    run('convert', 'other.txt', 'other.rapporteur');
    expect(refused('merge', 'a.rapporteur', 'other.rapporteur', '-o', 'd.rapporteur')).toContain(
      'different meetings',
    );
    expect(refused('merge', 'a.rapporteur', 'b.rapporteur', '-o', 'a.rapporteur')).toContain('another name');
  });

  it('that is damaged is refused, and salvaged on request', () => {
    archive();
    const bytes = readFileSync(join(folder, 'a.rapporteur'));
    write('cut.rapporteur', bytes.subarray(0, bytes.length - 300));
    expect(refused('convert', 'cut.rapporteur', 'b.txt')).toContain('--salvage');
    expect(refused('compose', 'cut.rapporteur')).toContain('this archive is damaged');
    const { status, stderr } = run('convert', 'cut.rapporteur', 'b.txt', '--salvage');
    expect(status).toBe(0);
    expect(stderr).toContain('its meeting could be read');
    run('convert', 'a.rapporteur', 'c.txt');
    expect(readText('b.txt')).toBe(readText('c.txt'));
    expect(refused('convert', 'notes.txt', 'd.txt', '--salvage')).toContain('for archives');
  });
});
