/**
 * What the rules must know of a language to read an article in it: how it says that somebody speaks, and what its
 * words tell of people, links and days. One file a language; dates and figures are read in dates.ts and figures.ts.
 */
import type { DraftLanguage } from '../../compose/language.ts';

/** Words in a report without a speaker, and those of them that say what was done: "It was stressed that", "stressed". */
export type PassiveReport = { readonly pattern: RegExp; isReport(verb: string): boolean };

export interface Wording {
  readonly tag: DraftLanguage;
  /** Whether a text, from right behind a name, goes on with what a speaker does: " also said". */
  speaksBehind(text: string): boolean;
  /** Whether a text, up to right before a name, ends so: "..., said ", "according to ". */
  speaksBefore(text: string): boolean;
  /** Whether a word can say that a quotation near it is somebody's, or that it is no quotation: "wrote", "motto". */
  tellsWhose(word: string): boolean;
  /** Whether a word, in small letters, cannot be part of a title, since it is what somebody does. */
  isVerb(word: string): boolean;
  /** Whether titles begin with a small letter: "directrice technique". */
  readonly hasSmallTitles: boolean;
  /** Words that open no title: "also", "speaking". */
  readonly noTitle: ReadonlySet<string>;
  /** Before somebody else in the same breath: " and Mr." */
  readonly nextPerson: RegExp;
  /** A sentence that begins with somebody else than its speaker, up to right before the name: "Supporting ". */
  readonly addressing: RegExp;
  /** A report that does not say whose it is; its first group is the verb. */
  readonly passive: PassiveReport;
  /** Whose words they are, behind such a report: " by the Chair". */
  readonly agent: RegExp;
  /** The beginning of a paragraph whose subject is a pronoun, which is its first group, or none. */
  readonly pronoun: RegExp;
  /** A word for somebody, so that a pronoun has somebody to stand for: "the Minister", "who". */
  readonly somebody: RegExp;
  /** Words of a link that say nothing of what it leads to. */
  readonly emptyLink: RegExp;
  /** In a sentence with a day: that it is to come. */
  readonly ahead: RegExp;
  /** Before a day, in its clause: that something was on it. */
  readonly happened: RegExp;
  /** Whether a text, from right behind a day that opens its sentence, tells what was on it. */
  happenedBehind(text: string): boolean;
  /** Of a text up to right before a day, the words that the day belongs to: "meet on " of "agreed to meet on ". */
  clauseBefore(text: string): string;
  /** What stands before a day that is not the one of which is told: "until ", "for Monday ". */
  readonly notOnDay: RegExp;
  /** What stands before a day that a sentence begins with: "On Monday, ". */
  readonly onDay: RegExp;
  /** Names of units, as they are found in a text. */
  readonly unit: RegExp;
  /** Marks around a quotation where the house writes those of the language. */
  readonly marks: readonly [open: string, close: string];
}
