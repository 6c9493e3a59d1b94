/** What stands behind a name to say who it is ("Ms. Vera Pappas, Deputy Minister, Ministry of Shipping,"), against the people list. */
import type { Participant, Term } from '../meeting/meeting.ts';
import type { Wording } from './languages/wording.ts';
import type { Mention } from './mentions.ts';
import { type BlockReading, type Stretch, sentenceAt } from './reading.ts';
import { contentStems, fold, wordsOf } from './words.ts';

export type Verdict =
  | 'whole'
  | 'no position'
  | 'no affiliation'
  | 'other position'
  | 'other affiliation'
  | 'other';

/** A title behind a name. Offsets are in UTF-16 units of its block, without the commas around it. */
export type Title = Stretch & {
  readonly verdict: Verdict;
  /** What differs from the people list; the whole title where nothing does. */
  readonly wrong: Stretch;
  /** Whether a comma, a bracket or the end of the sentence closes it. */
  readonly isClosed: boolean;
};

/** Position and affiliation as the people list has them, parted by a comma. */
export function titleOf({ position, affiliation }: Participant): string {
  return [position.trim(), affiliation.trim()].filter(Boolean).join(', ');
}

/** The title that stands behind somebody's name; null where there is none, or none that could be theirs. */
export function titleBehind(
  block: BlockReading,
  mention: Mention,
  terms: readonly Term[],
  wording: Wording,
): Title | null {
  const participant = mention.person?.participant;
  if (participant === undefined) return null;
  const expected = titleOf(participant);
  if (expected === '') return null;
  const pieces = piecesBehind(block, mention.to, expected, wording);
  const [first] = pieces.stretches;
  const last = pieces.stretches.at(-1);
  if (first === undefined || last === undefined) return null;
  const keyOf = (stretch: Stretch) => titleKey(block.text.slice(stretch.from, stretch.to), terms);
  const whole = { from: first.from, to: last.to };
  const judged = judge(pieces.stretches, keyOf, participant, terms);
  const isTitle =
    isAlike(block.text.slice(whole.from, whole.to), expected) || isBeforeVerb(block.text, whole.to, wording);
  if (judged.verdict === 'other' && !isTitle) return null;
  return { ...whole, ...judged, isClosed: pieces.isClosed };
}

function judge(
  pieces: readonly Stretch[],
  keyOf: (stretch: Stretch) => string,
  { position, affiliation }: Participant,
  terms: readonly Term[],
): Pick<Title, 'verdict' | 'wrong'> {
  const first = pieces[0] ?? { from: 0, to: 0 };
  const last = pieces.at(-1) ?? first;
  const whole = { from: first.from, to: last.to };
  const [is, of] = [titleKey(position, terms), titleKey(affiliation, terms)];
  const key = keyOf(whole);
  const both = `${is} ${of}`.trim();
  if (key === both || key.startsWith(`${both} `)) return { verdict: 'whole', wrong: whole };
  if (of !== '' && key === is) return { verdict: 'no affiliation', wrong: whole };
  if (is !== '' && key === of) return { verdict: 'no position', wrong: whole };
  for (let at = 1; at < pieces.length; at++) {
    const before = { from: first.from, to: pieces[at - 1]?.to ?? first.to };
    const after = { from: pieces[at]?.from ?? first.from, to: last.to };
    if (is !== '' && of !== '' && keyOf(before) === is) return { verdict: 'other affiliation', wrong: after };
    if (is !== '' && of !== '' && keyOf(after) === of) return { verdict: 'other position', wrong: before };
  }
  return { verdict: 'other', wrong: whole };
}

/** Somebody else, and no title: "Replying to Ms. Khan, Mr. Rask said". */
const PERSON =
  /^(?:(?:the|les?|la|el)\s)?(?:H\.E\.|S\.E\.|Hon|Mr|Ms|Mrs|Miss|Mx|Dre?|Dra|Prof|MM?|Mmes?|Mlle|Sra?|Srta)\b[. ]/;

/** A word that ends a title, for it is what somebody does. */
function isVerb(word: string, wording: Wording): boolean {
  return /^\p{Ll}/u.test(word) && wording.isVerb(word);
}

/** So many words, at the most, has a title in small letters that shares none with the list. */
const LONGEST_TITLE = 6;

