/** A short, stable name for a text: for ids and fingerprints that must come out alike on every machine. */

/**
 * 64 bits of two independent 32-bit multiplicative hashes (the murmur3 finalizer),
 * as 13 characters of base 36. It tells texts apart; it keeps no secret and
 * proves nothing against someone who wants a collision.
 */
export function shortHash(text: string): string {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (b << 13) | (b >>> 19);
  }
  return (
    mix(a).toString(36).padStart(7, '0').slice(-7) +
    mix(b ^ a)
      .toString(36)
      .padStart(7, '0')
      .slice(-6)
  );
}

/** A positive 32-bit number from a text, such as a Yjs client id. */
export function numberHash(text: string): number {
  return Number.parseInt(shortHash(text).slice(0, 7), 36) >>> 0;
}

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
