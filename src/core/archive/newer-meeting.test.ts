import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyMeeting, meetingSchema } from '../meeting/meeting.ts';
import { livingMeetings, meetingOf, statement } from '../meeting/meetings.fixture.ts';
import { readNewerMeeting } from './newer-meeting.ts';

it('reads any meeting of this version as it is', () => {
  fc.assert(
    fc.property(livingMeetings, (meeting) => {
      expect(readNewerMeeting(JSON.parse(JSON.stringify(meeting)))).toEqual(meeting);
    }),
    { numRuns: 100 },
  );
});

it('gives a meeting that fits, whatever a newer version put into it', () => {
  const parts = Object.keys(emptyMeeting('m'));
  fc.assert(
    fc.property(
      livingMeetings,
      fc.dictionary(fc.constantFrom(...parts, 'more'), fc.jsonValue()),
      (meeting, changes) => {
        const given = { ...JSON.parse(JSON.stringify(meeting)), ...changes, format: 'rapporteur-meeting' };
        expect(meetingSchema.safeParse(readNewerMeeting(given)).error).toBeUndefined();
      },
    ),
    { numRuns: 200 },
  );
});

it('keeps the words of an entry whose form it does not know', () => {
  const entry = { ...statement('e1', 'two more ferries'), head: { kind: 'sung' } };
  const reading = readNewerMeeting({ ...meetingOf(), entries: [entry] });
  expect(reading?.entries).toEqual([
    {
      id: 'e1',
      time: null,
      head: { kind: 'unattributed', asked: false },
      content: [{ kind: 'paragraph', content: [{ text: 'two more ferries' }] }],
    },
  ]);
});

it('takes nothing else for a meeting', () => {
  for (const value of [null, 7, 'text', [], {}, { format: 'other' }])
    expect(readNewerMeeting(value)).toBeNull();
});
