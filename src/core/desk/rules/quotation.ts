import type { Problem, Rule } from '../finding.ts';
import { quotedIn } from '../quoted.ts';

/** A quotation that is not word for word in the notes. */
export const quotation: Rule = {
  name: 'quotation',
  severity: 'error',
  needs: 'meeting',
  find: (reading) =>
    quotedIn(reading).flatMap(({ block, from, to, words, match }): Problem[] => {
      if (match.kind === 'word for word' || match.kind === 'no quotation') return [];
      const place = { block: block.index, from, to };
      if (match.kind === 'unknown') {
        return [
          {
            ...place,
            message:
              'These words are quoted nowhere in the notes. Check them, or report them without quotation marks.',
          },
        ];
      }
      const entries = [match.entry];
      if (match.kind === 'reported') {
        return [
          {
            ...place,
            entries,
            message:
              'The notes report these words without quoting them. Take the quotation marks off, or check that they were said so.',
          },
        ];
      }
      const [open = '', close = ''] = [block.text[from], block.text[to - 1]];
      return [
        {
          ...place,
          entries,
          message: `The notes have “${match.text}”; here it is ${match.difference}. A quotation is word for word.`,
          suggestion: match.isWhole
            ? `${open}${match.text}${/[.,!?]$/.exec(words)?.[0] === undefined || /[.,!?]$/.test(match.text) ? '' : (/[.,!?]$/.exec(words)?.[0] ?? '')}${close}`
            : undefined,
        },
      ];
    }),
};
