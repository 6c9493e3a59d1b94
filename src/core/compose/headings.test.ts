import { expect, it } from 'vitest';
import { headingsPrinted } from './headings.ts';

it('prints no heading for the phases of a meeting, nor for a single matter', () => {
  expect(headingsPrinted(['Opening', 'Presentation', 'Questions and answers'])).toEqual([
    false,
    false,
    false,
  ]);
  expect(headingsPrinted(['Opening', 'Ferry plan', 'Discussion', 'Closing'])).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('prints the matters where there are several, and the close, which belongs to none of them', () => {
  expect(
    headingsPrinted([null, 'Opening', '1. Ferry plan', 'Q&A', '2. Piers', 'Discussion', 'Closing remarks']),
  ).toEqual([false, false, true, false, true, false, true]);
});
