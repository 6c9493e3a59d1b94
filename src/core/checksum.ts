/** A checksum of stored bytes: what was damaged on the disk is found before it is decoded. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 (ISO 3309, as in zip and PNG), as a positive number. */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  // By index: a meeting is half a megabyte, and this is on the way of its opening.
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
