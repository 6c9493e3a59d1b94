/** What waits to be settled, beside the notes: entries without a speaker, people without a name. By keys alone. */
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, notesOf } from './steps.ts';
import { storedMeeting } from './stored-meeting.ts';

test('entries without a speaker are given to somebody one after the other, and people without a name are named in the list', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Deputy Minister');
  const waiting = window.getByRole('list', { name: 'No speaker yet' });
  await window.keyboard.type(
    'somebody spoke of bicycles\nVP: two more ferries\nand of the piers\nQR? who pays\n',
  );
  await expect(waiting.getByRole('listitem')).toHaveText([/somebody spoke of bicycles/, /and of the piers/]);
  await window.keyboard.press('F8');
  await window.keyboard.type('VP: ');
  await expect(waiting.getByRole('listitem')).toHaveText([/and of the piers/]);
  await window.keyboard.press('F8');
  await window.keyboard.type('QR: ');
  await expect(waiting).toHaveCount(0);
  await window.keyboard.press('F8');
  await expect(window.getByText('No other entry waits for its speaker.')).toBeVisible();

  const people = window.getByRole('list', { name: 'People' });
  const field = people.getByRole('textbox', { name: 'Name of QR' });
  await field.focus();
  await window.keyboard.press('Enter');
  await expect(people.getByRole('alert')).toHaveText(/Type a name/);
  await window.keyboard.type('H.E. Mr. Aulis MAKI, Ambassador, Finland [chair]');
  await window.keyboard.press('Enter');
  await expect(notesOf(window)).toBeFocused();
  await expect(people.getByRole('listitem').filter({ hasText: 'Maki' })).toHaveText(
    /QRMakichair, Ambassador/,
  );
  await isSaved(window);
  const { participants } = await storedMeeting(window);
  expect(participants.find(({ code }) => code === 'QR')).toMatchObject({
    name: 'Aulis MAKI',
    affiliation: 'Finland',
    roles: ['chair'],
  });
});

test('among many people one is found by a part of the name, in any script', async ({ app }) => {
  const window = await app.window();
  const lines = Array.from(
    { length: 40 },
    (_, index) => `P${index} = Ms. Ada NUMBER${index}, Delegate, Country ${index}`,
  );
  await beginMeeting(
    window,
    [...lines, 'MH = السيد محمود حسن, سفير, مصر', 'LK = Dr. LI Kéng, Head'].join('\n'),
  );
  const people = window.getByRole('list', { name: 'People' }).getByRole('listitem');
  await expect(people).toHaveCount(42);
  const search = window.getByRole('searchbox', { name: 'Look for somebody' });
  await search.fill('keng');
  await expect(people).toHaveText([/^LK/]);
  await search.fill('مصر');
  await expect(people).toHaveText([/^MH/]);
  await search.fill('nobody');
  await expect(people).toHaveCount(0);
});
