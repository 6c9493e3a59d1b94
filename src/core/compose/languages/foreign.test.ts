import { expect, it } from 'vitest';
import { composed } from '../compose.fixture.ts';

const notes = `title: Ferries
body: Council of Island Mayors
date: 2024-05-07
presented-by: the Ministry of Shipping
people:
  A = Ms. Ann BELL, Mayor [presenter]
  H = H.E. Mr. Aulis MAKI
  J = the representative of Japan [delegation]
notes:
A stressed: nothing changes in winter
A denied: the plan is dead
A lamented: the loss of three ferries. It was avoidable.
A.. thanked @H
J? what happens in winter?
H> we wait and see
A: la mer est froide et les îles sont loin
`;

const body = (language: 'en' | 'fr' | 'es') =>
  composed(notes, { language })
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n\n')
    .slice(2)
    .join('\n')
    .trim();

it('keeps words of another language as they were typed, behind what is certain', () => {
  expect(body('fr')).toBe(
    'Réunion du 7 mai 2024 : Council of Island Mayors. Exposé : the Ministry of Shipping.\n' +
      'Mme Ann Bell, Mayor, a souligné : nothing changes in winter. Elle a démenti : the plan is dead. ' +
      'Mme Bell : lamented the loss of three ferries. It was avoidable. Mme Bell : thanked S.E. M. Aulis Maki.\n' +
      'L’exposé a été suivi d’une séance de questions-réponses.\n' +
      'La délégation du Japon a demandé : what happens in winter ? S.E. M. Aulis Maki a répondu : we wait and see.\n' +
      'Mme Bell a déclaré que la mer est froide et les îles sont loin.',
  );
  expect(body('es')).toContain('La delegación de Japón preguntó: what happens in winter?');
  expect(body('es')).toContain('El Excmo. Sr. Aulis Maki respondió: we wait and see.');
  expect(body('en')).toContain('Ms. Bell said: la mer est froide et les îles sont loin.');
});

it('knows the notes by their words where the meeting is called by the language of the draft', () => {
  const called = `language: fr\n${notes.replace('A: la mer est froide et les îles sont loin\n', 'A: the boats of the island are old\n')}`;
  expect(composed(called)).toContain('a souligné\u00a0: nothing changes in winter.');
  expect(composed(called)).toContain('M. Aulis Maki');
});
