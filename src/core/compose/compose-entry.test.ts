import { expect, it } from 'vitest';
import { blockText } from '../document/draft.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { composeDraft } from './compose.ts';
import { composeEntry, placeInDraft } from './compose-entry.ts';
import { builtInTemplate } from './templates/built-in.ts';

const { meeting } = parseShorthand(`title: Ferries
people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping
  OD = Mr. Omar DOOL, Mayor, Lower Island
terms:
  PSO = public service obligation
notes:
10:02 VP: two more ferries sail from June
10:05 OD: the harbour is full
10:06 VP: the PSO is renewed
10:07 OD: nobody will pay for it !anon
10:08 VP: the minister is weary !off
10:09 ~ ask her for the timetable
# Any other business !off
10:10 OD: the mayor resigns
`);

const entry = (words: string) =>
  meeting.entries.find(({ content }) => JSON.stringify(content).includes(words))?.id ?? '';

/** The draft without what tells these entries. */
function draftWithout(...words: string[]) {
  return composeDraft(meeting, { without: new Set(words.map(entry)) });
}

const told = (words: string, given: Meeting, blocksBefore?: number) => {
  const draft = draftWithout(words);
  return composeEntry(given, entry(words), draft, blocksBefore ?? draft.blocks.length);
};

it('introduces nobody who has been named before the place, and spells out nothing that has been used', () => {
  const [block] = told('PSO', meeting);
  expect(block && blockText(block)).toMatch(/^Ms\. Pappas .* the public service obligation \(PSO\)/);
  expect(block?.content.every(({ sources }) => sources?.includes(entry('PSO')))).toBe(true);
  const [first] = told('harbour', meeting);
  expect(first && blockText(first)).toMatch(/^Mr\. Omar Dool, Mayor, Lower Island, /);
  const [early] = told('PSO', meeting, 1);
  expect(early && blockText(early)).toMatch(/^Ms\. Vera Pappas, Deputy Minister, Ministry of Shipping, /);
});

it('tells nothing of what may not be told, also where a heading withholds it', () => {
  for (const words of ['weary', 'timetable', 'resigns']) expect(told(words, meeting)).toEqual([]);
  const [block] = told('nobody will pay', meeting);
  expect(block && blockText(block)).toMatch(/^A participant/);
});

it('leaves out of a whole draft what is to be left out', () => {
  expect(JSON.stringify(draftWithout('harbour'))).not.toContain('harbour');
});

it('has its place behind what was noted before it, and at the end where its place would tell who spoke', () => {
  const draft = draftWithout('harbour');
  const place = placeInDraft(meeting, entry('harbour'), draft);
  expect(blockText(draft.blocks[place - 1] ?? { content: [] })).toContain('two more ferries');
  expect(placeInDraft(meeting, entry('nobody will pay'), draft)).toBe(draft.blocks.length);
  const later = draftWithout('two more ferries');
  const first = placeInDraft(meeting, entry('two more ferries'), later);
  expect(blockText(later.blocks[first] ?? { content: [] })).toContain('harbour');
});

it('tells it as the template and the language of the draft tell it', () => {
  const template = builtInTemplate('minutes');
  if (template === null) throw new Error('There are no minutes.');
  const minutes = composeDraft(meeting, { template, without: new Set([entry('two more ferries')]) });
  const told = composeEntry(meeting, entry('two more ferries'), minutes, minutes.blocks.length, { template });
  expect(told.map(({ type, content }) => [type, blockText({ content })])).toEqual([
    ['numbered', 'Ms. Pappas said that two more ferries sail from June.'],
  ]);
});
