import { expect, it } from 'vitest';
import { articleOf } from './desk.fixture.ts';
import { checkLanguage, type Speller } from './language.ts';
import { remembering } from './remembering.ts';

/** Finds "recieved" in each text, and keeps which texts it was asked about. */
function speller(): Speller & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    lint: async (text) => {
      asked.push(text);
      return [...text.matchAll(/recieved/g)].map(({ index }) => ({
        rule: 'SpellCheck',
        from: index,
        to: index + 8,
        message: '',
        suggestions: ['received'],
      }));
    },
  };
}

it('asks again only about the paragraphs that changed, and finds the same', async () => {
  const asked = speller();
  const checked = remembering(asked, 1_000);
  const first = ['# One', 'They recieved it.', 'The end.'];
  await checkLanguage(articleOf(...first), null, {}, checked);
  expect(asked.asked).toEqual(['One', 'They recieved it.', 'The end.']);
  const edited = articleOf('# One', 'New.', 'They recieved it.', 'The end came.');
  const found = await checkLanguage(edited, null, {}, checked);
  expect(asked.asked.slice(3)).toEqual(['New.', 'The end came.']);
  expect(found).toEqual(await checkLanguage(edited, null, {}, speller()));
});

it('forgets what was not asked about for longest, and holds no more than it may', async () => {
  const asked = speller();
  const checked = remembering(asked, 10);
  for (const text of [
    'aaaa',
    'bbbb',
    'aaaa',
    'cccc',
    'aaaa',
    'bbbb',
    'a text longer than all that may be kept',
    'aaaa',
  ])
    await checked.lint(text);
  expect(asked.asked).toEqual([
    'aaaa',
    'bbbb',
    'cccc',
    'bbbb',
    'a text longer than all that may be kept',
    'aaaa',
  ]);
});
