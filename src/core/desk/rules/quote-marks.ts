import type { Problem, Rule } from '../finding.ts';
import type { Wording } from '../languages/wording.ts';
import type { BlockReading } from '../reading.ts';

/** Straight and typographic marks mixed: " and “, ' and ’. The kind that most have is the house's. */
export const quoteMarks: Rule = {
  name: 'quote-marks',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks, wording }) => [...quotations(blocks, wording), ...apostrophes(blocks)],
};

type Kind = '"' | '“' | '«';

/** The marks of each kind, and what they are called. */
const MARKS: Readonly<Record<Kind, { name: string; around: (inner: string, wording: Wording) => string }>> = {
  '"': { name: '" and "', around: (inner) => `"${inner}"` },
  '“': { name: '“ and ”', around: (inner) => `“${inner}”` },
  '«': { name: '« and »', around: (inner, { marks: [open, close] }) => `${open}${inner}${close}` },
};

function quotations(blocks: readonly BlockReading[], wording: Wording): Problem[] {
  const marked = blocks.flatMap((block) =>
    block.quotations.flatMap((quotation) => {
      const open = block.text[quotation.from];
      // In English a title or a word in another language may keep its guillemets.
      const isKind = open === '"' || open === '“' || (open === '«' && wording.marks[0].startsWith('«'));
      return isKind ? [{ ...quotation, block, kind: open as Kind }] : [];
    }),
  );
  const counts = (kind: Kind) => marked.filter((one) => one.kind === kind).length;
  // Of kinds that are as common, the typographic one.
  const kinds: Kind[] = ['«', '“', '"'];
  const house = kinds.toSorted((a, b) => counts(b) - counts(a))[0] ?? '“';
  return marked.flatMap(({ block, from, to, kind }): Problem[] => {
    if (kind === house) return [];
    const inner = block.text.slice(from + 1, to - 1).trim();
    const { name, around } = MARKS[house];
    const isGuillemet = kind === '«' || house === '«';
    return [
      {
        block: block.index,
        from,
        to,
        message: `${isGuillemet ? 'Two kinds of' : 'Straight and typographic'} quotation marks are mixed. Write ${name} here too.`,
        suggestion: around(inner, wording),
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
