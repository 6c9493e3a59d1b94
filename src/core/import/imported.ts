/** What reading an article gives: a draft, or one sentence that says why not. */
import type { Draft } from '../document/draft.ts';
import type { ArticleParticulars, ArticlePicture } from '../export/article.ts';
import { RECORD_SETTINGS } from '../meeting/meeting.ts';

/**
 * An article as read, with the pictures that the file itself holds, by the `src` of their figures; or a
 * problem, for a person: what is wrong with the file and what to do about it.
 */
export type ImportResult =
  | {
      readonly ok: true;
      readonly draft: Draft;
      readonly particulars: ArticleParticulars;
      readonly pictures: ReadonlyMap<string, ArticlePicture>;
    }
  | { readonly ok: false; readonly problem: string };

/** The record setting that an article gives, for its particulars; nothing where it gives none that is known. */
export function recordIn(word: string): Pick<ArticleParticulars, 'record'> {
  const record = RECORD_SETTINGS.find((setting) => setting === word);
  return record === undefined ? {} : { record };
}

/**
 * How the words of a file are taken: `tidy`, fit for every export, or `typed`, with the double spaces and the links
 * without a target that the copy desk looks for.
 */
export type WordsTaken = 'tidy' | 'typed';

/** A result that says why there is none. */
export function unreadable(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
