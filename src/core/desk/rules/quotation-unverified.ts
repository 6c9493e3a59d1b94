import type { Problem, Rule } from '../finding.ts';
import { quotedIn } from '../quoted.ts';

/** A quotation that nobody has checked yet: its note lacks the label `verified`. */
export const quotationUnverified: Rule = {
  name: 'quotation-unverified',
  severity: 'advice',
  needs: 'meeting',
  find: (reading) =>
    quotedIn(reading).flatMap(({ block, from, to, match }): Problem[] => {
      if (match.kind !== 'word for word' || match.isVerified) return [];
      return [
        {
          block: block.index,
          from,
          to,
          message:
            'Nobody has checked this quotation yet. Check it against the recording, and give its note the label “verified”.',
          entries: [match.entry],
        },
      ];
    }),
};
