import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Wording } from '../languages/wording.ts';
import type { Mention } from '../mentions.ts';
import type { BlockReading } from '../reading.ts';
import { titleBehind } from '../titles.ts';

/** A title behind a name that no comma closes: "Ms. Vera Pappas, Deputy Minister, Ministry of Shipping said". */
export const closingComma: Rule = {
  name: 'closing-comma',
  severity: 'error',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: ({ mentions, blocks, terms, wording }) =>
    mentions.flatMap((mention): Problem[] => {
      const block = blocks[mention.block];
      if (block?.isRunning !== true) return [];
      const title = titleBehind(block, mention, terms, wording);
      const end = title === null ? openTitle(block, mention, wording) : title.isClosed ? null : title.to;
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

/** Where a title behind a name runs into what its bearer says; null where it does not. */
function openTitle({ text }: BlockReading, { from, to }: Mention, wording: Wording): number | null {
  // "Supporting Ms. Pappas, Canada said": the comma closes what stands before another speaker.
  if (wording.addressing.test(text.slice(0, from))) return null;
  const title = (wording.hasSmallTitles ? SMALL_TITLE : TITLE).exec(text.slice(to, to + 120));
  if (title === null) return null;
  const words = title[0];
  for (const { index } of words.matchAll(/(?<=\p{L})\s+(?=\p{Ll})/gu)) {
    const isVerb = wording.speaksBehind(text.slice(to + index, to + index + 60));
    if (isVerb && !/^\s+\p{Ll}+,/u.test(words.slice(index) + (text[to + words.length] ?? '')))
      return to + index;
  }
  return null;
}

/** What can be a title, up to the next mark. */
const TITLE = /^,\s+(?=\p{Lu})[^,;.:()“”"]{2,110}/u;
const SMALL_TITLE = /^,\s+(?=\p{L}{3})[^,;.:()«»“”"]{2,110}/u;
