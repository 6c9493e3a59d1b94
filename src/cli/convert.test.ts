import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POINT } from '../core/export/sample-item.ts';
import { folder, NOTES, readText, refused, run, SECRETS, write } from './running.fixture.ts';

describe('convert', () => {
  it('takes a record to JSON and back without losing a word', () => {
    expect(run('convert', 'notes.txt', 'meeting.json').status).toBe(0);
    expect(run('convert', 'meeting.json', 'again.txt').status).toBe(0);
    expect(run('convert', 'again.txt', 'again.json').status).toBe(0);
    expect(readText('again.json')).toBe(readText('meeting.json'));
    expect(readText('again.txt')).toContain('the minister is tired of the islands !off');
  });

  it('says in the first lines of a record that it holds everything', () => {
    run('convert', 'notes.txt', 'meeting.json');
    run('convert', 'notes.txt', 'again.txt');
    expect(readText('meeting.json')).toMatch(/^\{\n {2}"notice": "This file is the record/);
    expect(readText('again.txt')).toMatch(/^\/\/ This file is the record/);
  });

  it('takes a record to an article that holds only what may leave', () => {
    run('convert', 'notes.txt', 'meeting.json');
    for (const format of ['md', 'html']) {
      expect(run('convert', 'meeting.json', `item.${format}`).status).toBe(0);
      expect(readText(`item.${format}`)).toBe(run('compose', 'notes.txt', '--to', format).stdout);
      expect(readText(`item.${format}`)).not.toMatch(SECRETS);
    }
    expect(run('convert', 'notes.txt', 'item.docx').status).toBe(0);
  });

  it('takes an article through every format and back to the same Markdown', () => {
    run('compose', 'notes.txt', '-o', 'a.md');
    for (const [from, to] of [
      ['a.md', 'b.html'],
      ['a.md', 'c.docx'],
      ['b.html', 'd.docx'],
      ['c.docx', 'e.html'],
      ['d.docx', 'f.md'],
      ['e.html', 'g.md'],
    ] as const) {
      expect(run('convert', from, to).status).toBe(0);
    }
    const words = (name: string) =>
      readText(name)
        .replace(/^---\n.*?\n---\n/s, '')
        .replace(/\]\((pappas|picture-1)\.png\)/, '](picture)');
    expect(words('f.md')).toBe(words('a.md'));
    expect(words('g.md')).toBe(words('a.md'));
    expect(readText('b.html')).toContain(POINT);
    expect(readText('e.html')).toContain(POINT);
  });

  it('makes no record out of an article, which does not say who said what', () => {
    write('a.md', '# Ferries\n\nTwo more.\n');
    expect(refused('convert', 'a.md', 'a.txt')).toContain('does not say who said what when');
    expect(refused('convert', 'a.md', 'a.json')).toContain('cannot become the record');
    expect(existsSync(join(folder, 'a.txt'))).toBe(false);
  });

  it('does not write over what it reads, even through a link', () => {
    symlinkSync(join(folder, 'notes.txt'), join(folder, 'link.txt'));
    expect(refused('convert', 'notes.txt', 'link.txt')).toContain('another name');
    expect(readText('notes.txt')).toBe(NOTES);
  });

  it('says in one line where a record in JSON is wrong', () => {
    run('convert', 'notes.txt', 'meeting.json');
    const meeting = JSON.parse(readText('meeting.json'));
    const cases: [string, string][] = [
      ['{', 'not valid JSON'],
      ['[]', 'not the record of a meeting'],
      [JSON.stringify({ ...meeting, schemaVersion: 99 }), 'newer version'],
      [
        JSON.stringify({ ...meeting, entries: [{ ...meeting.entries[0], time: '25:00' }] }),
        'entries[0].time',
      ],
      [JSON.stringify({ ...meeting, extra: 1 }), 'extra'],
    ];
    for (const [contents, expected] of cases) {
      write('bad.json', contents);
      expect(refused('convert', 'bad.json', 'out.txt')).toContain(expected);
    }
  });
});
