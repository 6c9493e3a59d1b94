import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText, isEdited } from '../../document/draft.ts';
import { toMarkdownFile } from '../../export/markdown.ts';
import { articleParticulars } from '../../export/particulars.ts';
import { effectiveFlags, isWithheld } from '../../meeting/flags.ts';
import { meetings } from '../../shorthand/meetings.arbitrary.ts';
import { parseShorthand } from '../../shorthand/parse.ts';
import { composed } from '../compose.fixture.ts';
import { composeDraft } from '../compose.ts';
import { BUILT_IN, builtInTemplate } from './built-in.ts';
import { readTemplate } from './read-template.ts';
import type { Template } from './template.ts';

const DOCS = new URL('../../../../docs/templates/', import.meta.url);

function builtIn(id: string): Template {
  const template = builtInTemplate(id);
  if (template === null) throw new Error(`There is no template ${id}.`);
  return template;
}

// Each of them has been read aloud. When one changes, read it aloud again before you accept it.
it.each(BUILT_IN.map(({ id }) => id))('composes the example of the docs as %s', async (id) => {
  const { meeting } = parseShorthand(readFileSync(new URL('example.notes.txt', DOCS), 'utf8'));
  const draft = composeDraft(meeting, { template: builtIn(id) });
  const file = toMarkdownFile(draft, articleParticulars(meeting, draft));
  await expect(file).toMatchFileSnapshot(new URL(`${id}.md`, DOCS).pathname);
});

describe('whatever is noted, in every template', () => {
  it('nothing withheld is told, each block has an id of its own and counts as unedited', () => {
    fc.assert(
      fc.property(meetings, fc.constantFrom(...BUILT_IN), (meeting, template) => {
        const { blocks } = composeDraft(meeting, { template });
        const flags = effectiveFlags(meeting);
        const withheld = new Set(
          meeting.entries.flatMap(({ id }) => {
            const its = flags.get(id);
            return its === undefined || isWithheld(its) ? [id] : [];
          }),
        );
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        for (const block of blocks) {
          expect(isEdited(block)).toBe(false);
          for (const { sources = [] } of block.content)
            expect(sources.filter((id) => withheld.has(id))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('lists of people', () => {
  const PEOPLE = [
    'people:',
    'VP = Ms. Vera PAPPAS, Deputy Minister [presenter]',
    'OD = Mr. Omar DOOL, Mayor',
    'LK = Dr. LI Kang, Head',
    'AM = Mr. Aulis MAKI, Ambassador, Finland [chair]',
    'notes:',
  ].join('\n');
  const present = (notes: string, header = '') =>
    composed(`${header}${PEOPLE}\n${notes}\n`, { template: builtIn('mission-report') })
      .split('\n')
      .filter((line) => line.startsWith('- '));

  it('begin with the chair and the presenters, and hold those too who said nothing', () => {
    expect(present('VP: two ferries sail')).toEqual([
      '- Mr. Aulis Maki, Ambassador, Finland',
      '- Ms. Vera Pappas, Deputy Minister',
      '- Mr. Omar Dool, Mayor',
      '- Dr. Li Kang, Head',
    ]);
  });

  it('leave out who spoke only without a name, or only off the record', () => {
    const lines = present('OD: the harbour is closed !anon\nLK: pumps are ordered !off');
    expect(lines.join()).not.toMatch(/Dool|Kang/);
  });

  it('hold nobody under the Chatham House rule, nor under a setting that is not known', () => {
    expect(present('VP: two ferries sail', 'record: chatham\n')).toEqual([]);
    expect(present('VP: two ferries sail', 'record: chattam\n')).toEqual([]);
  });

  it('stand for the first mention: who is in the list is called by honorific and family name', () => {
    expect(composed(`${PEOPLE}\nVP: two ferries sail\n`, { template: builtIn('minutes') })).toContain(
      '1. Ms. Pappas said that two ferries sail.',
    );
  });
});

describe('outcomes and actions', () => {
  const notes = 'notes:\n= The plan was adopted.\n= Action: the Secretariat sends it out.\n';

  it('are lists of their own where a template has parts for them', () => {
    const minutes = composed(notes, { template: builtIn('minutes') });
    expect(minutes).toContain('## Decisions\n\n- The plan was adopted.');
    expect(minutes).toContain('## Actions\n\n- The Secretariat sends it out.');
  });

  it('are told where they stand in a template without', () => {
    expect(composed(notes)).toContain('The plan was adopted. The Secretariat sends it out.');
  });
});

describe('delegations', () => {
  const bulletin = (person: string) =>
    composed(`people:\n${person}\nnotes:\nNY: quotas fall\nNY: ports close\n`, {
      template: builtIn('bulletin'),
    });

  it('stand for their delegates, in bold, with the article that the state takes', () => {
    expect(bulletin('NY = Mr. Juan REYES, Counsellor, Philippines')).toContain(
      '**The Philippines** said that quotas fall.',
    );
  });

  it('are not guessed from a mission, and a presenter speaks for himself', () => {
    expect(bulletin('NY = Mr. Gao SI, Counsellor, Permanent Mission of China')).toContain('Mr. Gao Si');
    expect(bulletin('NY = Mr. Lars NYGAARD, Minister, Norway [presenter]')).toContain('Mr. Lars Nygaard');
  });
});

describe('a template of one’s own', () => {
  const own = {
    format: 'rapporteur-template',
    version: 1,
    id: 'note',
    title: 'Note for the file',
    parts: [
      { part: 'text', texts: ['Note on the {occasion} of {date}.', 'Note on the meeting of {date}.'] },
      { part: 'account', headings: 'none', heading: 'What was said' },
    ],
  };

  it('tells the first text of which all particulars are known, and no heading above nothing', () => {
    const reading = readTemplate(JSON.stringify(own));
    if (!reading.ok) throw new Error(reading.reason);
    const draft = composeDraft(parseShorthand('date: 2024-05-07\n').meeting, { template: reading.template });
    expect(draft).toMatchObject({ id: 'note-en', template: 'note' });
    expect(draft.blocks.map(blockText)).toEqual(['Note on the meeting of 7 May 2024.']);
  });

  it.each([
    ['{', 'it is no JSON'],
    [JSON.stringify({ ...own, version: 2 }), 'version 2'],
    [JSON.stringify({ ...own, parts: [{ part: 'acount' }] }), 'parts, 1, part'],
    [JSON.stringify({ ...own, id: 'Not an id' }), 'small letters'],
    ['null', 'object'],
    [' '.repeat(200_000), 'too long'],
  ])('is refused with the reason where it is none: %.20s', (text, reason) => {
    expect(readTemplate(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});
