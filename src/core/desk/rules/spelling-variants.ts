import type { Problem, Rule } from '../finding.ts';
import { type BlockReading, isClosed, sentenceAt } from '../reading.ts';
import { ENDINGS, IZED, OWN_PAIRS, PAIRS, WHOLE_PAIRS } from '../spelling-pairs.ts';
import type { Dialect } from '../style.ts';

/** British and American spelling mixed, or another than the house's. Names keep their own. */
export const spellingVariants: Rule = {
  name: 'spelling-variants',
  severity: 'warning',
  needs: 'article',
  languages: ['en'],
  find: ({ blocks, style, terms, participants }) => {
    const names = [
      ...terms.map((term) => term.meaning),
      ...[...participants.values()].flatMap(({ position, affiliation, name }) => [
        position,
        affiliation,
        name,
      ]),
    ].join('\n');
    const uses = blocks.flatMap((block) => variantsIn(block, names));
    const found = KINDS.flatMap((kind) => {
      const ofKind = uses.filter((use) => use.kind === kind);
      const ofHouse = style.dialect === undefined ? undefined : SPELLS[style.dialect][kind];
      const right = ofHouse ?? commonest(ofKind);
      return ofKind.flatMap(({ block, from, word, side, other }): Problem[] =>
        side === right || right === null
          ? []
          : [
              {
                block,
                from,
                to: from + word.length,
                message:
                  ofHouse === undefined
                    ? `“${word}” is ${NAMES[kind][side]}, other words here are not. Write “${other}”.`
                    : `The house writes “${other}”.`,
                suggestion: other,
              },
            ],
      );
    });
    // "programme" is British among other words, and one of its own pair.
    return found.filter(
      ({ block, from }, at) =>
        found.findIndex((other) => other.block === block && other.from === from) === at,
    );
  },
};

/** `words`: labour, labor. `endings`: organise, organize, which both are British. The others: each a word and its twin. */
const KINDS = ['words', 'endings', 'programme', 'tonne'] as const;
type Kind = (typeof KINDS)[number];
type Side = 'first' | 'second';

const NAMES = {
  words: { first: 'spelled the British way', second: 'spelled the American way' },
  endings: { first: 'spelled with -ise', second: 'spelled with -ize' },
  programme: { first: 'spelled with -me', second: 'spelled without -me' },
  tonne: { first: 'a metric ton', second: 'a ton of any kind' },
} as const;

/** What a house decides on; of other twins the commoner is right. */
const SPELLS: Readonly<Record<Dialect, Partial<Record<Kind, Side>>>> = {
  american: { words: 'second', endings: 'second' },
  british: { words: 'first', endings: 'first' },
  oxford: { words: 'first', endings: 'second' },
};

type Use = { block: number; from: number; word: string; kind: Kind; side: Side; other: string };

const STEM = [...PAIRS.keys()].sort((a, b) => b.length - a.length).join('|');
const SUFFIX = '(?:s|d|r|rs|ed|ing|er|ers|able|ably|ful|hood|hoods|ite|ites|less|al|ally)?';
const WORDS = new RegExp(`(?<![\\p{L}\\p{N}-])(${STEM})${SUFFIX}(?![\\p{L}\\p{N}])`, 'giu');
const wholeOf = (words: Iterable<string>) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<!\\b(?:short|long)\\s)(${[...words].join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );

/** The words of each kind, what they end with left out where it is alike. */
const FORMS = [
  { kind: 'words', pattern: WORDS, pairs: PAIRS },
  { kind: 'words', pattern: wholeOf(WHOLE_PAIRS.keys()), pairs: WHOLE_PAIRS },
  { kind: 'programme', pattern: wholeOf(OWN_PAIRS.programme.keys()), pairs: OWN_PAIRS.programme },
  { kind: 'tonne', pattern: wholeOf(OWN_PAIRS.tonne.keys()), pairs: OWN_PAIRS.tonne },
] as const;

/** A program is a thing of computers, in British English too. */
const OF_COMPUTERS =
  /\b(?:computers?|software|code|apps?|scripts?|algorithms?|downloads?|installed|running)\b/i;

function variantsIn(block: BlockReading, names: string): Use[] {
  const uses: Use[] = [];
  const add = (use: Omit<Use, 'block'>) => {
    if (isClosed(block, use.from) || isName(block, use.from, use.word, names)) return;
    uses.push({ ...use, block: block.index });
  };
  for (const { kind, pattern, pairs } of FORMS) {
    for (const match of block.text.matchAll(pattern)) {
      const stem = match[1] ?? '';
      const known = pairs.get(stem.toLowerCase());
      if (known === undefined || (isProgram(stem) && (kind === 'words' || isOfComputers(block, match.index))))
        continue;
      const word = match[0];
      const other = inCaseOf(word, known.other + word.slice(stem.length));
      add({ from: match.index, word, kind, side: known.isBritish ? 'first' : 'second', other });
    }
  }
  for (const match of block.text.matchAll(ENDINGS)) {
    const [word, stem = '', ending = '', rest = ''] = match;
    if (!IZED.test(stem)) continue;
    const side: Side = ending.toLowerCase() === 'is' ? 'first' : 'second';
    const other = stem + (side === 'first' ? ending.replace(/s/i, 'z') : ending.replace(/z/i, 's')) + rest;
    add({ from: match.index, word, kind: 'endings', side, other });
  }
  return uses;
}

function isProgram(word: string): boolean {
  return /^programs?$/i.test(word);
}

function isOfComputers(block: BlockReading, at: number): boolean {
  const { from, to } = sentenceAt(block, at);
  return OF_COMPUTERS.test(block.text.slice(from, to));
}

/** Whether a word is part of a name: with a capital in mid-sentence, or standing so in the people list or the terms. */
function isName(block: BlockReading, from: number, word: string, names: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const opensSentence = block.sentences.some((sentence) => sentence.from === from);
  return (
    !opensSentence ||
    names.includes(word) ||
    /^\s\p{Lu}/u.test(block.text.slice(from + word.length, from + word.length + 2))
  );
}

function inCaseOf(word: string, other: string): string {
  return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

/** The side of most uses; null where all are of one, and of two alike the first in the text. */
function commonest(uses: readonly Use[]): Side | null {
  const first = uses.filter(({ side }) => side === 'first').length;
  if (first === 0 || first === uses.length) return null;
  if (first * 2 === uses.length) return uses[0]?.side ?? null;
  return first * 2 > uses.length ? 'first' : 'second';
}
