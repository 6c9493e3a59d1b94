/** The lists beside the notes: entries without a speaker, people without a name, who has which role from when. By keys. */
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

test('somebody takes the chair from an entry onward, the one before is relieved, and one press takes it back', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(
    window,
    'AM = H.E. Mr. Aulis MAKI, Ambassador [chair]\nVP = Ms. Vera PAPPAS, Deputy Minister',
  );
  await window.keyboard.type('10:00 AM: opened the meeting\n10:41 VP: took the chair');
  await window.keyboard.press('Alt+Shift+g');
  const menu = window.getByRole('menu', { name: 'Role of Pappas' });
  await expect(menu.getByRole('menuitem', { name: 'Chair from here on' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(notesOf(window)).toBeFocused();
  const people = window.getByRole('list', { name: 'People' }).getByRole('listitem');
  await expect(people).toHaveText([/Maki.*no longer chair from 10:41/s, /Pappas.*chair from 10:41/s]);
  await expect(window.getByText('Pappas is chair from 10:41 on. Maki is so no longer.')).toBeVisible();
  await isSaved(window);
  // The roles by now stand first.
  await expect(people.nth(1).locator('.person-more')).toHaveText('chair, Deputy Minister');
  const { participants, entries } = await storedMeeting(window);
  const from = entries.find(({ time }) => time === '10:41')?.id;
  expect(participants.map(({ roles, roleChanges }) => [roles, roleChanges])).toEqual([
    [['chair'], [{ entry: from, roles: [] }]],
    [[], [{ entry: from, roles: ['chair'] }]],
  ]);

  await window.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(window.getByText(/from 10:41/)).toHaveCount(0);
  await window.getByRole('button', { name: 'VP: role of Pappas' }).press('Enter');
  await expect(menu.getByRole('menuitem', { name: 'Chair from here on' })).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(people.nth(1)).toHaveText(/presenter from 10:41/);
  await expect(window.getByRole('button', { name: 'VP: role of Pappas' })).toBeFocused();

  // Whoever deletes the entry is told what goes with it, and undo has both again.
  const held = people.nth(1).locator('.person-more');
  const gone = window.getByText(/^The entry at which the roles of Pappas changed is gone/);
  await notesOf(window).focus();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('Delete');
  await expect(gone).toBeVisible();
  await expect(held).toHaveText('Deputy Minister');
  await window.keyboard.press('ControlOrMeta+z');
  await expect(held).toHaveText('presenter, Deputy Minister');
  // Or one keeps the change where one is now, by key, and is back in the notes.
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('Delete');
  await expect(held).toHaveText('Deputy Minister');
  await window.keyboard.type('11:05 VP: is back');
  await window.keyboard.press('Alt+Shift+n');
  await expect(window.getByRole('button', { name: 'Keep the change' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(notesOf(window)).toBeFocused();
  await expect(people.nth(1)).toHaveText(/presenter from 11:05/);
});
