import type { Problem, Rule } from '../finding.ts';
import type { Mention } from '../mentions.ts';
import type { Reading } from '../reading.ts';
import { titleBehind } from '../titles.ts';

/** A title under a picture that is not the one in the text. Where a list says who they are, that list decides. */
export const caption: Rule = {
  name: 'caption',
  severity: 'error',
  needs: 'article',
  find: (reading) => {
    if (reading.knowsPeople) return [];
    return reading.mentions.flatMap((mention): Problem[] => {
      const under = captionTitle(reading, mention);
      if (under === null || mention.person === null) return [];
      const other = reading.mentions.find(
        (one) =>
          one.person === mention.person && one.hasGiven && reading.blocks[one.block]?.isRunning === true,
      );
      const block = other && reading.blocks[other.block];
      if (other?.person == null || block === undefined) return [];
      const participant = { ...other.person.participant, position: under.text, affiliation: '' };
      const title = titleBehind(
        block,
        { ...other, person: { ...other.person, participant } },
        reading.terms,
        reading.wording,
      );
      if (title === null || title.verdict === 'whole') return [];
      return [
        {
          block: mention.block,
          from: under.from,
          to: under.from + under.text.length,
          message: `In the text ${mention.person.name.full} is “${block.text.slice(title.from, title.to)}”. Write the same under the picture.`,
        },
      ];
    });
  },
};

/** What stands behind a name under a picture, up to the credit; null where nothing does. */
function captionTitle(
  { blocks }: Reading,
  { block: index, to }: Mention,
): { text: string; from: number } | null {
  const block = blocks[index];
  if (block?.block.type !== 'figure') return null;
  const behind = /^,\s+([^.()©|]+)/.exec(block.text.slice(to));
  if (behind?.[1] === undefined) return null;
  return { text: behind[1].trim(), from: to + behind[0].length - behind[1].length };
}
