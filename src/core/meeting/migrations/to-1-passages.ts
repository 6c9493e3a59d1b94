/**
 * Version 0, the form of the first trials, had one `text` an entry, and no
 * comments, photos or header lines of unknown keys.
 */
import type { Migration, Versioned } from './migration.ts';

export const toPassages: Migration = {
  to: 1,
  what: 'The text of an entry became passages; comments, photos and other header lines are kept.',
  up: (meeting) => ({
    otherParticulars: [],
    photos: [],
    comments: [],
    drafts: [],
    ...meeting,
    entries: Array.isArray(meeting.entries) ? meeting.entries.map(entryWithPassages) : [],
  }),
};

function entryWithPassages(entry: Versioned): Versioned {
  const { text, ...rest } = entry;
  if (typeof text !== 'string') return entry;
  const paragraphs = text.split('\n').filter((line) => line !== '');
  return { ...rest, content: paragraphs.map((line) => ({ kind: 'paragraph', content: [{ text: line }] })) };
}
