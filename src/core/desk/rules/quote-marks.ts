import type { Problem, Rule } from '../finding.ts';
import type { BlockReading } from '../reading.ts';

/** Straight and typographic marks mixed: " and “, ' and ’. The kind that most have is the house's. */
export const quoteMarks: Rule = {
  name: 'quote-marks',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks }) => [...quotations(blocks), ...apostrophes(blocks)],
};

function quotations(blocks: readonly BlockReading[]): Problem[] {
  const marked = blocks.flatMap((block) =>
    block.quotations.flatMap((quotation) => {
      const [open] = block.text.slice(quotation.from);
      return open === '"' || open === '“' ? [{ ...quotation, block, isStraight: open === '"' }] : [];
    }),
  );
  const straight = marked.filter((one) => one.isStraight).length;
  if (straight === 0 || straight === marked.length) return [];
  const wrong = straight > marked.length - straight ? '“' : '"';
  return marked.flatMap(({ block, from, to }): Problem[] => {
    const text = block.text.slice(from, to);
    if (!text.startsWith(wrong)) return [];
    const inner = text.slice(1, -1);
    return [
      {
        block: block.index,
        from,
        to,
        message: `Straight and typographic quotation marks are mixed. Write ${wrong === '"' ? '“ and ”' : '" and "'} here too.`,
        suggestion: wrong === '"' ? `“${inner}”` : `"${inner}"`,
      },
    ];
  });
}

const APOSTROPHE = /\p{L}+(['’])\p{L}*/gu;

function apostrophes(blocks: readonly BlockReading[]): Problem[] {
  const found = blocks.flatMap((block) =>
    [...block.text.matchAll(APOSTROPHE)].map((match) => ({
      block,
      word: match[0],
      mark: match[1] ?? '',
      at: match.index,
    })),
  );
  const straight = found.filter(({ mark }) => mark === "'").length;
  if (straight === 0 || straight === found.length) return [];
  const [wrong, right] = straight > found.length - straight ? ['’', "'"] : ["'", '’'];
  return found.flatMap(({ block, word, mark, at }): Problem[] => {
    // As composed it stands so in the notes, most likely in a name.
    if (mark !== wrong || !block.isByHand) return [];
    const suggestion = word.replace(wrong, right);
    return [
      {
        block: block.index,
        from: at,
        to: at + word.length,
        message: `Straight and typographic apostrophes are mixed. Write “${suggestion}”.`,
        suggestion,
      },
    ];
  });
}
