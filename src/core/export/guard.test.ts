import { expect, it } from 'vitest';
import { type Block, type Draft, fingerprintOf } from '../document/draft.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { withheldWording } from './guard.ts';

const HEAD = `title: Ferries
body: Council of Island Mayors
date: 2024-05-07
people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping
  OD = Mr. Omar DOOL, Mayor
notes:
`;

function meetingOf(...lines: string[]) {
  return parseShorthand(`${HEAD}${lines.join('\n')}\n`).meeting;
}

function draftOf(...texts: string[]): Draft {
  const blocks = texts.map((text, index): Block => {
    const content = [{ text }];
    return { type: 'paragraph', id: `b${index + 1}`, fingerprint: fingerprintOf({ content }), content };
  });
  return { id: 'news-en', template: 'news', language: 'en', blocks };
}

it('finds the wording of an entry off the record, whatever its case and punctuation', () => {
  const meeting = meetingOf('VP: the old harbour will be sold before the summer !off');
  const places = withheldWording(
    meeting,
    draftOf('A quiet day.', 'She added: “The old harbour, will be SOLD” soon.'),
  );
  expect(places).toEqual([
    {
      entry: meeting.entries[0]?.id,
      block: 'b2',
      excerpt: 'The old harbour, will be SOLD',
      from: 12,
      to: 41,
      how: 'wording',
    },
  ]);
});

it('finds what is told in other spans of one block, and in the alternative text of a picture', () => {
  const meeting = meetingOf('VP: the old harbour will be sold !off');
  const [first] = draftOf('x').blocks;
  if (!first) throw new Error('A draft of one text has one block.');
  const spans = [{ text: 'the old ' }, { text: 'harbour', bold: true as const }, { text: ' will be sold' }];
  expect(withheldWording(meeting, { ...draftOf(), blocks: [{ ...first, content: spans }] })).toHaveLength(1);
  const figure: Block = {
    ...first,
    type: 'figure',
    src: 'a.jpg',
    alt: 'The old harbour will be sold',
    content: [],
  };
  expect(withheldWording(meeting, { ...draftOf(), blocks: [figure] })).toHaveLength(1);
});

it.each([
  ['a private note', '~ the old harbour will be sold'],
  ['an entry with a flag that is not settled', 'VP: the old harbour will be sold !of'],
  ['an entry without a speaker', 'the old harbour will be sold'],
  ['a question of somebody unknown', '?? the old harbour will be sold'],
  ['a comment', '// the old harbour will be sold'],
  ['an answer to a question off the record', 'OD? is it so !off\nVP> the old harbour will be sold'],
])('counts %s as withheld', (_what, line) => {
  expect(withheldWording(meetingOf(line), draftOf('the old harbour will be sold'))).toHaveLength(1);
});

it('looks for a short entry whole, and for one word not at all', () => {
  const draft = draftOf('Both said no deal was near, and yes to more talks.');
  expect(withheldWording(meetingOf('VP: no deal !off'), draft)).toHaveLength(1);
  expect(withheldWording(meetingOf('VP: no deal today !off'), draft)).toHaveLength(0);
  expect(withheldWording(meetingOf('VP: yes !off'), draft)).toHaveLength(0);
});

it('lets pass what was said on the record as well, and what everybody knows', () => {
  const meeting = meetingOf(
    'VP: two more ferries sail from June onwards !off',
    'OD: two more ferries sail from June onwards',
    '~ ask Vera Pappas, Deputy Minister, Ministry of Shipping',
  );
  const draft = draftOf(
    'Two more ferries sail from June onwards, said Ms. Vera Pappas, Deputy Minister, Ministry of Shipping.',
  );
  expect(withheldWording(meeting, draft)).toEqual([]);
});

it.each([
  [
    'its figures and names in other words',
    'The old harbour would be sold to a bank from abroad for 40 million.',
  ],
  ['most of it in another order', 'To foreign banks, she said, the harbour could well be sold.'],
])('finds what is off the record told with %s', (_how, text) => {
  const meeting = meetingOf(
    'VP: the harbour may be sold to a foreign bank for 40 million !off',
    'OD: the ferries are late, and the council is not pleased',
  );
  expect(withheldWording(meeting, draftOf())).toEqual([]);
  const edited = draftOf('A quiet day.', text).blocks.map((block) => ({ ...block, fingerprint: '' }));
  expect(withheldWording(meeting, { blocks: edited })).toMatchObject([
    { block: 'b2', excerpt: text, how: 'reworded' },
  ]);
});

it('lets pass what shares with a note off the record only what is said openly', () => {
  const meeting = meetingOf(
    'VP: the budget for ferries rises to 40 million next year !off',
    'OD: the budget for ferries is 30 million this year',
  );
  const [block] = draftOf(
    'Mr. Dool said that the budget for ferries came to 30 million in this year.',
  ).blocks;
  expect(withheldWording(meeting, { blocks: block ? [{ ...block, fingerprint: '' }] : [] })).toEqual([]);
});

it.each([
  ['who is never named', ['OD: pumps fail every winter !anon'], 'Mr. Dool was there.', 'Mr. Dool'],
  [
    'in the sentence that reports it',
    ['OD: pumps fail every winter in the north !anon', 'OD: the islands are patient'],
    'Mr. Dool is patient. Every winter the pumps in the north fail, Mr. Omar Dool said.',
    'Mr. Omar Dool',
  ],
])('finds the name of somebody who spoke without one, %s', (_how, lines, text, excerpt) => {
  const [block] = draftOf(text).blocks;
  const found = withheldWording(meetingOf(...lines), {
    blocks: block ? [{ ...block, fingerprint: '' }] : [],
  });
  expect(found).toMatchObject([{ excerpt, how: 'name', from: text.indexOf(excerpt) }]);
});

it.each(['Ministry of Shipping', 'ministry of shipping'])(
  'finds where somebody is from who spoke without a name, in the sentence that reports it: %s',
  (affiliation) => {
    const text = `The ${affiliation} was there. A participant of the ${affiliation} said that pumps fail every winter.`;
    const [block] = draftOf(text).blocks;
    const meeting = meetingOf('VP: pumps fail every winter !anon', 'VP: the islands are patient');
    const found = withheldWording(meeting, { blocks: block ? [{ ...block, fingerprint: '' }] : [] });
    expect(found).toMatchObject([{ excerpt: affiliation, how: 'name' }]);
  },
);

it('finds words of scripts that put no space between them', () => {
  const meeting = meetingOf('VP: 旧港口将在夏天之前出售给外国公司 !off');
  expect(withheldWording(meeting, draftOf('据说旧港口将在夏天之前出售给外国公司。'))).toHaveLength(1);
});
