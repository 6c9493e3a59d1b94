import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POINT } from '../core/export/sample-item.ts';

// Each run is a process of its own; on a busy machine ten of them take their time.
vi.setConfig({ testTimeout: 60_000 });

const launcher = fileURLToPath(new URL('../../bin/rapporteur.mjs', import.meta.url));

/** What the launcher builds and then runs; a source that changes while the tests run does not make each of them build. */
const program = fileURLToPath(new URL('../../out/cli/index.mjs', import.meta.url));

const NOTES = `title: Ministry briefs island mayors on the ferry plan
body: Council of Island Mayors (CIM)
date: 2024-05-07
published: 2024-05-09
presented-by: the Ministry of Shipping
subject: its ferry plan for the summer
summary: The Ministry of Shipping set out its ferry plan for the summer

people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]
  OD = Mr. Omar van den DOOL, Mayor, Lower Island

photos:
  VP = pappas.png | Photo: Port Authority

notes:
# Presentation
10:02 VP: two more ferries run from June
10:04 VP: the minister is tired of the islands !off
10:05 VP: the fare rises to three crowns !check
# Questions and answers
10:31 OD? what happens when the sea is closed
10:32 VP> three extra nights are covered
10:33 VP + [Harbour plan](https://example.org/plan)
10:40 ~ ask Vera for the timetable
somebody laughed at the bicycles
`;

const SECRETS = /tired|timetable|bicycles/;

let folder: string;

beforeAll(() => {
  const built = spawnSync(process.execPath, [launcher, '--help'], { encoding: 'utf8' });
  expect(built.stderr + built.status).toMatch(/0$/);
  // Whatever it had to do first, standard output holds what was asked for and nothing else.
  expect(built.stdout).toMatch(/^rapporteur: from the notes of a meeting/);
}, 120_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'));
  write('notes.txt', NOTES);
  write('pappas.png', Buffer.from(POINT, 'base64'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, contents: string | Uint8Array): void {
  writeFileSync(join(folder, name), contents);
}

function readText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function run(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
}

/** Runs what must be refused, and gives the line that says why. */
function refused(...args: string[]): string {
  const { status, stdout, stderr } = run(...args);
  expect(stderr).toMatch(/^rapporteur: [^\n]+\n$/);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  return stderr;
}

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
