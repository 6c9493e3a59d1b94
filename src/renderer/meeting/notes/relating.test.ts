import { expect, it } from 'vitest';
import { voiceOf } from '../../../core/meeting/meeting.ts';
import { entryAround } from './entries.ts';
import { earlierEntries, relate, relateTo } from './relating.ts';
import { type Typist, typist } from './typist.fixture.ts';

/** What each entry is to which other, by their places from 1. */
function relations(one: Typist): string[] {
  const entries = one.entries();
  return entries.flatMap((entry, index) => {
    const relation = voiceOf(entry)?.relation;
    const to = entries.findIndex(({ id }) => id === relation?.entry) + 1;
    return relation ? [`${index + 1} ${relation.kind} ${to}`] : [];
  });
}

it('goes to the last words of somebody else, whatever is between', () => {
  const one = typist();
  one.type('VP: one\nOD: two\n~ a note\n# Item\nOD: three');
  one.run(relate('supports'));
  expect(relations(one)).toEqual(['5 supports 1']);
});

it('is no relation where nobody else has spoken, or nobody speaks', () => {
  const one = typist();
  one.type('VP: one\nVP: two');
  one.run(relate('corrects'));
  one.type('\nnobody');
  one.run(relate('corrects'));
  expect(relations(one)).toEqual([]);
});

it('asks for another entry where it is said already, and takes it or none', () => {
  const one = typist();
  one.type('VP: one\nOD: two\nLK: three');
  expect(one.run(relate('replies'))).toBe(true);
  expect(one.run(relate('replies'))).toBe(false);
  const { doc, selection } = one.state;
  const earlier = earlierEntries(doc, entryAround(selection.$head)?.pos ?? 0, (id) => id.slice(2));
  expect(earlier.map(({ speakers, text }) => `${speakers} ${text}`)).toEqual(['OD two', 'VP one']);
  one.run(relateTo('replies', earlier[1]?.id ?? null));
  expect(relations(one)).toEqual(['3 replies 1']);
  one.run(relateTo('replies', null));
  expect(relations(one)).toEqual([]);
});
