import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isTrustedSender } from '../sender.ts';
import { PrintPages } from './pages.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-print-'));
  await mkdir(join(root, 'assets'));
  for (const name of ['index.html', 'assets/print.css', 'assets/face.woff2', 'assets/index.js'])
    await writeFile(join(root, name), name);
});
afterAll(() => rm(root, { recursive: true }));

const html = new TextEncoder().encode('<p>Ferries</p>');

it('a page is answered under a policy that lets nothing run, until it is taken away', async () => {
  const pages = new PrintPages();
  const address = pages.add(html);
  const answer = await pages.answer(root, new Request(address));
  expect(await answer.text()).toBe('<p>Ferries</p>');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script|connect|frame-src|http/);
  pages.delete(address);
  expect((await pages.answer(root, new Request(address))).status).toBe(404);
  expect(pages.add(html)).not.toBe(address);
});

it('it is no page of the app, which alone is answered', () => {
  expect(isTrustedSender({ url: new PrintPages().add(html), parent: null })).toBe(false);
});

it.each([
  ['app://print/assets/print.css', 200],
  ['app://print/assets/face.woff2', 200],
  ['app://print/assets/index.js', 404],
  ['app://print/index.html', 404],
  ['app://print/../index.html', 404],
  ['app://rapporteur/index.html', 404],
  ['app://rapporteur/assets/print.css', 404],
])('a request for %s is answered with %i', async (address, status) => {
  expect((await new PrintPages().answer(root, new Request(address))).status).toBe(status);
});
