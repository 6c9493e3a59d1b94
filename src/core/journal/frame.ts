/**
 * The frames of a journal: how one record lies in the file, so that it is known
 * for whole or for damaged by itself, whatever stands before it.
 *
 *     offset  size
 *          0     4  marker: F5 52 4A FA, which no UTF-8 text can hold
 *          4     1  kind of the record
 *          5     6  time, in milliseconds since 1970
 *         11     4  length of the payload in bytes
 *         15     4  CRC-32 of the bytes 4 to 14
 *         19     4  CRC-32 of the payload
 *         23        the payload
 *
 * Numbers are little-endian. The head has a checksum of its own: a length that
 * can be trusted leads over a damaged payload to the next frame.
 */
import { checksum } from '../checksum.ts';

const MARKER = [0xf5, 0x52, 0x4a, 0xfa] as const;

/** How many bytes a frame has beside its payload. */
export const HEAD_LENGTH = 23;

/** The largest payload that is written, in bytes: a thousand times a long meeting. */
const PAYLOAD_LIMIT = 0x3fff_ffff;

export interface Frame {
  /** A byte; what it stands for is said in `record.ts`. */
  readonly kind: number;
  /** Milliseconds since 1970; from 0 to 2^48 - 1. */
  readonly at: number;
  readonly payload: Uint8Array;
}

/** The frame as it lies in the file. Throws a RangeError for a payload beyond a gigabyte. */
export function encodeFrame({ kind, at, payload }: Frame): Uint8Array<ArrayBuffer> {
  if (payload.length > PAYLOAD_LIMIT)
    throw new RangeError('A record of a journal is larger than a gigabyte.');
  const bytes = new Uint8Array(HEAD_LENGTH + payload.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MARKER, 0);
  view.setUint8(4, kind);
  setTime(view, 5, at);
  view.setUint32(11, payload.length, true);
  view.setUint32(15, checksum(bytes.subarray(4, 15)), true);
  view.setUint32(19, checksum(payload), true);
  bytes.set(payload, HEAD_LENGTH);
  return bytes;
}

/** What stands at an offset: a whole frame; a frame whose payload is damaged or cut short; or nothing sound. */
export type Standing =
  | { readonly is: 'sound'; readonly frame: Frame; readonly end: number }
  | { readonly is: 'damaged'; readonly end: number }
  | { readonly is: 'cut short' }
  | { readonly is: 'no frame' };

/** Looks at one offset. The payload is a view into `bytes`, not a copy. */
export function frameAt(bytes: Uint8Array, offset: number): Standing {
  const left = bytes.length - offset;
  for (let i = 0; i < Math.min(MARKER.length, left); i++) {
    if (bytes[offset + i] !== MARKER[i]) return { is: 'no frame' };
  }
  if (left < HEAD_LENGTH) return { is: 'cut short' };
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, HEAD_LENGTH);
  if (view.getUint32(15, true) !== checksum(bytes.subarray(offset + 4, offset + 15)))
    return { is: 'no frame' };
  const end = offset + HEAD_LENGTH + view.getUint32(11, true);
  if (end > bytes.length) return { is: 'cut short' };
  const payload = bytes.subarray(offset + HEAD_LENGTH, end);
  if (view.getUint32(19, true) !== checksum(payload)) return { is: 'damaged', end };
  return { is: 'sound', frame: { kind: view.getUint8(4), at: timeAt(view, 5), payload }, end };
}

/** The offset of the next marker at or after `from`; the length of the bytes where there is none. */
export function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(MARKER[0], from);
  while (at >= 0) {
    if (bytes[at + 1] === MARKER[1] && bytes[at + 2] === MARKER[2] && bytes[at + 3] === MARKER[3]) return at;
    at = bytes.indexOf(MARKER[0], at + 1);
  }
  return bytes.length;
}

/** Writes a time, in milliseconds since 1970, into six bytes. What is out of range becomes the nearest that is not. */
export function setTime(view: DataView, offset: number, time: number): void {
  const whole = Math.min(Math.max(Math.trunc(time) || 0, 0), 2 ** 48 - 1);
  view.setUint32(offset, whole % 2 ** 32, true);
  view.setUint16(offset + 4, Math.floor(whole / 2 ** 32), true);
}

/** Reads what `setTime` wrote. */
export function timeAt(view: DataView, offset: number): number {
  return view.getUint32(offset, true) + view.getUint16(offset + 4, true) * 2 ** 32;
}
