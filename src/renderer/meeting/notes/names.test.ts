import { expect, it } from 'vitest';
import { joinNames, mentionRule, ruleFor } from './names.ts';

const names: Record<string, string> = { p1: 'Pappas', p2: 'Li', p3: 'the small islands' };
const nameOf = (id: string) => names[id] ?? '?';

it('names who speaks, with whom, and for whom', () => {
  expect(ruleFor('speakers', 'p1 p2', nameOf)).toBe('[data-speakers="p1 p2"]{--speakers:"Pappas & Li"}');
  expect(ruleFor('behalf', 'p3', nameOf)).toBe('[data-behalf="p3"]{--behalf:" for the small islands"}');
  expect(ruleFor('behalf', '"isles"', nameOf)).toBe('[data-behalf="\\22 isles\\22 "]{--behalf:" for isles"}');
  expect(ruleFor('verb', 'pointed out', nameOf)).toBe('[data-verb="pointed out"]{--verb:" pointed out"}');
  expect(ruleFor('labels', '', nameOf)).toBe('');
  expect(mentionRule('p1', nameOf)).toBe('[data-participant="p1"]{--mention:"Pappas"}');
  expect(joinNames(['A', 'B', 'C'])).toBe('A, B & C');
});
