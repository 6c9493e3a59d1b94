/** Finding a meeting in the list by what one remembers of it. */
import { fold } from '../ui/fold.ts';
import { dateInWords } from './words.ts';

/** Whether each word of the search stands in the title, the body or the date (as 2021-03-15 or in words). */
export function matches(meeting: { title: string; body: string; date: string }, search: string): boolean {
  const text = fold(`${meeting.title} ${meeting.body} ${meeting.date} ${dateInWords(meeting.date)}`);
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
