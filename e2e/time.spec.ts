/** The times of entries: stamped by the clock of the meeting, edited in place, and mended after the machine's clock was set. */
import type { Page } from 'playwright/test';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, notesOf } from './steps.ts';

const timesOf = (window: Page) =>
  notesOf(window)
    .locator('[data-kind]')
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-time')));
const clockOf = (window: Page) => window.getByRole('timer', { name: 'Clock of the meeting' });

/** Sets the zone of the meeting in its particulars. */
async function setZone(window: Page, zone: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+Shift+p');
  const dialog = window.getByRole('dialog', { name: 'Particulars' });
  await dialog.getByRole('textbox', { name: 'Time zone' }).fill(zone);
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();
}

test('entries bear the time in the meeting and in its sittings, a clock that is set back is told and mended, and one undo takes that back', async ({
  app,
}) => {
  const window = await app.window();
  await window.clock.install({ time: '2024-05-07T05:15:00Z' });
  await beginMeeting(window);
  await setZone(window, 'Asia/Kathmandu');
  await expect(clockOf(window)).toHaveText('11:00');
  await expect(window.getByText(/^Kathmandu, .* this computer$/)).toBeVisible();
  await window.keyboard.type('# Ferries');
  await window.keyboard.press('Enter');
  await window.keyboard.type('VP: first');
  await window.clock.fastForward('04:30');
  await expect(clockOf(window)).toHaveText('11:04item 4 min');

  // An hour back, as a network that knows no better would set it.
  await window.clock.setSystemTime('2024-05-07T04:19:40Z');
  await window.keyboard.press('Enter');
  await window.keyboard.type('VP: second');
  await window.keyboard.press('Enter');
  await window.keyboard.type('VP: third');
  await expect.poll(() => timesOf(window)).toEqual([null, '11:00', '10:04', '10:04']);
  await expect(window.getByText(/clock of this computer was set back by 1 hour/)).toBeVisible();
  await window.getByRole('button', { name: 'Shift them 1 hour ahead' }).press('Enter');
  await expect.poll(() => timesOf(window)).toEqual([null, '11:00', '11:04', '11:04']);
  await notesOf(window).focus();
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => timesOf(window)).toEqual([null, '11:00', '10:04', '10:04']);

  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('== 2024-05-08 Asia/Tokyo');
  await window.keyboard.press('Enter');
  await window.keyboard.type('VP: the next day');
  await expect.poll(() => timesOf(window)).toEqual([null, '11:00', '10:04', '10:04', null, '13:19']);
  await expect(window.getByText(/^Tokyo, .* ahead of this computer$/)).toBeVisible();
});

test('times are edited where they stand, by key and by a press, refused in words, and shifted for a run of entries', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(window);
  await window.keyboard.type('10:00 VP: first\n10:10 OD? second\n10:20 VP> third');
  const field = window.getByRole('textbox', { name: 'Time of the entry' });
  await window.keyboard.press('F2');
  await expect(field).toHaveValue('10:20');
  await window.keyboard.type('2561');
  await window.keyboard.press('Enter');
  await expect(window.getByText('No clock shows 2561')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.press('F2');
  await window.keyboard.type('1031');
  await window.keyboard.press('Enter');
  await expect.poll(() => timesOf(window)).toEqual(['10:00', '10:10', '10:31']);
  // The cursor has stayed where it was.
  await window.keyboard.type(' word');
  await expect(notesOf(window)).toContainText('third word');

  await notesOf(window)
    .locator('[data-kind=question]')
    .click({ position: { x: 30, y: 12 } });
  await expect(field).toHaveValue('10:10');
  await window.keyboard.type('-5');
  await window.keyboard.press('Enter');
  await expect.poll(() => timesOf(window)).toEqual(['10:00', '10:05', '10:31']);

  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('F2');
  const shift = window.getByRole('textbox', { name: 'Shift the times of 3 entries, in minutes' });
  await expect(shift).toBeFocused();
  await window.keyboard.type('+2');
  await window.keyboard.press('Enter');
  await expect.poll(() => timesOf(window)).toEqual(['10:02', '10:07', '10:33']);
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => timesOf(window)).toEqual(['10:00', '10:05', '10:31']);
  await isSaved(window);
});
