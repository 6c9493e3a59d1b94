import { flagsOf } from '../../meeting/flags.ts';
import { type Meeting, voiceOf } from '../../meeting/meeting.ts';
import type { Problem, Rule } from '../finding.ts';
import { sourcesAt } from '../reading.ts';

/** Words marked as not certain (`!check`) that nobody has cleared. */
export const checkOpen: Rule = {
  name: 'check-open',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks, meeting }) =>
    blocks.flatMap((block) => {
      const marked: { from: number; to: number }[] = [];
      let at = 0;
      for (const span of block.block.content) {
        const from = at;
        at += span.text.length;
        const last = marked.at(-1);
        if (span.check !== true) continue;
        if (last?.to === from) last.to = at;
        else marked.push({ from, to: at });
      }
      const typed = [...block.text.matchAll(/[!！]check(?![\p{L}\p{N}])/giu)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
      }));
      return [...marked, ...typed].map(({ from, to }): Problem => {
        const entries = sourcesAt(block, { from, to });
        const code = meeting && codeOfUnnamed(meeting, entries);
        const message = code
          ? `Of who speaks here the notes have only the code ${code}. Name them among the people, and compose again.`
          : 'The notes mark this as not certain. Check it, and take the mark off.';
        return { block: block.index, from, to, message, entries };
      });
    }),
};

/** The code of somebody without a name who speaks in one of these entries, none of which is marked `!check`; null for nobody. */
function codeOfUnnamed({ entries, participants }: Meeting, ids: readonly string[]): string | null {
  const told = entries.filter(({ id }) => ids.includes(id));
  if (told.some((entry) => flagsOf(entry).check)) return null;
  const speakers = told.flatMap((entry) => voiceOf(entry)?.speakers ?? []);
  return participants.find(({ id, name }) => name === '' && speakers.includes(id))?.code ?? null;
}
