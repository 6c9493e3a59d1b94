/** Unpacks a file of a zip file, step by step, and never to more than it claimed. */
import { Inflate } from 'fflate';
import { checksum } from '../checksum.ts';
import { inMegabytes } from './limits.ts';
import { damaged, hostile } from './refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Packed bytes a step: they unpack to 16 MB at the most (RFC 1951: 258 bytes in two bits). */
const STEP = 16 * 1024;

/** A stored block has up to 64 kB and is given when all of it is there; more steps that give nothing are none of a packer's. */
const EMPTY_STEPS = 6;

/** The bytes of a file, of `limit` at the most. Refuses (refusal.ts) what is larger, or not what its sum says. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const { name, size } = entry;
  if (size > limit) throw hostile(`${name} is larger than ${inMegabytes(limit)}`);
  const packed = bytes.subarray(entry.from, entry.to);
  const unpacked = entry.method === 'stored' ? packed.slice() : inflated(packed, name, size);
  if (unpacked.length !== size || checksum(unpacked) !== entry.crc) {
    throw damaged(`${name} is not what its sum says`);
  }
  return unpacked;
}

function inflated(packed: Uint8Array, name: string, size: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length <= size) pieces.push(piece);
  });
  let empty = 0;
  for (let at = 0; at < packed.length; at += STEP) {
    const before = length;
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      // fflate's own words are for programmers; all of them say that the packed bytes make no sense.
      throw damaged(`${name} can not be unpacked`);
    }
    if (length > size) throw hostile(`${name} unpacks to more than it says`);
    empty = length === before ? empty + 1 : 0;
    if (empty > EMPTY_STEPS) throw damaged(`${name} can not be unpacked`);
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
