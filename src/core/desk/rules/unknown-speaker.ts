import type { Problem, Rule } from '../finding.ts';
import { isClosed, type Reading } from '../reading.ts';

/** Somebody quoted or reported in the article who is not in the meeting. */
export const unknownSpeaker: Rule = {
  name: 'unknown-speaker',
  severity: 'error',
  needs: 'meeting',
  find: (reading) => {
    if (!reading.knowsPeople) return [];
    return reading.mentions.flatMap(({ person, block: index, from, to, words }): Problem[] => {
      const block = reading.blocks[index];
      if (person !== null || block?.isRunning !== true || isClosed(block, from)) return [];
      // Named in the notes as well: somebody there spoke of them.
      if (words.every(({ word }) => reading.notes?.words.has(word.folded))) return [];
      if (!isSpeaker(reading, block.text, from, to)) return [];
      const name = block.text.slice(from, to);
      return [
        {
          block: index,
          from,
          to,
          message: `${name} is not in the people list of the meeting. Check who said this, or add them.`,
        },
      ];
    });
  },
};

/** Whether a reporting verb follows, at once or behind a title, or stands before ("said Mr. Smith"). */
function isSpeaker({ wording }: Reading, text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 200);
  const title = /^(?:,[^.;:]{2,120}?,|\s*\([^)]*\))/u.exec(behind)?.[0] ?? '';
  return (
    wording.speaksBehind(behind.slice(title.length)) ||
    wording.speaksBefore(text.slice(Math.max(0, from - 40), from))
  );
}
