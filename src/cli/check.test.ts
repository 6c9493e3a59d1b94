import { describe, expect, it } from 'vitest';
import { refused, run, SECRETS, write } from './running.fixture.ts';

describe('check', () => {
  const ARTICLE = `# Ministry briefs mayors

Ms. Vera Papas, Deputy Minister, Ministry of Shipping, said  little.
`;

  it('prints what it finds in an article, with the place and what to write instead', () => {
    write('item.md', ARTICLE);
    const { status, stdout } = run('check', 'item.md', '--notes', 'notes.txt');
    expect(stdout).toContain('paragraph 2: error: “Papas” is “Pappas” in the people list');
    expect(stdout).toContain('Ms. Vera [Papas], Deputy');
    expect(stdout).toContain('instead: Pappas');
    expect(status).toBe(1);
  });

  it('gives programs the findings with offsets in the plain text, and nothing else', () => {
    write('item.html', '<h1>Ferries</h1><p>Ms. Vera <b>Papas</b> spoke.</p>');
    const { stdout, status } = run('check', '--json', 'item.html', '--notes=notes.txt');
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout);
    const found = findings.find(({ rule }: { rule: string }) => rule === 'name-spelling');
    const text = 'Ferries\n\nMs. Vera Papas spoke.';
    expect(found).toEqual({
      rule: 'name-spelling',
      severity: 'error',
      message: '“Papas” is “Pappas” in the people list (Vera Pappas). Write “Pappas”.',
      excerpt: 'Papas',
      start: text.indexOf('Papas'),
      end: text.indexOf('Papas') + 5,
      suggestion: 'Pappas',
    });
    expect(Object.keys(JSON.parse(stdout))).toEqual(['findings']);
  });

  it('counts in a text file from its own beginning', () => {
    const text = 'Ferries\r\n\r\n\r\n  Ms. Vera Papas spoke.\r\n';
    write('item.txt', text);
    const { findings } = JSON.parse(run('check', 'item.txt', '--notes', 'notes.txt', '--json').stdout);
    expect(findings).toContainEqual(
      expect.objectContaining({ excerpt: 'Papas', start: text.indexOf('Papas') }),
    );
  });

  it('checks what notes are composed into, and the drafts of an archive', () => {
    run('convert', 'notes.txt', 'meeting.rapporteur');
    for (const file of ['notes.txt', 'meeting.rapporteur']) {
      const { stdout } = run('check', file, '--json');
      expect(JSON.parse(stdout).findings).toBeInstanceOf(Array);
      expect(stdout).not.toMatch(SECRETS);
    }
  });

  it('ends well where there is nothing to say', () => {
    write('item.txt', 'The council met.\n');
    const { status, stdout } = run('check', 'item.txt');
    expect(stdout).toBe('item.txt: nothing found\n');
    expect(status).toBe(0);
    expect(run('check', 'item.txt', '--json').stdout).toBe('{\n  "findings": []\n}\n');
  });

  it('follows the style of the house, and says what is wrong with its file', () => {
    write('item.md', ARTICLE);
    write('style.json', '{ "ignore": ["name-spelling", "double-space"], "our own": 1 }');
    const { findings } = JSON.parse(
      run('check', 'item.md', '--notes', 'notes.txt', '--style', 'style.json', '--json').stdout,
    );
    expect(findings.map(({ rule }: { rule: string }) => rule)).not.toContain('name-spelling');
    write('style.json', '{ "dialect": "welsh" }');
    expect(refused('check', 'item.md', '--style', 'style.json')).toMatch(
      /style\.json as a house style: "dialect" cannot be used/,
    );
  });

  it('refuses what it can not check', () => {
    refused('check');
    refused('check', 'nowhere.md');
    refused('check', 'notes.json', '--notes', 'notes.txt');
    refused('check', 'item.pdf');
    write('empty.txt', '');
    refused('check', 'empty.txt');
  });
});
