/**
 * The seam between what an item tells and how a language tells it. The
 * structure (plan, sections, exchanges, whose turn it is) is one for all; words,
 * grammar and typography of a draft are a language's own (see languages/).
 */
import type { Participant, Particulars } from '../meeting/meeting.ts';
import type { TermGrammar } from './acronyms.ts';
import type { Run } from './runs.ts';
import type { Selection } from './selection.ts';

/** A pronoun as the subject of a sentence. Two with the same `sign` could be taken for each other. */
export type Pronoun = { word: string; sign: string; isPlural: boolean };

/** What people are called. */
export interface Names {
  /** One who is not to be named, or has no name yet; and the same one in the sentence after. */
  readonly nobody: string;
  readonly nobodyAgain: string;
  /** The first mention in running text: everything, parted by commas, without the comma that closes it. '' while unnamed. */
  first(person: Participant): string;
  /** Titles and full name alone. */
  titled(person: Participant): string;
  /** Titles that are printed at every mention, and the family name. */
  later(person: Participant): string;
  /** The line below a picture, and its alternative text. */
  caption(person: Participant): { line: string; alt: string };
  /** The pronoun of one speaker or of several; null where the notes give none. */
  pronoun(people: readonly Participant[]): Pronoun | null;
  /** " speaking on behalf of the small islands," */
  onBehalfOf(name: readonly Run[]): Run[];
  /** A state as the subject of a sentence, with the article that it takes: "the Philippines". */
  state(name: string): string;
  /** A name behind typed words, with which it may contract ("à" and "le"). */
  behindTyped(before: string, name: readonly Run[]): { before: string; name: Run[] };
  /** What a label of an entry says of how somebody speaks ("exercising the right of reply"); null for one that is not for print. */
  manner(label: string): string | null;
}

/** Stands between subject and verb, or where the language has it. */
export type Adverb = '' | 'also' | 'further' | 'next';

/** The subject of a sentence, with all that stands before it. `people` is empty for one without a name. */
export type Subject = { runs: Run[]; adverb: Adverb; people: readonly Participant[] };

/**
 * What typed words are, as far as they tell:
 *
 * - `clause`: "nothing changes in winter"
 * - `question`: "how fares are set"
 * - `noun`: "two more ferries from June"
 * - `unclear`: a clause or a noun, "the progress made in the islands"
 * - `reply`: a bare yes or no, with what qualifies it
 * - `words`: anything else, such as somebody's own "we will not let this rest": these stand behind a colon
 */
export type Shape = 'clause' | 'question' | 'noun' | 'unclear' | 'reply' | 'words';

/** What the composer looks for a verb for, where the notes name none. */
export type Choice =
  | 'statement'
  | 'furtherStatement'
  | 'answer'
  | 'bareAnswer'
  | 'noun'
  | 'question'
  | 'document';

/** The reporting verbs. A verb is known by the words that print it, such as "pointed out". */
export interface Verbs {
  /** The verbs of which the composer chooses, in the order it goes through them. */
  readonly choices: Readonly<Record<Choice, readonly string[]>>;
  /** The plain verbs for what is no matter of choice. */
  readonly said: string;
  readonly added: string;
  readonly asked: string;
  readonly answered: string;
  readonly explained: string;
  /** A verb typed in some language, as it is printed in this one; null where it is not known to say the same. */
  resolve(typed: string, from: string): string | null;
  /** Whether a verb already says that something was said before. */
  carriesOn(verb: string): boolean;
  /** Whether a verb goes with "it was ... that". */
  canBePassive(verb: string): boolean;
  /** Whether a typed verb has an adverb of its own ("also noted"). */
  hasAdverb(verb: string): boolean;
}

