import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POINT } from '../core/export/sample-item.ts';
import { folder, NOTES, program, readText, refused, run, SECRETS, write } from './running.fixture.ts';

describe('compose', () => {
  it('prints the whole item as Markdown, and nothing else', () => {
    const { status, stdout, stderr } = run('compose', 'notes.txt');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^---\ntitle: Ministry briefs island mayors on the ferry plan\n/);
    expect(stdout).toContain('\n# Ministry briefs island mayors on the ferry plan\n');
    expect(stdout).toContain('\nNews | 9 May 2024\n');
    expect(stdout).toContain('![');
    expect(stdout).toContain('[Harbour plan](https://example.org/plan)');
    expect(stdout).not.toMatch(SECRETS);
    expect(stderr).not.toMatch(SECRETS);
  });

  it('says on standard error how much is left out, and what is to be checked', () => {
    const { stderr } = run('compose', 'notes.txt');
    expect(stderr).toContain('notes.txt: 1 entry off the record');
    expect(stderr).toContain('notes.txt: 1 private note');
    expect(stderr).toContain('notes.txt: 1 entry without a speaker');
    expect(stderr).toContain('notes.txt: 1 paragraph with words still to be checked');
  });

  it('says how many anonymous entries are left out since they would tell who spoke', () => {
    write('notes.txt', NOTES.replace('two more ferries run from June', 'Vera told the islands !anon'));
    const { stdout, stderr } = run('compose', 'notes.txt');
    expect(stderr).toContain('notes.txt: 1 anonymous entry that would tell who spoke: left out');
    expect(stdout).not.toContain('told the islands');
  });

  it('writes every format, to a file or to standard output', () => {
    for (const to of ['md', 'html', 'txt', 'json']) {
      const printed = run('compose', 'notes.txt', '--to', to);
      expect(printed.status).toBe(0);
      expect(printed.stdout).not.toMatch(SECRETS);
      expect(run('compose', '-o', `item.${to}`, '--to', to, 'notes.txt').stdout).toBe('');
      expect(readText(`item.${to}`)).toBe(printed.stdout);
    }
    expect(run('compose', 'notes.txt', '--to=docx', '-o', 'item.docx').status).toBe(0);
    expect(readFileSync(join(folder, 'item.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('gives as json the draft with the sources of its sentences', () => {
    const draft = JSON.parse(run('compose', 'notes.txt', '--to', 'json').stdout);
    expect(draft).toMatchObject({ id: 'news-en', template: 'news', language: 'en' });
    const spans = draft.blocks.flatMap((block: { content: object[] }) => block.content);
    expect(spans.some((span: object) => 'sources' in span)).toBe(true);
  });

  it('puts the pictures of the folder into the page, and says which could not be had', () => {
    const { stdout } = run('compose', 'notes.txt', '--to', 'html');
    expect(stdout).toContain(`data:image/png;base64,${POINT}`);
    rmSync(join(folder, 'pappas.png'));
    const without = run('compose', 'notes.txt', '--to', 'html');
    expect(without.status).toBe(0);
    expect(without.stderr).toContain('picture pappas.png is left out: there is no such file');
  });

  it('reads no picture outside the folder of the notes, by path or by link', () => {
    mkdirSync(join(folder, 'in'));
    symlinkSync(join(folder, 'pappas.png'), join(folder, 'in', 'link.png'));
    for (const path of ['../pappas.png', join(folder, 'pappas.png'), 'link.png']) {
      write('in/notes.txt', NOTES.replace('= pappas.png', `= ${path}`));
      const { stdout, stderr } = run('compose', 'in/notes.txt', '--to', 'html');
      expect(stderr).toContain('only pictures in the folder of the file');
      expect(stdout).not.toContain('data:');
    }
  });

  it('takes for a picture only what is one', () => {
    write('pappas.png', 'root:x:0:0');
    expect(run('compose', 'notes.txt', '--to', 'html').stderr).toContain('not a png, jpeg, gif or webp');
  });

  it('points at each line that the parser has something to say about', () => {
    write('notes.txt', NOTES.replace('three crowns !check', 'three crowns !chek'));
    const { status, stderr } = run('compose', 'notes.txt');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^notes\.txt:20:\d+: .*!chek/m);
  });

  it('composes notes without people, and says that they name none', () => {
    write('notes.txt', 'title: T\nbody: B\ndate: 2024-05-07\n\nnotes:\nVP: two more ferries\n');
    const { status, stdout, stderr } = run('compose', 'notes.txt');
    expect(status).toBe(0);
    expect(stderr).toContain('it names no people');
    expect(stdout).toContain('# T');
  });

  it('lets nothing of a closed record leave until somebody confirms it', () => {
    write('notes.txt', `record: closed\n${NOTES}`);
    expect(refused('compose', 'notes.txt')).toContain('--confirm-closed');
    expect(run('compose', 'notes.txt', '--confirm-closed').status).toBe(0);
  });

  it('ends quietly when its reader has read enough', async () => {
    write('notes.txt', NOTES + '# Ferries\n10:50 VP: two more ferries run from June\n'.repeat(1_000));
    const child = spawn(process.execPath, [program, 'compose', 'notes.txt', '--to', 'json'], { cwd: folder });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
    expect(said).not.toMatch(/EPIPE|Error/);
  });
});
