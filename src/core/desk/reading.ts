/**
 * An article as the rules read it: each block with its words and sentences, the people named in it, the acronyms
 * and the notes behind it. Each is worked out once, when the first rule asks for it.
 */

import { addressedIn } from '../compose/addressed-in.ts';
import type { DraftLanguage } from '../compose/language.ts';
import { selectionOf } from '../compose/selection.ts';
import { sentenceEnds } from '../compose/sentence.ts';
import { type Block, blockText, isEdited } from '../document/draft.ts';
import { withheldWording } from '../export/guard.ts';
import type { WithheldWording } from '../export/withheld-wording.ts';
import type { Meeting, Participant, Particulars, Term } from '../meeting/meeting.ts';
import { type Quotation, quotationsInText } from '../meeting/quotations.ts';
import { type AcronymUse, acronymsIn } from './acronyms.ts';
import type { Wording } from './languages/wording.ts';
import { deskLanguage, wordingOf } from './languages/wordings.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { namedInArticle } from './named-in-article.ts';
import { type Notes, notesOf } from './notes.ts';
import { People } from './people.ts';
import type { HouseStyle } from './style.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of a text, in UTF-16 units. */
export type Stretch = { readonly from: number; readonly to: number };

/** A block with what its text holds. */
export type BlockReading = {
  readonly index: number;
  readonly block: Block;
  readonly text: string;
  /** Where the text begins in the plain text of the article. */
  readonly start: number;
  /** Standfirst, paragraphs, list items and quotations: what is read from the first word to the last. */
  readonly isRunning: boolean;
  /** Whether the words are a person's: made, or changed since they were composed. */
  readonly isByHand: boolean;
  readonly words: readonly Word[];
  /** Without the space around them; none is empty. */
  readonly sentences: readonly Stretch[];
  readonly quotations: readonly Quotation[];
  readonly links: readonly (Stretch & { readonly href: string })[];
  /** The ids of the notes behind each stretch of the text. */
  readonly sources: readonly (Stretch & { readonly entries: readonly string[] })[];
};

/** What an article must have to be checked: a draft, or what was read from a file. */
export type Article = { readonly language: string; readonly blocks: readonly Block[] };

/** Whether an article is in English, which no language stands for as well. */
export function isEnglish({ language }: Pick<Article, 'language'>): boolean {
  return /^(?:en\b|$)/i.test(language);
}

/** What stands between two blocks in the plain text of an article. */
export const BETWEEN_BLOCKS = '\n\n';

const RUNNING: ReadonlySet<Block['type']> = new Set([
  'standfirst',
  'paragraph',
  'bullet',
  'numbered',
  'quote',
]);

export class Reading {
  readonly blocks: readonly BlockReading[];
  /** The language of the article; English where the desk does not know it, and only rules that need no words are asked. */
  readonly language: DraftLanguage;
  readonly wording: Wording;
  readonly meeting: Meeting | null;
  readonly style: HouseStyle;
  #mentions: readonly Mention[] | undefined;
  readonly #isKnownLanguage: boolean;
  #participants: ReadonlyMap<string, Participant> | undefined;
  #people: People | undefined;
  #acronyms: readonly AcronymUse[] | undefined;
  #notes: Notes | null | undefined;
  #terms: readonly Term[] | undefined;
  #withheld: readonly WithheldWording[] | undefined;
  #selected: ReturnType<typeof selectionOf> | null | undefined;

  constructor(article: Article, against: Meeting | null, style: HouseStyle) {
    let start = 0;
    this.blocks = article.blocks.map((block, index) => {
      const reading = blockReading(block, index, start);
      start += reading.text.length + BETWEEN_BLOCKS.length;
      return reading;
    });
    const known = deskLanguage(article.language);
    this.language = known ?? 'en';
    this.#isKnownLanguage = known !== null;
    this.wording = wordingOf(this.language);
    this.meeting = against;
    this.style = style;
  }

  /** The blocks of running text. */
  get running(): readonly BlockReading[] {
    return this.blocks.filter((block) => block.isRunning);
  }

  /** The header of the meeting, without the fields that carry a flag; null for an article alone. */
  get particulars(): Particulars | null {
    return this.#selection?.particulars ?? null;
  }

  /** Everybody in the meeting as the language of the article calls them, without the parts that carry a flag. */
  get participants(): ReadonlyMap<string, Participant> {
    this.#participants ??= this.#addressed?.people ?? new Map();
    return this.#participants;
  }

  /** The people to look for: those of the meeting, or those whom the article itself introduces. */
  get people(): People {
    this.#people ??= new People(this.knowsPeople ? this.participants.values() : namedInArticle(this.blocks));
    return this.#people;
  }

