import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { titleBehind, titleOf } from '../titles.ts';

/** A position behind a name that is not the one of the people list, in the text or under a picture. */
export const position: Rule = {
  name: 'position',
  severity: 'error',
  needs: 'meeting',
  languages: DRAFT_LANGUAGES,
  find: (reading) => titlesThatDiffer(reading, ['other position', 'other']),
};

/** Titles behind names of which a part differs from the people list. */
export function titlesThatDiffer(
  { mentions, blocks, terms, wording }: Reading,
  verdicts: readonly string[],
): Problem[] {
  return mentions.flatMap((mention): Problem[] => {
    const block = blocks[mention.block];
    const title = block && titleBehind(block, mention, terms, wording);
    if (mention.person === null || !title) return [];
    const { participant, name } = mention.person;
    // A list that has one of the two alone leaves no doubt which it is.
    const verdict =
      title.verdict === 'other' && participant.position.trim() === '' ? 'other affiliation' : title.verdict;
    if (!verdicts.includes(verdict)) return [];
    const right =
      verdict === 'other position'
        ? participant.position.trim()
        : verdict === 'other affiliation'
          ? participant.affiliation.trim()
          : titleOf(participant);
    return [
      {
        block: mention.block,
        from: title.wrong.from,
        to: title.wrong.to,
        message: `${name.full} is “${right}” in the people list. Write that, or correct the list.`,
        suggestion: right,
      },
    ];
  });
}
