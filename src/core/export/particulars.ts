/** What the file of an item says about it, taken from the meeting it reports. */
import { unflagged } from '../compose/selection.ts';
import type { Draft } from '../document/draft.ts';
import { recordOf } from '../meeting/flags.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { ArticleParticulars } from './article.ts';

/**
 * The particulars of an item. Its date is the day it is published, or else that of the
 * meeting. The standfirst is the draft's alone: one that a person took out stays out.
 * A line of the header that carries a flag is none, as in the draft.
 */
export function articleParticulars(meeting: Meeting, draft: Draft): ArticleParticulars {
  const { title, body, date, published } = unflagged(meeting.particulars);
  return { title, body, date: published || date, language: draft.language, record: recordOf(meeting) };
}
