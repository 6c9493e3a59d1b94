import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compactJournal } from './compact.ts';
import { encodeFrame } from './frame.ts';
import { beginJournal, END_LENGTH, readEnd, readJournal } from './read.ts';
import { encodeRecord, JOURNAL_VERSION, type JournalRecord } from './record.ts';
import { summarize } from './summary.ts';

type Kept = Exclude<JournalRecord, { is: 'meeting' }>;

const at = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const MARKER = [0xf5, 0x52, 0x4a, 0xfa];
/** Any bytes, often with a marker in them, or with the beginning of a frame. */
const payload = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.uint8Array({ maxLength: 12 }) },
      { weight: 1, arbitrary: fc.constant(Uint8Array.from(MARKER)) },
      {
        weight: 1,
        arbitrary: fc.constant(
          encodeFrame({ kind: 2, at: 1, payload: new Uint8Array(40).fill(9) }).slice(0, 30),
        ),
      },
    ),
    { maxLength: 5 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));
const record: fc.Arbitrary<Kept> = fc.oneof(
  fc.record({ is: fc.constant('change' as const), at, change: payload }),
  fc.record({ is: fc.constant('state' as const), at, changedAt: at, state: payload }),
  fc.record({
    is: fc.constant('picture' as const),
    at,
    path: fc.string({ unit: 'grapheme' }),
    type: fc.constantFrom('image/png', ''),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  }),
  fc.record({ is: fc.constantFrom('binned' as const, 'unbinned' as const), at }),
  fc.record({ is: fc.constant('closed' as const), at, changedAt: at, binned: fc.boolean() }),
  fc.record({ is: fc.constant('unknown' as const), at, kind: fc.integer({ min: 8, max: 255 }), payload }),
);
const meeting = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

interface Written {
  readonly bytes: Uint8Array;
  readonly records: readonly Kept[];
  /** Where each record begins; and where the last ends. */
  readonly starts: readonly number[];
}

function written(id: string, records: readonly Kept[]): Written {
  const beginning = beginJournal(id, 1);
  const starts = [beginning.length];
  const parts = records.map(encodeRecord);
  for (const part of parts) starts.push((starts.at(-1) ?? 0) + part.length);
  return { bytes: Uint8Array.from([beginning, ...parts].flatMap((part) => [...part])), records, starts };
}

const journal = fc
  .tuple(meeting, fc.array(record, { minLength: 1, maxLength: 5 }))
  .map(([id, records]) => ({ id, ...written(id, records) }));

/** Compared as text, since payloads are views. */
const texts = (records: readonly Kept[]) =>
  records.map((each) =>
    JSON.stringify(each, (_, value) => (value instanceof Uint8Array ? [...value] : value)),
  );

