/** Base 64 as RFC 4648 has it. The core has neither Node's Buffer nor, on every host, `Uint8Array.toBase64`. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes as base 64, padded. */
export function base64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    groups.push(
      letter(a >> 2) +
        letter(((a & 3) << 4) | ((b ?? 0) >> 4)) +
        (b === undefined ? '=' : letter(((b & 15) << 2) | ((c ?? 0) >> 6))) +
        (c === undefined ? '=' : letter(c & 63)),
    );
  }
  return groups.join('');
}

/** The bytes that a base 64 text stands for, or null where it is none. White space and missing padding are borne. */
export function fromBase64(text: string): Uint8Array | null {
  const letters = text.replace(/[\s=]+/g, '');
  if (letters.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of letters) {
    const value = LETTERS.indexOf(character);
    if (value === -1) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
}

function letter(value: number): string {
  return LETTERS.charAt(value);
}