/** Sentences in reported speech. They come without the mark that closes them, and with a small beginning. */
export interface Speech {
  /** What the words of a sentence are. */
  shapeOf(words: readonly Run[]): Shape;
  /** Whether a typed sentence asks. */
  asks(words: readonly Run[]): boolean;
  /** A subject, a verb, and the words it reports, joined as the language asks. */
  report(subject: Subject, verb: string, words: readonly Run[]): Run[];
  /** Words without a speaker: "it was noted that ...". */
  passive(adverb: Adverb, verb: string, words: readonly Run[]): Run[];
  /** A question, and as many of those that follow it as go into the same sentence: these are taken out of `following`. */
  ask(subject: Subject, verb: string, question: readonly Run[], following: Run[][]): Run[];
  /** Words printed after the name as they stand. */
  predicate(subject: Subject, words: readonly Run[]): Run[];
  /** Words of a statement that are such a predicate, for their subject is whoever speaks ("supports Chile"): as they are printed; null for others. */
  asPredicate(words: readonly Run[]): Run[] | null;
  /** Of such words: whether they take an adverb before them, and whether they go with one person only. */
  predicateOf(words: readonly Run[]): { verb: string; takesAdverb: boolean; isSingular: boolean };
  /** What stands above list items that nothing introduces, colon included. */
  listOpening(subject: Subject, verb: string | null, isQuestion: boolean): Run[];
  /** Words in another language, as they were typed; `verb` null: it is one of them. */
  foreign(subject: Subject, verb: string | null, words: readonly Run[]): Run[];
  /** Documents that somebody shared; `subject` null: nobody in particular. */
  share(subject: Subject | null, verb: string, documents: readonly Run[][]): Run[];
}

/** What there is to say where the questions begin. */
export type QuestionsFacts = {
  presentations: 'none' | 'one' | 'several';
  /** Whether anything was told before. */
  isFirst: boolean;
  isAnswered: boolean;
  questions: number;
};

/** The questions that an answer is to: by who asked, by their numbers from 1, or all of so many. */
export type Answered = { askers: readonly string[] } | { numbers: readonly number[] } | { all: number };

/** An agenda item by its title: a phase of the meeting, a closing one, or a matter (see headings.ts). */
export type TitleKind = 'phase' | 'close' | 'matter';

export interface Language {
  readonly tag: DraftLanguage;
  readonly names: Names;
  readonly verbs: Verbs;
  readonly terms: TermGrammar;
  /** What ties a sentence to what the same speaker said before, each in its turn: "In addition, ". */
  readonly connectives: readonly string[];
  /** What a link is called whose title must not be told. */
  readonly aDocument: string;
  /** Before the answer of somebody without a name, right behind the question. */
  readonly inReply: string;
  /** "22 March 2021" from an ISO 8601 date; null where the text is none. */
  longDate(iso: string): string | null;
  /** "a, b and c"; `separator` where the parts have commas themselves. */
  listed(parts: readonly string[], separator?: string): string;
  /** The line of date; null: none is known. */
  dateline(date: string | null): string;
  /** The lead from the header alone, without the full stop; '' where that says nothing to make it of. */
  lead(particulars: Particulars, sittings: readonly string[]): string;
  /** That a sitting begins, on a long date. */
  resumed(date: string): string;
  questionsLine(facts: QuestionsFacts): string;
  /** "Replying to Mr. Carr, " */
  replyingTo(answered: Answered): string;
  /** "Supporting Ms. Pappas, ": what a sentence begins with whose speaker comes next. */
  supporting(name: string): string;
  /** "Correcting an earlier statement by Ms. Pappas, "; `name` null: whose it was is not told. */
  correcting(what: 'statement' | 'question' | 'answer', name: string | null): string;
  /** The kind of an agenda item, by its title without its number. */
  titleKind(title: string): TitleKind;
  /** The last touch to the runs of a sentence: quotation marks, and the spaces around marks. */
  typeset(runs: readonly Run[]): Run[];
  /** How this language tells what these notes hold. */
  speech(selection: Selection): Speech;
}

/** The languages that drafts are composed in. */
export const DRAFT_LANGUAGES = ['en', 'fr', 'es'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];
