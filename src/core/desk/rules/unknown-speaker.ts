import type { Problem, Rule } from '../finding.ts';
import { isClosed } from '../reading.ts';
import { reports } from '../reports.ts';

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
      if (!isSpeaker(block.text, from, to)) return [];
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
function isSpeaker(text: string, from: number, to: number): boolean {
  const behind = /^(?:,[^.;:]{2,120}?,|\s*\([^)]*\))?(?:\s+(?:also|then|further|who))?\s+(\p{Ll}+)/u.exec(
    text.slice(to, to + 160),
  );
  const before = /(\p{Ll}+)\s+$/u.exec(text.slice(Math.max(0, from - 24), from))?.[1] ?? '';
  return (
    reports(behind?.[1] ?? '') ||
    (reports(before) && /^(?:said|added|asked|replied|explained|noted)$/.test(before)) ||
    (before === 'to' && /according to $/i.test(text.slice(Math.max(0, from - 13), from)))
  );
}
