import { expect, it } from 'vitest';
import { BUILT_IN } from '../../../core/compose/templates/built-in.ts';
import { draftIdOf, draftKindFrom } from './draft-kind.ts';

const idFor = (chosen: { template?: string; language?: string }, ofMeeting = '') =>
  draftIdOf(draftKindFrom(chosen, BUILT_IN, ofMeeting));

it('is a news item in English, until something else is chosen', () => {
  expect(idFor({})).toBe('news-en');
  expect(idFor({ template: 'minutes' })).toBe('minutes-en');
});

it('goes by what there is: a template that was taken away, and a language that no draft is composed in, are not shown', () => {
  expect(idFor({ template: 'our-own', language: 'xx' }, 'xx-YY')).toBe('news-en');
  expect(idFor({}, 'en-GB')).toBe('news-en');
});
