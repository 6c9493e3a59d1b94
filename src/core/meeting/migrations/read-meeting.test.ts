import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyParticulars, SCHEMA_VERSION } from '../meeting.ts';
import { livingMeetings } from '../meetings.fixture.ts';
import { sequenceProblem } from './migration.ts';
import { readMeetingJson } from './read-meeting.ts';
import { migrations } from './sequence.ts';
import { toPassages } from './to-1-passages.ts';

/** A meeting as version 0 wrote it. */
const versionZero = {
  format: 'rapporteur-meeting',
  schemaVersion: 0,
  id: 'm0',
  particulars: { ...emptyParticulars, title: 'Ferries' },
  participants: [],
  terms: [],
  entries: [
    {
      id: 'e1',
      time: '10:40',
      head: { kind: 'proceedings' },
      text: 'The chair closed the list.\nThe item was adopted.',
    },
    { id: 'e2', time: null, head: { kind: 'private' }, text: '' },
  ],
};

it('reads back any meeting of this version', () => {
  fc.assert(
    fc.property(livingMeetings, (meeting) => {
      expect(readMeetingJson(JSON.stringify(meeting))).toEqual({ ok: true, meeting });
    }),
    { numRuns: 60 },
  );
});

it('brings a meeting of version 0 to the present form', () => {
  const reading = readMeetingJson(`\uFEFF${JSON.stringify(versionZero)}`);
  expect(reading).toMatchObject({
    ok: true,
    meeting: {
      schemaVersion: SCHEMA_VERSION,
      particulars: { title: 'Ferries' },
      comments: [],
      entries: [
        {
          id: 'e1',
          content: [
            { kind: 'paragraph', content: [{ text: 'The chair closed the list.' }] },
            { kind: 'paragraph', content: [{ text: 'The item was adopted.' }] },
          ],
        },
        { id: 'e2', content: [] },
      ],
    },
  });
});

it('says why it reads no meeting, from a closed list', () => {
  const meeting = { ...versionZero, schemaVersion: 1 };
  const reasons = [
    '',
    'no json',
    '[]',
    '{"format":"something"}',
    JSON.stringify({ ...meeting, schemaVersion: SCHEMA_VERSION + 1 }),
    JSON.stringify({ ...meeting, schemaVersion: 'one' }),
    JSON.stringify({ ...versionZero, entries: [null] }),
    JSON.stringify(meeting),
  ].map((text) => {
    const reading = readMeetingJson(text);
    return reading.ok ? 'read' : reading.reason;
  });
  expect(reasons).toEqual([
    'not-json',
    'not-json',
    'not-a-meeting',
    'not-a-meeting',
    'newer-version',
    'broken',
    'broken',
    'broken',
  ]);
});

it('throws on no text at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readMeetingJson(text).ok).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('refuses any number of things that do not fit, wherever they are', () => {
  const many = new Array(300_000).fill(0);
  const content = [{ kind: 'paragraph', content: many }];
  for (const broken of [
    { participants: many },
    { entries: [{ id: 'e1', time: null, head: { kind: 'section' }, content }] },
    { drafts: many.map(() => ({})) },
  ]) {
    const text = JSON.stringify({ ...versionZero, schemaVersion: 1, ...broken });
    expect(readMeetingJson(text)).toMatchObject({ ok: false, reason: 'broken' });
  }
});

it('refuses a sequence of steps with a gap, or one that does not reach the present version', () => {
  expect(sequenceProblem(migrations, SCHEMA_VERSION)).toBeNull();
  expect(sequenceProblem([{ ...toPassages, to: 2 }], 2)).toContain('not to 1');
  expect(sequenceProblem([toPassages], 2)).toContain('version 2');
});
