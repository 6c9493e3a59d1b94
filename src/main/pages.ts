/**
 * Answers requests for the pages of the app: the built renderer and nothing
 * outside of it, with the policy that every page runs under.
 */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isOwnAddress } from './origin.ts';

/** No connection anywhere, no script, style or font but the app's own, no plug-in, no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];
export const CONTENT_SECURITY_POLICY = POLICY.join('; ');

/**
 * The one worker that runs WebAssembly, the dictionary: it may compile it, and fetch it from the app's own files.
 * A worker goes by the policy of its own response (CSP3, 4.1.2), so no page and no other worker may.
 */
const SPELLER = /^assets[/\\]speller\.worker-[\w-]+\.js$/;
const SPELLER_POLICY = POLICY.map(
  (line) =>
    ({
      "script-src 'self'": "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'none'": "connect-src 'self'",
    })[line] ?? line,
).join('; ');

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What every answer says of itself. */
export const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** An answer without a page. */
export function refuse(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** The path that an address names below the root, or null where it tries to leave it. */
function pathWithin(address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..')) return null;
  return parts.length === 0 ? 'index.html' : join(...parts);
}

/**
 * The part that a Range header asks for (RFC 9110, 14.1.2): first and last byte,
 * 'all' where there is no header or one that may be ignored, or null where it can't be met.
 */
export function readRange(
  header: string | null,
  size: number,
): { first: number; last: number } | 'all' | null {
  const match = header === null ? null : /^bytes=(\d*)-(\d*)$/.exec(header);
  if (match === null || (match[1] === '' && match[2] === '')) return 'all';
  const [, from = '', to = ''] = match;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last || first >= size ? null : { first, last };
}

/** Answers one request from the built pages in `root`. Never throws. */
export async function answerPage(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
  if (!isOwnAddress(request.url)) return refuse(404, 'There is no such page.');
  const path = pathWithin(request.url);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return refuse(404, 'There is no such page.');

  let bytes: Buffer;
  try {
    // A link that leads out of the folder is no page of the app.
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    if (!file.startsWith(home + sep)) return refuse(404, 'There is no such page.');
    bytes = await readFile(file);
  } catch {
    return refuse(404, 'There is no such page.');
  }

  const range = readRange(request.headers.get('range'), bytes.length);
  const headers = {
    ...HEADERS,
    ...(SPELLER.test(path) && { 'content-security-policy': SPELLER_POLICY }),
    'content-type': type,
    'accept-ranges': 'bytes',
  };
  if (range === null) {
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${bytes.length}` },
    });
  }
  const part = range === 'all' ? bytes : bytes.subarray(range.first, range.last + 1);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(part), {
    status: range === 'all' ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(part.length),
      ...(range === 'all' ? {} : { 'content-range': `bytes ${range.first}-${range.last}/${bytes.length}` }),
    },
  });
}