  /** Whether a list says who is there and how they are written; without one an article is compared with itself. */
  get knowsPeople(): boolean {
    return [...this.participants.values()].some(({ name }) => name.trim() !== '');
  }

  /** Everybody named in the article, in order. */
  get mentions(): readonly Mention[] {
    this.#mentions ??= this.blocks.flatMap((block) =>
      mentionsIn(block, this.people, (folded) => this.notes?.words.has(folded) ?? false),
    );
    return this.#mentions;
  }

  /** Acronyms of the meeting and of the house; where both have one, the meeting's counts. */
  get terms(): readonly Term[] {
    this.#terms ??= allTerms(this.#selection?.terms ?? [], this.style);
    return this.#terms;
  }

  /** Every use of an acronym, in order. */
  get acronyms(): readonly AcronymUse[] {
    this.#acronyms ??= acronymsIn(this.blocks, this.terms);
    return this.#acronyms;
  }

  /** What the notes hold; null for an article alone. */
  get notes(): Notes | null {
    if (this.#notes === undefined) {
      this.#notes = this.meeting && this.#selection ? notesOf(this.meeting, this.#selection) : null;
    }
    return this.#notes;
  }

  /** What must not leave, as the guard of exports finds it. */
  get withheld(): readonly WithheldWording[] {
    this.#withheld ??=
      this.meeting === null
        ? []
        : withheldWording(this.meeting, { blocks: this.blocks.map(({ block }) => block) });
    return this.#withheld;
  }

  get #addressed() {
    return this.#selection && this.#isKnownLanguage
      ? addressedIn(this.language, this.#selection)
      : this.#selection;
  }

  get #selection() {
    if (this.#selected === undefined) this.#selected = this.meeting && selectionOf(this.meeting);
    return this.#selected;
  }
}

function allTerms(ofMeeting: readonly Term[], style: HouseStyle): Term[] {
  const known = new Set(ofMeeting.map((term) => term.acronym));
  const ofHouse = Object.entries(style.terms ?? {}).map(([acronym, meaning]) => ({ acronym, meaning }));
  return [...ofMeeting, ...ofHouse.filter((term) => !known.has(term.acronym))];
}

function blockReading(block: Block, index: number, start: number): BlockReading {
  const text = blockText(block);
  let at = 0;
  const links: (Stretch & { href: string })[] = [];
  const sources: (Stretch & { entries: readonly string[] })[] = [];
  for (const span of block.content) {
    const from = at;
    at += span.text.length;
    const last = links.at(-1);
    if (span.link !== undefined) {
      if (last !== undefined && last.to === from && last.href === span.link)
        links[links.length - 1] = { ...last, to: at };
      else links.push({ from, to: at, href: span.link });
    }
    if (span.sources !== undefined) sources.push({ from, to: at, entries: span.sources });
  }
  const sentences = sentenceEnds(text).flatMap(({ from, to }): Stretch[] => {
    const part = text.slice(from, to);
    const begin = from + part.length - part.trimStart().length;
    const end = begin + part.trim().length;
    return end > begin ? [{ from: begin, to: end }] : [];
  });
  return {
    index,
    block,
    text,
    start,
    isRunning: RUNNING.has(block.type),
    isByHand: isEdited(block),
    words: wordsOf(text),
    sentences,
    quotations: quotationsInText(text),
    links,
    sources,
  };
}

/** The ids of the notes that a stretch of a block reports. */
export function sourcesAt(block: BlockReading, { from, to }: Stretch): string[] {
  const found = block.sources.filter((source) => source.from < to && from < source.to);
  return [...new Set(found.flatMap(({ entries }) => entries))];
}

/** Whether words stand in a draft in another language than its own, as they were typed in the notes: the composer found nothing to change in them. */
export function isAsTyped({ notes, language }: Reading, block: BlockReading, stretch: Stretch): boolean {
  if (block.isByHand) return false;
  return sourcesAt(block, stretch).some((id) => (notes?.byId.get(id)?.language ?? language) !== language);
}

/** The sentence around an offset of a block. */
export function sentenceAt(block: BlockReading, offset: number): Stretch {
  const found = block.sentences.find(({ from, to }) => from <= offset && offset <= to);
  return found ?? { from: 0, to: block.text.length };
}

/** Whether an offset lies within a quotation or a link, where the words are another's and stay as they are. */
export function isClosed(block: BlockReading, offset: number): boolean {
  const holds = (range: Stretch) => range.from <= offset && offset < range.to;
  return block.quotations.some(holds) || block.links.some(holds);
}
