import { expect, it } from 'vitest';
import { behalfFromAttribute, entryFromNode, entryToNode, joinIds, splitIds } from './entry-node.ts';
import { type Entry, relationOf } from './meeting.ts';

const answer: Entry = {
  id: 'e2',
  time: '10:33',
  head: {
    kind: 'answer',
    voice: {
      speakers: ['lk', 'od'],
      behalf: { name: 'the small islands' },
      labels: ['fr', 'right of reply'],
      relation: { kind: 'replies', entry: 'e 0' },
    },
    verb: 'replied',
    answers: ['e0', 'e1'],
  },
  content: [
    { kind: 'paragraph', content: [{ text: 'pumps are ordered by ' }, { mention: 'vp' }, { text: ' now' }] },
    { kind: 'bullet', content: [{ text: 'three' }] },
  ],
};

it('writes an entry as texts that a stylesheet can select on, and reads it back', () => {
  const node = entryToNode(answer);
  expect(node.attrs).toEqual({
    id: 'e2',
    kind: 'answer',
    time: '10:33',
    speakers: 'lk od',
    behalf: '"the small islands"',
    labels: 'fr, right of reply',
    verb: 'replied',
    answers: 'e0 e1',
    relation: 'replies e%200',
    date: null,
    timeZone: null,
  });
  expect(entryFromNode(node)).toEqual(answer);
});

it('keeps the literal mark only on the characters for which it makes a difference', () => {
  const marks = [{ type: 'literal' }];
  const entry = entryFromNode({
    type: 'entry',
    attrs: { id: 'e1', kind: 'comment' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'so !off "it" goes', marks }] }],
  });
  expect(entry.content[0]?.content).toEqual([
    { text: 'so ' },
    { text: '!', literal: true },
    { text: 'off ' },
    { text: '"', literal: true },
    { text: 'it' },
    { text: '"', literal: true },
    { text: ' goes' },
  ]);
});

it('reads a time that is none as no time', () => {
  expect(
    entryFromNode({ type: 'entry', attrs: { id: 'e1', kind: 'outcome', time: '25:10' } }).time,
  ).toBeNull();
});

it('keeps ids apart whatever is in them', () => {
  expect(splitIds(joinIds(['a b', '50%', 'c']))).toEqual(['a b', '50%', 'c']);
  expect(splitIds('100% sure')).toEqual(['100%', 'sure']);
});

it('reads what is no relation as none', () => {
  const read = (relation: string, kind = 'statement') =>
    relationOf(entryFromNode({ type: 'entry', attrs: { id: 'e1', kind, speakers: 'vp', relation } }));
  expect(read('supports e0')).toEqual({ kind: 'supports', entry: 'e0' });
  for (const other of ['', 'supports', 'doubts e0', 'e0']) expect(read(other)).toBeNull();
  expect(read('supports e0', 'proceedings')).toBeNull();
});

it('reads half a quoted name as the name', () => {
  expect(behalfFromAttribute('"the islands')).toEqual({ name: 'the islands' });
  expect(behalfFromAttribute('"')).toEqual({ name: '' });
});
