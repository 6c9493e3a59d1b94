import { expect, it } from 'vitest';
import { composed } from './compose.fixture.ts';
import { headingsPrinted } from './headings.ts';
import { english } from './languages/en/english.ts';

const printed = (titles: (string | null)[]) => headingsPrinted(titles, english);

it('prints no heading for the phases of a meeting, nor for a single matter', () => {
  expect(printed(['Opening', 'Presentation', 'Questions and answers'])).toEqual([false, false, false]);
  expect(printed(['Opening', 'Ferry plan', 'Discussion', 'Closing'])).toEqual([false, false, false, false]);
});

it('prints the matters where there are several, and the close, which belongs to none of them', () => {
  expect(
    printed([null, 'Opening', '1. Ferry plan', 'Q&A', '2. Piers', 'Discussion', 'Closing remarks']),
  ).toEqual([false, false, true, false, true, false, true]);
});

it('prints none for agenda items under which nothing was said', () => {
  const agenda = '# Ferries\nVP: two more\n# Bicycles\n# Piers\nVP: three new\n# Close\n';
  const draft = composed(`people:\nVP = Ms. Vera PAPPAS, Minister\nnotes:\n${agenda}`);
  expect(draft.match(/^## .*/gm)).toEqual(['## Ferries', '## Piers']);
});
