import { expect, test } from './launch.ts';

test('the app starts and shows the library', async ({ app }) => {
  const window = await app.window();
  await expect(window.getByRole('heading', { name: 'Meetings' })).toBeVisible();
});

test('the app starts again on the same profile after it has quit, and after it was killed', async ({
  app,
}) => {
  await app.window();
  const again = await app.relaunch();
  await expect(again.getByRole('heading', { name: 'Meetings' })).toBeVisible();
  await app.kill();
  const third = await app.relaunch();
  await expect(third.getByRole('heading', { name: 'Meetings' })).toBeVisible();
});
