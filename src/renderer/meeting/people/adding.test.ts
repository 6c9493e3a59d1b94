import { expect, it } from 'vitest';
import { fromLiving, putParticipant, toLiving } from '../../../core/meeting/living.ts';
import { participantsOf } from '../../../core/meeting/living-people.ts';
import { nobody } from '../../../core/people/list.ts';
import { parseShorthand } from '../../../core/shorthand/parse.ts';
import { addPeople } from './adding.ts';

const NOTES = `title: Ferries
people:
  VP = Ms. Vera PAPPAS, Deputy Minister
notes:
OD: two more ferries
`;

function living() {
  return toLiving(parseShorthand(NOTES).meeting);
}

function names(doc: ReturnType<typeof living>): string[] {
  return participantsOf(doc).map(({ code, name, position }) =>
    [code, name, position].filter(Boolean).join(' '),
  );
}

it('adds and changes people in one step, names who had no name, and takes all of it back', () => {
  const doc = living();
  const [vera, unnamed] = participantsOf(doc);
  let steps = 0;
  doc.on('update', () => steps++);
  const { added, changed, undo } = addPeople(doc, [
    { person: { ...nobody(), code: 'JD', name: 'Jane DOE' }, participant: null },
    {
      person: { ...nobody(), code: 'VP', name: 'Vera PAPPAS', position: 'Minister' },
      participant: vera ?? null,
    },
    { person: { ...nobody(), code: 'OD', name: 'Omar DOOL' }, participant: unnamed ?? null },
  ]);
  expect([added, changed, steps]).toEqual([1, 2, 1]);
  expect(names(doc)).toEqual(['VP Vera PAPPAS Minister', 'OD Omar DOOL', 'JD Jane DOE']);
  expect(fromLiving(doc)).toMatchObject({ ok: true, repairs: [] });
  expect(undo()).toBe(0);
  expect(names(doc)).toEqual(['VP Vera PAPPAS Deputy Minister', 'OD']);
});

it('leaves who was changed again since, when it is taken back', () => {
  const doc = living();
  const { undo } = addPeople(doc, [
    { person: { ...nobody(), code: 'JD', name: 'Jane DOE' }, participant: null },
    { person: { ...nobody(), code: 'TR', name: 'Tom ROE' }, participant: null },
  ]);
  const jane = participantsOf(doc).find(({ code }) => code === 'JD');
  if (jane) putParticipant(doc, { ...jane, position: 'Clerk' });
  expect(undo()).toBe(1);
  expect(names(doc)).toEqual(['VP Vera PAPPAS Deputy Minister', 'OD', 'JD Jane DOE Clerk']);
});

it('gives somebody new an id of their own where a code was used before', () => {
  const doc = living();
  const [vera] = participantsOf(doc);
  if (vera) putParticipant(doc, { ...vera, code: 'MIN' });
  addPeople(doc, [{ person: { ...nobody(), code: 'VP', name: 'Vincent PARK' }, participant: null }]);
  expect(names(doc)).toEqual(['MIN Vera PAPPAS Deputy Minister', 'OD', 'VP Vincent PARK']);
});
