/**
 * The last copy of an editor in whole: it never leaves the memory of this window. Beside what the
 * clipboard of the system is given lies a token of a type of its own, which says that the clipboard still
 * means that copy (docs/decisions/clipboard.md).
 */
import type { Slice } from '@tiptap/pm/model';

const TOKEN_TYPE = 'application/x-rapporteur-copy';

export class OwnCopy {
  #last: { readonly token: string; readonly slice: Slice } | null = null;

  /** Puts on the clipboard what every program may have, and keeps the whole. */
  take(clipboard: DataTransfer, forAll: { html: string; text: string }, slice: Slice): void {
    this.#last = { token: crypto.randomUUID(), slice };
    clipboard.clearData();
    clipboard.setData('text/html', forAll.html);
    clipboard.setData('text/plain', forAll.text);
    clipboard.setData(TOKEN_TYPE, this.#last.token);
  }

  /** The whole of what a clipboard means; null where it is not this copy any more. */
  meantBy(clipboard: DataTransfer): Slice | null {
    return this.#last && clipboard.getData(TOKEN_TYPE) === this.#last.token ? this.#last.slice : null;
  }
}
