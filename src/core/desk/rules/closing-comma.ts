import type { Problem, Rule } from '../finding.ts';
import type { Mention } from '../mentions.ts';
import type { BlockReading } from '../reading.ts';
import { reports } from '../reports.ts';
import { titleBehind } from '../titles.ts';

/** A title behind a name that no comma closes: "Ms. Vera Pappas, Deputy Minister, Ministry of Shipping said". */
export const closingComma: Rule = {
  name: 'closing-comma',
  severity: 'error',
  needs: 'article',
  english: true,
  find: ({ mentions, blocks, terms }) =>
    mentions.flatMap((mention): Problem[] => {
      const block = blocks[mention.block];
      if (block?.isRunning !== true) return [];
      const title = titleBehind(block, mention, terms);
      const end = title === null ? openTitle(block, mention) : title.isClosed ? null : title.to;
      if (end === null) return [];
      const word = /\S+$/.exec(block.text.slice(mention.to, end))?.[0] ?? '';
      return [
        {
          block: block.index,
          from: end - word.length,
          to: end,
          message: `A comma must close the title behind the name: write “${word},”.`,
          suggestion: `${word},`,
        },
      ];
    }),
};

/** "Supporting Ms. Pappas, Canada said": the comma closes what stands before another speaker. */
const BEFORE_SPEAKER =
  /(?:^|[.?!]["”]?\s)(?:Supporting|Replying to|Correcting an earlier \p{Ll}+ by)\s[^.?!,]*$/u;

/** Where words in capitals behind a name end that run into a reporting verb; null where they do not. */
function openTitle({ text }: BlockReading, { from: start, to }: Mention): number | null {
  if (BEFORE_SPEAKER.test(text.slice(0, start))) return null;
  const behind = /^,\s+(?=\p{Lu})([^,;.:()“”"]{2,90}?)\s+(\p{Ll}+)\b(?!,)/u;
  const rest = text.slice(to, to + 120);
  for (let match = behind.exec(rest), from = 0; match !== null; ) {
    const end = match[0].length - (match[2] ?? '').length;
    const verb = match[2] ?? '';
    if (reports(verb) && /\p{L}$/u.test(match[1] ?? '')) return to + rest.slice(0, end).trimEnd().length;
    from = end + verb.length;
    const next = new RegExp(`^(.{${from}}[^,;.:()“”"]*?)\\s+(\\p{Ll}+)\\b(?!,)`, 'u').exec(rest);
    match = next;
  }
  return null;
}
