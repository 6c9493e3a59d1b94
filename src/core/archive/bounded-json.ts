/** JSON from elsewhere: looked through before it is parsed, since parsing is what fills a memory. */
import { decodeText } from '../import/utf8.ts';
import { LIMITS } from './limits.ts';
import { damaged, hostile } from './refusal.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** An entry lies in a list in the meeting. */
const ITEM_DEPTH = 3;

/** The text of a JSON file: UTF-8, of no more depth and values than LIMITS. Linear in the bytes. */
export function boundedText(bytes: Uint8Array, name: string): string {
  let depth = 0;
  let records = 0;
  let values = 0;
  let itemValues = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) {
      inText = true;
    } else if (byte === 0x5b || byte === 0x7b) {
      depth++;
      records++;
      if (depth === ITEM_DEPTH) itemValues = 0;
      if (depth > LIMITS.depth) throw hostile(`${name} is nested deeper than a meeting is`);
      if (records > LIMITS.records) throw hostile(`${name} holds more than a meeting can`);
    } else if (byte === 0x5d || byte === 0x7d) {
      depth--;
    } else if (byte === COMMA) {
      values++;
      if (depth >= ITEM_DEPTH) itemValues++;
      if (values > LIMITS.values || itemValues > LIMITS.itemValues)
        throw hostile(`${name} holds more than a meeting can`);
    }
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw damaged(`${name} is no text in UTF-8`);
  return decoded.text;
}

/** The value of such a JSON file. */
export function boundedJson(bytes: Uint8Array, name: string): unknown {
  const text = boundedText(bytes, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw damaged(`${name} is no JSON`);
  }
}
