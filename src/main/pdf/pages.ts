/**
 * What the window that prints may ask for: the page it was opened for, the app's own style sheets and
 * faces, and nothing else. It has a host of its own, so that no page in it is ever taken for the app's.
 */
import { extname } from 'node:path';
import { HOST, SCHEME } from '../origin.ts';
import { answerPage, HEADERS, refuse } from '../pages.ts';

const PRINT_HOST = 'print';

/** No script, no connection, no picture but those that the page itself holds. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages that wait to be printed, each under an address that is never used again. */
export class PrintPages {
  readonly #pages = new Map<string, Uint8Array>();
  #last = 0;

  /** Gives the address at which the page is answered until it is taken away. `html` is UTF-8. */
  add(html: Uint8Array): string {
    this.#last += 1;
    const address = `${SCHEME}://${PRINT_HOST}/${this.#last}.html`;
    this.#pages.set(address, html);
    return address;
  }

  delete(address: string): void {
    this.#pages.delete(address);
  }

  /** Answers a request of the window that prints; `root` holds the built pages of the app. Never throws. */
  async answer(root: string, request: Request): Promise<Response> {
    const page = this.#pages.get(request.url);
    if (page !== undefined) {
      return new Response(new Uint8Array(page), {
        headers: {
          ...HEADERS,
          'content-security-policy': POLICY,
          'content-type': 'text/html; charset=utf-8',
        },
      });
    }
    const { host, pathname } = new URL(request.url);
    if (host !== PRINT_HOST || !['.css', '.woff2'].includes(extname(pathname)))
      return refuse(404, 'There is no such page.');
    return answerPage(root, new Request(`${SCHEME}://${HOST}${pathname}`, { method: request.method }));
  }
}
