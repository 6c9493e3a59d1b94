import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Block, Draft } from '../document/draft.ts';
import { COMPOSE_ORIGIN, draftFragment, readDraft, toLiving, writeDraft } from './living.ts';
import { longestRisingRun } from './living-order.ts';
import { livingMeetings, meetingOf } from './meetings.fixture.ts';

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  fingerprint: 'f',
  content: [{ text }],
});
const draftOf = (...blocks: Block[]): Draft => ({ id: 'news-en', template: 'news', language: 'en', blocks });

it('reads back any draft that was written over any other', () => {
  const drafts = livingMeetings.chain((meeting) =>
    meeting.drafts.length > 0 ? fc.constantFrom(...meeting.drafts) : fc.constant(draftOf()),
  );
  fc.assert(
    fc.property(drafts, drafts, (first, second) => {
      const doc = new Y.Doc();
      writeDraft(doc, { ...first, id: 'd' });
      writeDraft(doc, { ...second, id: 'd' });
      expect(readDraft(doc, 'd')).toEqual({ ...second, id: 'd' });
    }),
    { numRuns: 60 },
  );
});

it('has no draft before one is written', () => {
  expect(readDraft(toLiving(meetingOf('one')), 'news-en')).toBeNull();
});

it('keeps the elements of blocks that stay, and what another person types in them at the same time', () => {
  const doc = new Y.Doc();
  writeDraft(doc, draftOf(paragraph('a', 'two ferries'), paragraph('b', 'gone'), paragraph('c', 'the end')));
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
  const element = draftFragment(doc, 'news-en').get(0);

  writeDraft(doc, draftOf(paragraph('a', 'three ferries'), paragraph('n', 'new'), paragraph('c', 'the end')));
  const typed = (draftFragment(other, 'news-en').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  typed.insert('two ferries'.length, ' from June');
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));

  expect(draftFragment(doc, 'news-en').get(0)).toBe(element);
  expect(readDraft(doc, 'news-en')?.blocks.map((block) => block.content[0]?.text)).toEqual([
    'three ferries from June',
    'new',
    'the end',
  ]);
});

it('is one transaction of its own origin, and writes nothing where nothing differs', () => {
  const doc = new Y.Doc();
  const draft = draftOf(paragraph('a', 'two ferries'), paragraph('b', 'the end'));
  const origins: unknown[] = [];
  doc.on('updateV2', (_update: Uint8Array, origin: unknown) => origins.push(origin));
  writeDraft(doc, draft);
  expect(origins).toEqual([COMPOSE_ORIGIN]);
  writeDraft(doc, draft);
  expect(origins).toEqual([COMPOSE_ORIGIN]);
});

it('is taken back in one step', () => {
  const doc = new Y.Doc();
  const first = draftOf(paragraph('a', 'two ferries'), paragraph('b', 'the end'));
  writeDraft(doc, first);
  const undo = new Y.UndoManager(draftFragment(doc, 'news-en'), {
    trackedOrigins: new Set([COMPOSE_ORIGIN]),
  });
  writeDraft(doc, draftOf(paragraph('b', 'a new end'), paragraph('x', 'more')));
  undo.undo();
  expect(readDraft(doc, 'news-en')).toEqual(first);
});

it('takes the second half of a split block for a person’s own', () => {
  const doc = new Y.Doc();
  writeDraft(doc, draftOf(paragraph('a', 'two ferries')));
  const fragment = draftFragment(doc, 'news-en');
  fragment.insert(1, [(fragment.get(0) as Y.XmlElement).clone()]);
  const blocks = readDraft(doc, 'news-en')?.blocks ?? [];
  expect(blocks.map((block) => block.fingerprint)).toEqual(['f', '']);
  expect(new Set(blocks.map((block) => block.id)).size).toBe(2);
});

it('drops no text of a block that it does not know', () => {
  const doc = new Y.Doc();
  writeDraft(doc, draftOf(paragraph('a', 'two ferries')));
  const table = new Y.XmlElement('table');
  const row = new Y.XmlElement('row');
  row.insert(0, [new Y.XmlText('figures')]);
  table.insert(0, [row]);
  draftFragment(doc, 'news-en').insert(1, [table]);
  expect(readDraft(doc, 'news-en')?.blocks[1]).toMatchObject({
    type: 'paragraph',
    content: [{ text: 'figures' }],
  });
});

it('finds a longest rising run', () => {
  expect(longestRisingRun([])).toEqual([]);
  expect(longestRisingRun([3, 0, 1, 5, 2])).toEqual([1, 2, 4]);
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (values) => {
      const run = longestRisingRun(values);
      const picked = run.map((index) => values[index] ?? Number.NaN);
      expect(picked.every((value, place) => place === 0 || value > (picked[place - 1] ?? Number.NaN))).toBe(
        true,
      );
      const lengths: number[] = [];
      for (const [index, value] of values.entries()) {
        lengths.push(
          1 + Math.max(0, ...lengths.filter((_, before) => (values[before] ?? 0) < value && before < index)),
        );
      }
      expect(run.length).toBe(Math.max(0, ...lengths));
    }),
    { numRuns: 60 },
  );
});
