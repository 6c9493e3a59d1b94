import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import type { Rule } from '../finding.ts';
import { titlesThatDiffer } from './position.ts';

/** An affiliation behind a name that is not the one of the people list, in the text or under a picture. */
export const affiliation: Rule = {
  name: 'affiliation',
  severity: 'error',
  needs: 'meeting',
  languages: DRAFT_LANGUAGES,
  find: (reading) => titlesThatDiffer(reading, ['other affiliation']),
};
