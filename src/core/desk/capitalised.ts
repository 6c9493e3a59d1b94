/**
 * Words with a capital that are most likely no name but a slip: "The Commitee agreed", "Thier money". A dictionary knows
 * few names, so it takes more here than a word it does not know: the word is one letter away from one that institutions
 * are called by, from one of the meeting's own, or, where the capital is that of a sentence, from an everyday one.
 */
import { isWord } from '../compose/languages/en/ordinary-words.ts';
import { canBeFinite } from '../compose/languages/en/verb-forms.ts';
import { type BlockReading, type Reading, type Stretch, sentenceAt } from './reading.ts';
import { titleBehind } from './titles.ts';
import { distance, fold, isEmptyWord, wordsOf } from './words.ts';

/** What institutions, their people, their texts and their days are called. */
const OF_INSTITUTIONS = new Set(
  (
    'academy administration affairs agency agenda agreement alliance ambassador amendment assembly assistance association authority agriculture board branch bureau business cabinet ' +
    'centre center chairman chairperson chairwoman chamber charter chief commission commissioner committee community company conference congress constitution convention ' +
    'cooperation coordinator corporation council councillor counsellor country countries covenant declaration delegate delegates delegation delegations department deputy development ' +
    'director directorate directive division economic education employment energy environment european executive federal federation finance foreign foundation framework fund general government governments ' +
    'governor group health high-level human infrastructure initiative inspector institute institution integration international investment island islands judge justice labour labor law leader legal local ' +
    'management manager mayor measures meeting member members memorandum migration minister ministers ministry mission monitoring municipality national nations network office officer ' +
    'organisation organization organisations organizations panel parliament parliamentary participants partnership permanent planning policy president presidency press principal procedure programme protection ' +
    'protocol public rapporteur recommendation reconstruction region regional regulation relations report representative representatives republic research resolution resources rights secretariat secretary section security senator senior ' +
    'service services session settlement social society special speaker specialist standing state states statute strategy subcommittee summit superintendent support sustainable system technical territory trade ' +
    'transport treasurer treasury treaty tribunal undersecretary understanding union united university vice-president water welfare working workshop ' +
    'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december'
  ).split(' '),
);

/** Words that begin sentences, beside those that say nothing. */
const OPENERS = new Set(
  (
    'according accordingly additionally although asked both concerning consequently currently despite during earlier each either finally first following further furthermore given having however including ' +
    'indeed instead later likewise many meanwhile moreover most nevertheless next nobody nonetheless often once otherwise overall recently regarding replying responding second several similarly since sometimes speaking ' +
    'some such supporting their then there thereafter therefore these they third this those though through thus today together turning under unless until upon what when where whereas whether which while who with within without yesterday'
  ).split(' '),
);

/** A shorter word is too near to too many others. */
const SHORTEST = { anywhere: 6, own: 6, opener: 4 } as const;

const TITLED = /(?:\b(?:Mr|Ms|Mrs|Miss|Mx|Dr|Prof|Hon|Sir|Dame|Lord|Lady|Capt|Col|Gen|Amb)\.?|\p{Lu}\.)\s+$/u;

/** What reads an article for such words, with the words of the meeting at hand. */
export class CapitalisedSlips {
  readonly #reading: Reading;
  readonly #own: ReadonlySet<string>;
  #names: ReadonlyMap<number, readonly Stretch[]> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
    const { particulars, terms } = reading;
    const texts = [
      particulars?.body,
      particulars?.place,
      particulars?.presentedBy,
      ...terms.map(({ meaning }) => meaning),
    ];
    const words = texts.flatMap((text) => wordsOf(text ?? '').map(({ folded }) => folded));
    this.#own = new Set(words.filter((word) => word.length >= SHORTEST.own));
  }

  /** The word that was meant by the one at a stretch of a block, in its case; null where it may well be right. */
  meant(block: BlockReading, { from, to }: Stretch, suggestions: readonly string[]): string | null {
    const word = block.text.slice(from, to);
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word) || TITLED.test(block.text.slice(Math.max(0, from - 8), from)))
      return null;
    this.#names ??= namesAndTitles(this.#reading);
    if (this.#names.get(block.index)?.some((one) => one.from < to && from < one.to)) return null;
    const folded = fold(word);
    const opensSentence = sentenceAt(block, from).from === from;
    const behind = block.text.slice(to, to + 40);
    const isAtWork = this.#reading.wording.speaksBehind(behind);
    const near = suggestions.filter((one) => distance(fold(one), folded, 1) === 1);
    const institution = near.find((one) => one.length >= SHORTEST.anywhere && OF_INSTITUTIONS.has(fold(one)));
    if (institution !== undefined) return inCase(institution);
    const own = [...this.#own].find((one) => distance(one, folded, 1) === 1);
    if (own !== undefined) return inCase(own);
    // "Thiel said", "Wick Harbour": somebody's name, or the first word of one.
    if (!opensSentence || isAtWork || /^[\s-]\p{Lu}/u.test(behind)) return null;
    const opener = near.find((one) => one.length >= SHORTEST.opener && isEveryday(fold(one)));
    return opener === undefined ? null : inCase(opener);
  }
}

function isEveryday(folded: string): boolean {
  return OPENERS.has(folded) || isEmptyWord(folded) || isWord(folded) || canBeFinite(folded);
}

function inCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where people are named, and what says who they are: that is for the rules of names. */
function namesAndTitles({ blocks, mentions, terms, wording }: Reading): Map<number, Stretch[]> {
  const places = new Map<number, Stretch[]>();
  for (const mention of mentions) {
    const block = blocks[mention.block];
    const title = block && titleBehind(block, mention, terms, wording);
    const its = [mention, ...(title ? [title] : [])];
    places.set(mention.block, [...(places.get(mention.block) ?? []), ...its]);
  }
  return places;
}
