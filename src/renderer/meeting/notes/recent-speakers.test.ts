import { expect, it } from 'vitest';
import { entryAround } from './entries.ts';
import { recentSpeakers, speakersOfItem } from './recent-speakers.ts';
import { typist } from './typist.fixture.ts';

const written = (text: string) => {
  const one = typist(['VP', 'OD', 'LK', 'MH']);
  one.type(text);
  const { doc, selection } = one.state;
  const pos = entryAround(selection.$head)?.pos ?? 0;
  const codes = (ids: Iterable<string>) => [...ids].map((id) => id.slice(2));
  return { recent: codes(recentSpeakers(doc, pos)), ofItem: codes(speakersOfItem(doc, pos)) };
};

it('names each speaker once, who spoke last first, and not for the entry at the cursor', () => {
  expect(written('VP: a\nOD? b\nLK> c\nVP: d\nMH: e').recent).toEqual(['VP', 'LK', 'OD']);
});

it('counts each speaker of a joint statement', () => {
  expect(written('VP: a\nOD & LK: b\n').recent).toEqual(['LK', 'OD', 'VP']);
});

it('tells who spoke under the agenda item', () => {
  expect(written('VP: a\n# Ferries\nOD: b\nLK: c\n').ofItem).toEqual(['LK', 'OD']);
  expect(written('VP: a\n# Ferries\nOD: b\n# Staff\n').ofItem).toEqual([]);
  expect(written('VP: a\n== 2024-05-08\nOD: b\n').ofItem).toEqual(['OD', 'VP']);
});
