import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingSchema } from '../meeting/meeting.ts';
import { meetings, notesFiles } from './meetings.arbitrary.ts';
import { parseShorthand } from './parse.ts';
import { printShorthand } from './print.ts';

const runs = { numRuns: 150 };

describe('the shorthand of a meeting', () => {
  it('is read back as the same meeting, ids and all', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        const printed = printShorthand(meeting);
        expect(parseShorthand(printed).meeting).toEqual(meeting);
      }),
      runs,
    );
  });

  it('says the same after it was read and printed, whatever the file was', () => {
    const anything = fc.oneof(
      notesFiles,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(anything, (file) => {
        const { meeting } = parseShorthand(file);
        expect(meetingSchema.safeParse(meeting).success).toBe(true);
        expect(parseShorthand(printShorthand(meeting)).meeting).toEqual(meeting);
      }),
      { numRuns: 400 },
    );
  });
});
