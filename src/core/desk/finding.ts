/** What the copy desk finds, and what a rule of it is. */
import type { DraftLanguage } from '../compose/language.ts';
import type { Reading } from './reading.ts';

/** `error`: wrong, or must not leave; `warning`: most likely wrong; `advice`: for the writer to weigh. */
export const SEVERITIES = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that the copy desk found. */
export type Finding = {
  /** The name of the rule, which is also that of its page in docs/desk. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to write instead, for people. */
  readonly message: string;
  /** The words that it is about; '' where it is about the whole article, or about something without words. */
  readonly excerpt: string;
  /** The id of the block; '' for a finding on the whole article. */
  readonly block: string;
  /** Where the excerpt stands in the text of its block, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** The same in the plain text of the article (see `plainText`). */
  readonly start: number;
  readonly end: number;
  /** What to put in the place of the excerpt, where that is certain. */
  readonly suggestion: string | null;
  /** The same for the same finding in every run, and after edits elsewhere: what ignoring it remembers. */
  readonly key: string;
  /** The ids of the notes that it is about. */
  readonly entries: readonly string[];
  /** Whether nothing may leave until it is settled, or overruled with a reason. */
  readonly blocks: boolean;
};

/** A finding as a rule gives it. */
export type Problem = {
  /** The block by its index; null for the whole article, where `from` and `to` are 0. */
  readonly block: number | null;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly suggestion?: string | undefined;
  readonly entries?: readonly string[];
  /** Tells apart findings of one rule with the same excerpt, such as two speakers who are both missing. */
  readonly about?: string;
};

export type Rule = {
  readonly name: string;
  readonly severity: Severity;
  /** `meeting`: it compares with the notes and says nothing about an article alone. */
  readonly needs: 'article' | 'meeting';
  /** The languages whose words it knows; it says nothing about an article in any other. Left out where it needs no words. */
  readonly languages?: readonly DraftLanguage[];
  readonly blocks?: true;
  find(reading: Reading): Problem[];
};