describe('a journal', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(journal, ({ id, bytes, records }) => {
        const read = readJournal(bytes);
        expect(texts(read.records)).toEqual(texts(records));
        expect(read).toMatchObject({
          meeting: id,
          version: JOURNAL_VERSION,
          damaged: 0,
          end: bytes.length,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('cut off anywhere gives all records before the cut, and no damage', () => {
    fc.assert(
      fc.property(journal, ({ bytes, records, starts }) => {
        for (let length = 0; length <= bytes.length; length++) {
          const read = readJournal(bytes.subarray(0, length));
          const whole = records.filter((_, i) => (starts[i + 1] ?? 0) <= length);
          expect(texts(read.records)).toEqual(texts(whole));
          expect(read.damaged).toBe(0);
          expect(read.end).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('with any byte changed loses the one record that it is in, and says so', () => {
    fc.assert(
      fc.property(journal, fc.integer({ min: 1, max: 255 }), ({ id, bytes, records, starts }, flip) => {
        for (let place = 0; place < bytes.length; place++) {
          const changed = bytes.slice();
          changed[place] = (changed[place] ?? 0) ^ flip;
          const read = readJournal(changed);
          const sound = records.filter((_, i) => place < (starts[i] ?? 0) || place >= (starts[i + 1] ?? 0));
          expect(texts(read.records)).toEqual(texts(sound));
          expect(read.meeting).toBe(id);
          expect(read.version).toBe(JOURNAL_VERSION);
          const isLast = place >= (starts.at(-2) ?? 0);
          expect(read.damaged).toBe(1);
          expect(read.end).toBe(isLast ? starts.at(-2) : bytes.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('with any stretch of zeros in it, as after a power cut, gives all that is outside', () => {
    fc.assert(
      fc.property(journal, fc.nat(), fc.nat(), ({ bytes, records, starts }, from, size) => {
        const begin = from % bytes.length;
        const end = Math.min(bytes.length, begin + (size % bytes.length));
        const read = readJournal(bytes.slice().fill(0, begin, end));
        const expected = records.filter((_, i) => end <= (starts[i] ?? 0) || begin >= (starts[i + 1] ?? 0));
        const got = texts(read.records);
        expect(texts(expected).every((each) => got.includes(each))).toBe(true);
        expect(got.every((each) => texts(records).includes(each))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of any bytes at all is read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readJournal(bytes).records).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('reads on after something that was put between its records', () => {
    const { bytes, records, starts } = written('m', [
      { is: 'change', at: 1, change: Uint8Array.of(1) },
      { is: 'change', at: 2, change: Uint8Array.of(2) },
    ]);
    const middle = starts[1] ?? 0;
    const read = readJournal(
      Uint8Array.from([...bytes.subarray(0, middle), ...MARKER, 7, 7, ...bytes.subarray(middle)]),
    );
    expect(texts(read.records)).toEqual(texts(records));
    expect(read.damaged).toBe(1);
  });
});

describe('a damaged record', () => {
  it('that holds a whole frame of its own is not searched for it', () => {
    const inner = encodeRecord({ is: 'change', at: 1, change: Uint8Array.of(1) });
    const { bytes, starts } = written('m', [
      { is: 'change', at: 1, change: Uint8Array.from([...inner, 5]) },
      { is: 'binned', at: 2 },
    ]);
    const changed = bytes.slice();
    changed[(starts[1] ?? 0) - 1] = 6;
    expect(readJournal(changed)).toMatchObject({ records: [{ is: 'binned' }], damaged: 1 });
  });
});

describe('the end of a journal', () => {
  it('says that it is closed when its last record does', () => {
    fc.assert(
      fc.property(journal, ({ bytes, records }) => {
        const last = records.at(-1);
        const end = readEnd(bytes.subarray(-END_LENGTH));
        expect(end).toEqual(last?.is === 'closed' ? last : null);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the records of a journal', () => {
  it('come to the last of each: bin, pictures, change', () => {
    const picture = { is: 'picture' as const, at: 1, path: 'a', type: 'image/png' };
    const [first, second] = ['1'.repeat(64), '2'.repeat(64)];
    expect(
      summarize([
        { is: 'change', at: 5, change: new Uint8Array() },
        { is: 'binned', at: 6 },
        { ...picture, sha256: first },
        { ...picture, sha256: second },
        { is: 'state', at: 9, changedAt: 5, state: new Uint8Array() },
        { is: 'closed', at: 10, changedAt: 5, binned: true },
      ]),
    ).toEqual({
      binned: true,
      closed: true,
      changedAt: 5,
      pictures: new Map([['a', { type: 'image/png', sha256: second }]]),
    });
  });
});

describe('compacting a journal', () => {
  /** What one client types, an update a letter. */
  function typed(words: string): Uint8Array[] {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('updateV2', (update: Uint8Array) => updates.push(update));
    for (const letter of words) doc.getText('notes').insert(doc.getText('notes').length, letter);
    return updates;
  }
  const changes = (updates: readonly Uint8Array[]): Kept[] =>
    updates.map((change, i) => ({ is: 'change', at: i + 1, change }));
  const loaded = (records: readonly Kept[], more: readonly Uint8Array[] = []) => {
    const doc = new Y.Doc();
    for (const each of records) if (each.is === 'state') Y.applyUpdateV2(doc, each.state);
    for (const update of more) Y.applyUpdateV2(doc, update);
    return doc.getText('notes').toString();
  };

  it('gives a journal that comes to the same', () => {
    const updates = typed('what was said');
    const before: Kept[] = [
      ...changes(updates),
      { is: 'picture', at: 20, path: 'a', type: 'image/png', sha256: '1'.repeat(64) },
      { is: 'binned', at: 21 },
      { is: 'unknown', at: 22, kind: 99, payload: Uint8Array.of(1, 2) },
      { is: 'closed', at: 23, changedAt: updates.length, binned: true },
    ];
    const compacted = compactJournal(written('m', before).bytes);
    const after = readJournal(compacted?.bytes ?? new Uint8Array());
    expect(after).toMatchObject({ meeting: 'm', damaged: 0 });
    expect(summarize(after.records)).toEqual(summarize(before));
    expect(loaded(after.records)).toBe('what was said');
    expect(texts(after.records)).toContain(texts(before).at(-2));
    expect(readEnd((compacted?.bytes ?? new Uint8Array()).subarray(-END_LENGTH))).not.toBeNull();
  });

  it('keeps what waits for a change that is missing, until that comes', () => {
    const updates = typed('abcdefgh');
    const missing = updates[3] ?? new Uint8Array();
    const before = changes(updates.filter((update) => update !== missing));
    const once = compactJournal(written('m', before).bytes)?.bytes ?? new Uint8Array();
    const twice = readJournal(compactJournal(once)?.bytes ?? new Uint8Array());
    expect(loaded(twice.records)).toBe('abc');
    expect(loaded(twice.records, [missing])).toBe('abcdefgh');
  });

  it('keeps deletions that wait for what they delete', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('updateV2', (update: Uint8Array) => updates.push(update));
    doc.getText('notes').insert(0, 'secret');
    doc.getText('notes').delete(0, 6);
    const [inserted = new Uint8Array(), deleted = new Uint8Array()] = updates;
    const after = readJournal(
      compactJournal(written('m', changes([deleted])).bytes)?.bytes ?? new Uint8Array(),
    );
    expect(loaded(after.records, [inserted])).toBe('');
  });

  it('keeps as it is what no document takes', () => {
    const before = changes([...typed('ab'), Uint8Array.of(255, 255, 3)]);
    const after = readJournal(compactJournal(written('m', before).bytes)?.bytes ?? new Uint8Array());
    expect(loaded(after.records)).toBe('ab');
    expect(texts(after.records)).toContain(texts(before).at(-1));
  });

  it('counts what was damaged, and keeps the rest', () => {
    const { bytes, starts } = written('m', changes(typed('abc')));
    const changed = bytes.slice();
    changed[(starts[2] ?? 0) + 30] = 0xff;
    const compacted = compactJournal(changed);
    expect(compacted?.damaged).toBe(1);
    expect(loaded(readJournal(compacted?.bytes ?? new Uint8Array()).records)).toBe('ab');
  });

  it('leaves alone what is nobody’s or of a later version', () => {
    expect(compactJournal(new Uint8Array(100))).toBeNull();
    const later = encodeRecord({ is: 'meeting', at: 1, version: JOURNAL_VERSION + 1, meeting: 'm' });
    expect(compactJournal(later)).toBeNull();
  });
});