/** The pieces between commas that can be a title, up to the verb. */
function piecesBehind(
  block: BlockReading,
  to: number,
  expected: string,
  wording: Wording,
): { stretches: Stretch[]; isClosed: boolean } {
  const { text } = block;
  const bracket = /^\s\(([^()]+)\)/.exec(text.slice(to, to + 200));
  if (bracket?.[1] !== undefined) {
    const from = to + 2;
    return { stretches: partsOf(text, from, from + bracket[1].length), isClosed: true };
  }
  const opening = /^,\s+/.exec(text.slice(to, to + 4));
  if (opening === null) return { stretches: [], isClosed: true };
  const begin = to + opening[0].length;
  const exact = text.slice(begin, begin + expected.length);
  const follows = text[begin + expected.length] ?? '';
  if (exact.toLowerCase() === expected.toLowerCase() && !/[\p{L}\p{N}]/u.test(follows)) {
    const end = begin + expected.length;
    return { stretches: partsOf(text, begin, end), isClosed: isClosedAt(text, end) };
  }
  const sentence = sentenceAt(block, to);
  const most = expected.split(',').length + 1;
  const expectedStems = new Set(contentStems(wordsOf(expected)));
  const pieces: (Stretch & { isClosed: boolean; isOwn: boolean })[] = [];
  for (const piece of partsOf(text, begin, sentence.to)) {
    if (pieces.length === most) break;
    const words = wordsOf(text.slice(piece.from, piece.to));
    const [firstWord] = words;
    if (
      firstWord === undefined ||
      isVerb(firstWord.text, wording) ||
      wording.noTitle.has(firstWord.text.replaceAll('’', "'"))
    )
      break;
    if (PERSON.test(text.slice(piece.from, piece.from + 12))) break;
    const verb = words.findIndex(
      (word, at) => at > 0 && isVerb(word.text, wording) && !expectedStems.has(contentStems([word])[0] ?? ''),
    );
    const another = wording.nextPerson.exec(text.slice(piece.from, piece.to));
    const cut = Math.min(
      verb === -1 ? Number.POSITIVE_INFINITY : (words[verb]?.from ?? 0),
      another === null ? Number.POSITIVE_INFINITY : another.index,
    );
    const end = Number.isFinite(cut)
      ? piece.from + text.slice(piece.from, piece.from + cut).trimEnd().length
      : piece.to;
    const taken = { from: piece.from, to: end };
    const shares = contentStems(words).some((stem) => expectedStems.has(stem));
    const isOwn = /^\p{Lu}/u.test(firstWord.text) || shares;
    // French and Spanish write titles small: such a one is told by what comes behind it.
    if (end <= piece.from || !(isOwn || (wording.hasSmallTitles && words.length <= LONGEST_TITLE))) break;
    const isCut = Number.isFinite(cut);
    const isClosed = isCut ? another !== null && cut === another.index : isClosedAt(text, end);
    pieces.push({ ...taken, isClosed, isOwn });
    if (isCut) break;
  }
  const stretches = pieces.slice(0, pieces.findLastIndex(({ isOwn }) => isOwn) + 1);
  return { stretches, isClosed: stretches.at(-1)?.isClosed ?? true };
}

function isClosedAt(text: string, at: number): boolean {
  return (
    at >= text.length ||
    /^\s*[.,;:)?!–—]/.test(text.slice(at, at + 3)) ||
    /^\s+(?:and|et|[ye]|&)\s/.test(text.slice(at, at + 6)) ||
    text.slice(at).trim() === ''
  );
}

/** The stretches between commas or semicolons, trimmed; a full stop at the end is left out. */
function partsOf(text: string, from: number, to: number): Stretch[] {
  const parts: Stretch[] = [];
  let begin = from;
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== ',' && text[at] !== ';') continue;
    const piece = text.slice(begin, at).replace(/[.?!:]+$/, '');
    const start = begin + piece.length - piece.trimStart().length;
    if (piece.trim() !== '') parts.push({ from: start, to: start + piece.trim().length });
    begin = at + 1;
  }
  return parts;
}

/** Two titles with one key say the same: acronym or spelled out, "Head of Unit" or "Head, Unit". */
export function titleKey(title: string, terms: readonly Term[]): string {
  let text = title;
  for (const { acronym, meaning } of terms) {
    if (text.includes(meaning)) text = text.replaceAll(meaning, acronym);
  }
  const known = new Set(terms.map((term) => term.acronym));
  return wordsOf(
    text
      .replace(/(?<!\p{L})[dl]['’](?=\p{L})/giu, '')
      .replace(/(\S+)\s+\((\S+)\)/g, (all, word: string, inside: string) =>
        word === inside || known.has(inside) ? word : all,
      ),
  )
    .map((word) => fold(word.text))
    .filter(
      (word) =>
        !/^(?:the|of|at|for|in|to|and|les?|la|de|du|des|au|aux|en|pour|et|el|los|las|del|al|para|y|e|a)$/.test(
          word,
        ),
    )
    .join(' ');
}

/** Whether two titles share a word: without one, what stands behind a name is most likely no title of theirs. */
function isAlike(one: string, other: string): boolean {
  const stems = new Set(contentStems(wordsOf(one)));
  return contentStems(wordsOf(other)).some((stem) => stems.has(stem));
}

/** Whether a comma and what somebody did follow: "Mr. Král, Registrar, said". */
function isBeforeVerb(text: string, at: number, wording: Wording): boolean {
  return text[at] === ',' && wording.speaksBehind(text.slice(at + 1, at + 61));
}

/** Whether a title, or a part of it, stands right before a name: "Deputy Minister Vera Pappas", "the Director, Mr. Vic Van Vuuren". */
export function standsBefore(
  block: BlockReading,
  mention: Mention,
  part: string,
  terms: readonly Term[],
): boolean {
  const key = titleKey(part, terms);
  if (key === '') return true;
  const sentence = sentenceAt(block, mention.from);
  const before = titleKey(block.text.slice(Math.max(sentence.from, mention.from - 160), mention.from), terms);
  return ` ${before} `.includes(` ${key} `);
}
