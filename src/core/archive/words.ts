/** How long a meeting is. */
import { blockText } from '../document/draft.ts';
import { type Meeting, plainText } from '../meeting/meeting.ts';

/** How many words stand in the entries and drafts of a meeting, counted by the white space between them. Linear in the text. */
export function countWords(meeting: Pick<Meeting, 'entries' | 'drafts'>): number {
  let words = 0;
  const add = (text: string) => {
    for (const _ of text.matchAll(/\S+/g)) words++;
  };
  for (const { content } of meeting.entries) {
    for (const passage of content) add(plainText(passage.content, () => 'x'));
  }
  for (const { blocks } of meeting.drafts) for (const block of blocks) add(blockText(block));
  return words;
}
