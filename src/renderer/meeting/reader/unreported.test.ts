import { expect, it } from 'vitest';
import type { Draft } from '../../../core/document/draft.ts';
import { parseShorthand } from '../../../core/shorthand/parse.ts';
import { notesLeftOut } from './unreported.ts';

const { meeting } = parseShorthand(`title: Ferries
people:
  VP = Ms. Vera PAPPAS, Deputy Minister
notes:
# Presentation
10:02 VP: two more ferries from June
10:03 VP: the old harbour will be sold !off
10:04 VP: a slip of the pen !of
10:05 ~ ask her for the timetable
10:06 nobody knows whose words these are
10:07 VP: nothing changes in winter !check
10:08 VP+ [Harbour plan](https://example.org/plan)
// a comment
`);

function draftThatReports(...entries: string[]): Draft {
  const content = [{ text: 'x', ...(entries.length > 0 && { sources: entries }) }];
  return {
    id: 'news-en',
    template: 'news',
    language: 'en',
    blocks: [{ type: 'paragraph', id: 'b', fingerprint: '', content }],
  };
}

it('lists what could be told and is not, in the order of the notes', () => {
  expect(
    notesLeftOut(meeting, draftThatReports()).unreported.map(({ time, speakers, text }) => [
      time,
      speakers,
      text,
    ]),
  ).toEqual([
    ['10:02', 'Pappas', 'two more ferries from June'],
    ['10:06', '', 'nobody knows whose words these are'],
    ['10:07', 'Pappas', 'nothing changes in winter'],
    ['10:08', 'Pappas', 'Harbour plan'],
  ]);
});

it('leaves out what a sentence names among its sources', () => {
  const ids = meeting.entries.map(({ id }) => id);
  expect(notesLeftOut(meeting, draftThatReports(...ids))).toEqual({
    reportable: 4,
    unreported: [],
    setAside: [],
  });
});

it('cuts a long note at the end of a word', () => {
  const long = parseShorthand(`people:\n  VP = Vera\nnotes:\nVP: ${'ferry '.repeat(100)}`).meeting;
  const [note] = notesLeftOut(long, draftThatReports()).unreported;
  expect(note?.text).toMatch(/ferry…$/);
  expect(note?.text.length).toBeLessThan(170);
});

it('keeps apart what was set aside, also a heading or the lead, and forgets what is gone', () => {
  const idOf = (words: string) =>
    meeting.entries.find(({ content }) => JSON.stringify(content).includes(words))?.id ?? '';
  const setAside = [idOf('two more'), idOf('old harbour'), idOf('Presentation'), 'lead', 'gone'];
  const left = notesLeftOut(meeting, { ...draftThatReports(), setAside });
  expect(left.setAside.map(({ text }) => text)).toEqual([
    'Presentation',
    'two more ferries from June',
    'The lead',
  ]);
  expect(left.unreported.map(({ text }) => text)).not.toContain('two more ferries from June');
});
