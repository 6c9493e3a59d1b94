import type { Rule } from '../finding.ts';
import { withheldAs } from '../withheld.ts';

/** A name where `!anon` or the Chatham House rule forbids it. Nothing may leave with it. */
export const anonymousName: Rule = {
  name: 'anonymous-name',
  severity: 'error',
  needs: 'meeting',
  blocks: true,
  find: (reading) =>
    withheldAs(
      reading,
      'name',
      'This names somebody who spoke without being named. Write “a participant”, and nothing that tells who it was.',
    ),
};
