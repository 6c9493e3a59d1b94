import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkContent } from './check-content.ts';
import { fromLiving, livingUpdate, notesFragment, toLiving } from './living.ts';
import { meetingOf } from './meetings.fixture.ts';
import { pendingTexts, salvage } from './salvage.ts';

const MEETING = meetingOf('two more ferries');

/** A writer at the same meeting, and each change they make. */
function writer() {
  const doc = toLiving(MEETING);
  const updates: Uint8Array[] = [];
  doc.on('updateV2', (update: Uint8Array) => updates.push(update));
  const group = notesFragment(doc).get(0);
  if (!(group instanceof Y.XmlElement)) throw new Error('There is no group.');
  const addEntry = (id: string) => {
    const entry = new Y.XmlElement('entry');
    entry.setAttribute('id', id);
    entry.setAttribute('kind', 'unattributed');
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    paragraph.push([text]);
    entry.push([paragraph]);
    group.push([entry]);
    return text;
  };
  return { doc, updates, addEntry };
}

/** The meeting with these changes, as one who has missed the others. */
function receiver(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, livingUpdate(MEETING));
  for (const update of updates) Y.applyUpdateV2(doc, update);
  return doc;
}

const lastEntry = (doc: Y.Doc) =>
  fromLiving(doc)
    .meeting.entries.at(-1)
    ?.content.map((passage) => passage.content.map((run) => ('text' in run ? run.text : '')).join(''));

it('puts what waits for a missing change at the end of the notes, once, and without a speaker', () => {
  const { updates, addEntry } = writer();
  const first = addEntry('a');
  for (const [at, letter] of [...'one'].entries()) first.insert(at, letter);
  const second = addEntry('b');
  second.insert(0, 'twos');
  second.delete(3, 1);
  const doc = receiver(updates.slice(1));
  expect(salvage(doc)).toBe(1);
  expect(lastEntry(doc)).toEqual(['one', 'two']);
  expect(checkContent(doc)).toEqual({ fits: true });
  expect(salvage(doc)).toBe(0);
  const group = notesFragment(doc).get(0);
  if (!(group instanceof Y.XmlElement)) throw new Error('There is no group.');
  group.delete(group.length - 1, 1);
  expect(salvage(doc)).toBe(0);
});

it('does nothing where nothing waits', () => {
  const { updates, addEntry } = writer();
  addEntry('a').insert(0, 'one');
  const doc = receiver(updates);
  expect(pendingTexts(doc)).toEqual([]);
  expect(salvage(doc)).toBe(0);
});

/** What is done at the keys: characters typed or erased somewhere in one of three entries. */
const strokes = fc.array(
  fc.record({
    entry: fc.nat(2),
    at: fc.nat(40),
    text: fc.string({ minLength: 1, maxLength: 3 }),
    erase: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

it('loses no character that is hidden, and shows it in its place once the gap is closed', () => {
  fc.assert(
    fc.property(strokes, fc.nat(100), (all, gap) => {
      const { doc: written, updates, addEntry } = writer();
      const texts = ['a', 'b', 'c'].map(addEntry);
      for (const { entry, at, text, erase } of all) {
        const into = texts[entry];
        if (!into) continue;
        if (erase && into.length > 0) into.delete(at % into.length, 1);
        else into.insert(at % (into.length + 1), text);
      }
      const missing = updates[gap % updates.length] ?? new Uint8Array();
      const doc = receiver(updates.filter((update) => update !== missing));
      const shown = fromLiving(doc).meeting;
      salvage(doc);
      const shownOf = (meeting: typeof shown) => count(textOf(meeting));
      // Each character of the whole stands in what is salvaged or shown, or was in the missing change itself.
      const whole = shownOf(fromLiving(written).meeting);
      const had = shownOf(fromLiving(doc).meeting);
      const lost = count(insertedBy(missing));
      for (const [character, times] of whole) {
        expect((had.get(character) ?? 0) + (lost.get(character) ?? 0)).toBeGreaterThanOrEqual(times);
      }
      expect(checkContent(doc).fits).toBe(true);
      const salvaged = fromLiving(doc).meeting.entries.filter(({ id }) => id.startsWith('salvaged-'));
      Y.applyUpdateV2(doc, missing);
      expect(doc.store.pendingStructs).toBeNull();
      const closed = fromLiving(doc).meeting;
      expect(closed.entries.filter(({ id }) => !id.startsWith('salvaged-'))).toEqual(
        fromLiving(written).meeting.entries,
      );
      expect(closed.entries.filter(({ id }) => id.startsWith('salvaged-'))).toEqual(salvaged);
    }),
    { numRuns: 150 },
  );
});

function textOf({ entries }: ReturnType<typeof fromLiving>['meeting']): string {
  return entries
    .flatMap(({ content }) => content.flatMap((passage) => passage.content))
    .map((run) => ('text' in run ? run.text : ''))
    .join('');
}

function insertedBy(update: Uint8Array): string {
  return Y.decodeUpdateV2(update)
    .structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
    )
    .join('');
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.split('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
