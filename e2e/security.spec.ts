/** What no page of the app can do, tried from within the page. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { chooseHost } from '../scripts/setup/host.mjs';
import { expect, test } from './launch.ts';
import { root } from './running-app.ts';
import { farEnds } from './sockets.ts';

type Loose = Record<string, unknown>;
type LooseBridge = { rapporteur: { call: (name: unknown, request: unknown) => Promise<unknown> } };

/** Calls main as a page could that knows nothing of the types. */
function call(page: Page, name: string, request: unknown): Promise<string> {
  return page.evaluate(
    ([called, asked]) =>
      (window as unknown as LooseBridge).rapporteur.call(called, asked).then(
        (answer) => `answered ${JSON.stringify(answer)}`,
        (error) => String(error),
      ),
    [name, request] as const,
  );
}

test('the page sees the two functions of the bridge, and nothing of Node or Electron', async ({ app }) => {
  const page = await app.window();
  const seen = await page.evaluate(() => {
    const scope = window as unknown as Loose;
    const bridge = scope.rapporteur as Loose;
    return {
      there: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in scope,
      ),
      bridge: Object.keys(bridge),
      frozen: Object.isFrozen(bridge),
      replaced: (() => {
        try {
          scope.rapporteur = {};
        } catch {
          // Strict code throws, other code goes on: either way nothing may change.
        }
        return scope.rapporteur !== bridge;
      })(),
    };
  });
  expect(seen).toEqual({ there: [], bridge: ['call', 'on'], frozen: true, replaced: false });
});

test('every page comes with a policy that lets no script in but the app’s own', async ({ app }) => {
  const page = await app.window();
  const response = await page.reload();
  const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('text is never run as a script', async ({ app }) => {
  const page = await app.window();
  const ran = await page.evaluate(async () => {
    const scope = window as unknown as Loose;
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.handlerRan = true');
    image.src = 'data:image/png,none';
    document.body.append(image);
    await new Promise((resolve) => image.addEventListener('error', resolve));
    // From a timer: what the debugger itself evaluates is free of the policy.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it is refused is the point
          resolve(eval('true'));
        } catch {
          resolve(false);
        }
      }),
    );
    image.remove();
    return { inline: scope.inlineRan === true, handler: scope.handlerRan === true, evaluated };
  });
  expect(ran).toEqual({ inline: false, handler: false, evaluated: false });
});

test('the page goes nowhere else', async ({ app }) => {
  const page = await app.window();
  const home = page.url();
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,elsewhere',
    'app://other/index.html',
  ]) {
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      link.id = 'away';
      document.body.append(link);
      link.click();
      link.remove();
      window.location.assign(to);
    }, address);
    // A navigation would have begun before an answer of main comes back.
    expect(await call(page, 'takeFileToOpen', {})).toContain('nothing');
    expect(page.url()).toBe(home);
  }
  await expect(page.getByRole('heading', { name: 'Meetings' })).toBeVisible();
});

test('the page opens no window', async ({ app }) => {
  const page = await app.window();
  await page.evaluate(() => {
    window.open('https://example.org/');
    window.open('about:blank');
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('the page is given no permission', async ({ app }) => {
  const page = await app.window();
  const given = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    position: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'other'),
      ),
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'denied',
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    ),
  }));
  expect(given).toEqual({
    notifications: 'denied',
    position: 'denied',
    clipboard: 'denied',
    camera: 'denied',
  });
});

test('main answers what stands in the contract, and nothing else', async ({ app }) => {
  const page = await app.window();
  expect(await call(page, 'takeFileToOpen', {})).toBe('answered {"outcome":"nothing"}');
  expect(await call(page, 'readFile', { path: '/etc/passwd' })).toContain('no such call');
  expect(await call(page, '__proto__', {})).toContain('no such call');
  expect(await call(page, 'takeFileToOpen', { path: '/etc/passwd' })).toContain('has not the form');
  expect(await call(page, 'saveExport', { name: 'a.md', format: 'exe', bytes: {} })).toContain(
    'has not the form',
  );
});

test('the page reaches no network, and nothing tries to', async ({ app }) => {
  const page = await app.window();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  const home = new URL(page.url()).host;
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).waitFor();
  await page.getByRole('button', { name: 'Compose draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Draft' })).not.toBeEmpty();
  const away = requested.filter((url) => new URL(url).host !== home && !/^(blob|data):/.test(url));
  expect(away).toEqual([]);
  expect(app.told()).not.toContain('refused a request');
  expect(farEnds(app.processes())).toEqual([]);

  const reached = await page.evaluate(async () => {
    const tries = [
      fetch('https://example.org/').then(() => 'fetch'),
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = () => resolve('image');
        image.onerror = reject;
        image.src = 'https://example.org/a.png';
      }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.org/');
        socket.onopen = () => resolve('socket');
        socket.onerror = reject;
      }),
    ];
    const ended = await Promise.allSettled(tries);
    return ended.filter(({ status }) => status === 'fulfilled').length;
  });
  expect(reached).toBe(0);
  expect(farEnds(app.processes())).toEqual([]);
});

test('a second start hands its file to the first, and ends', async ({ app }, testInfo) => {
  const page = await app.window();
  const file = testInfo.outputPath('harbour.notes.txt');
  await writeFile(
    file,
    'title: Harbour works\nbody: Council\ndate: 2024-05-07\n\n10:02 * The chair opened the meeting.\n',
  );
  const host = chooseHost(root);
  const second = spawn(host.program, [...host.words, `--user-data-dir=${app.profile}`, file], {
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect(page.getByText('Harbour works').first()).toBeVisible();
});
