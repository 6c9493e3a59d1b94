/** Bytes -> text, where they are text. */

// TextDecoder is on every host that the core runs on, but in none of the libraries it is compiled with.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true },
) => { decode(bytes: Uint8Array): string };

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** Reads UTF-8, with or without a byte order mark. Anything else is refused with a sentence for a person. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ok: false, problem: 'it is text in UTF-16; save it as UTF-8 and try again' };
  }
  if (bytes.includes(0)) {
    return { ok: false, problem: 'it is not a text file; choose the file that holds the text' };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, problem: 'it is not text in UTF-8; save it as UTF-8 and try again' };
  }
}
