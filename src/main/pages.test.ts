import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPage, readRange } from './pages.ts';

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-pages-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a.js'), '0123456789');
  await writeFile(join(root, 'assets', 'speller.worker-aB3_-x.js'), '');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, options: RequestInit = {}) =>
  answerPage(root, new Request(`app://rapporteur${path}`, options));

describe('the pages of the app', () => {
  it('are given with their type and the policy that they run under', async () => {
    const response = await get('/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('let the dictionary’s worker alone run WebAssembly, and fetch nothing but the app’s own files', async () => {
    const response = await get('/assets/speller.worker-aB3_-x.js');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/'unsafe|https?:|\*/);
    expect((await get('/assets/a.js')).headers.get('content-security-policy')).not.toContain('wasm');
  });

  it('begin with index.html', async () => {
    expect(await (await get('/')).text()).toBe('<!doctype html>');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/%00',
    '/%E0%A4%A',
    '/assets',
    '/none.js',
  ])('are no way out of their folder: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  it('are not found under another host', async () => {
    expect((await answerPage(root, new Request('app://other/index.html'))).status).toBe(404);
  });

  it('are only read', async () => {
    expect((await get('/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await get('/assets/a.js', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
  });

  it('are given in part where a part is asked for', async () => {
    const part = await get('/assets/a.js', { headers: { range: 'bytes=2-4' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    const none = await get('/assets/a.js', { headers: { range: 'bytes=10-' } });
    expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });
});

describe('a range', () => {
  it.each([
    [null, 'all'],
    ['bytes=-', 'all'],
    ['lines=1-2', 'all'],
    ['bytes=0-1,4-5', 'all'],
    ['bytes=0-', { first: 0, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=3-99', { first: 3, last: 9 }],
    ['bytes=4-3', null],
    ['bytes=10-12', null],
    ['bytes=-0', null],
  ])('%s of ten bytes is %j', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });
});
