import type { Problem, Rule } from '../finding.ts';
import { withheldAs } from '../withheld.ts';

/** What was said off the record, in its own words or in others. Nothing may leave with it. */
export const offRecord: Rule = {
  name: 'off-record',
  severity: 'error',
  needs: 'meeting',
  blocks: true,
  find: (reading) =>
    [
      ...withheldAs(
        reading,
        'wording',
        'These words stand in a note that may not leave: off the record, private, or without a speaker. Take them out, or clear the note.',
      ),
      ...withheldAs(
        reading,
        'reworded',
        'This tells what a note says that is off the record. Take it out, or say on whose open words it rests when you overrule this.',
      ),
    ] satisfies Problem[],
};
