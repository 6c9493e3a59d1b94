import { expect, it } from 'vitest';
import type { Draft } from '../document/draft.ts';
import { meetingOf } from '../meeting/meetings.fixture.ts';
import { countWords } from './words.ts';

it('counts the words of entries and drafts by the white space between them', () => {
  const meeting = meetingOf('two more ferries', 'run  from\u00a0June');
  expect(countWords(meeting)).toBe(6);
  const block = {
    type: 'paragraph',
    id: 'b',
    fingerprint: '',
    content: [{ text: 'Two ' }, { text: 'more.' }],
  } as const;
  const draft: Draft = {
    id: 'd',
    template: 'news',
    language: 'en',
    blocks: [{ ...block, content: [...block.content] }],
  };
  expect(countWords({ ...meeting, drafts: [draft] })).toBe(8);
});

it('counts a mention as a word, with what is written onto it', () => {
  const [entry] = meetingOf('ask').entries;
  if (!entry) throw new Error('There is no entry.');
  const content = [{ text: 'ask ' }, { mention: 'vp' }, { text: "'s office" }];
  expect(countWords({ entries: [{ ...entry, content: [{ kind: 'paragraph', content }] }], drafts: [] })).toBe(
    3,
  );
});
