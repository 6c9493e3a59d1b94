import { expect, it } from 'vitest';
import { completionAt, completionsOf } from './completions.ts';

const COMPLETIONS = completionsOf(['Vera Pappas', 'Pappas', 'Council of Island Mayors', 'Zoë Müller', 'IMO']);
const at = (before: string) => completionAt(before, COMPLETIONS);

it('goes on with what has been begun, from the third letter, without case and accents', () => {
  expect(at('thanked pap')).toEqual({ typed: 3, text: 'Pappas' });
  expect(at('thanked ver')).toEqual({ typed: 3, text: 'Vera Pappas' });
  expect(at('and zoe mul')).toEqual({ typed: 7, text: 'Zoë Müller' });
  expect(at('pa')).toBeNull();
});

it('goes on over several words', () => {
  expect(at('the Council of isl')).toEqual({ typed: 14, text: 'Council of Island Mayors' });
  expect(at('the Council of iron')).toBeNull();
});

it('says nothing within a word, after a flag’s or a mention’s sign, and once all of it is there', () => {
  expect(at('xpapp')).toBeNull();
  expect(at('@papp')).toBeNull();
  expect(at('!papp')).toBeNull();
  expect(at('Pappas')).toBeNull();
});
