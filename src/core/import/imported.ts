/** What reading an article gives: a draft, or one sentence that says why not. */
import type { Draft } from '../document/draft.ts';
import type { ArticleParticulars, ArticlePicture } from '../export/article.ts';

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

/** A result that says why there is none. */
export function unreadable(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
