/**
 * Which table files a LevelDB has, by its manifest: a log (doc/log_format.md)
 * whose records are edits of the list of files (db/version_edit.cc).
 */

const BLOCK = 32 * 1024;
/** Checksum, length and type before each record. */
const HEAD = 7;
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;
const MASK_DELTA = 0xa282ead8;

/** What an edit may say, by its tag; each has its own form. */
const TAG = {
  comparator: 1,
  logNumber: 2,
  nextFile: 3,
  lastSequence: 4,
  compactPointer: 5,
  deletedFile: 6,
  newFile: 7,
  previousLog: 9,
} as const;

const CASTAGNOLI = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** CRC-32C (RFC 3720), masked as LevelDB stores it. */
function maskedChecksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CASTAGNOLI[(value ^ byte) & 0xff] ?? 0);
  const sum = (value ^ 0xffffffff) >>> 0;
  return (((sum >>> 15) | (sum << 17)) + MASK_DELTA) >>> 0;
}

/** The whole records of a log up to its end, to where it was cut off, or to the first that is not sound. */
function recordsIn(log: Buffer): { records: Buffer[]; isSound: boolean } {
  const records: Buffer[] = [];
  let begun: Buffer[] = [];
  let at = 0;
  while (at + HEAD <= log.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEAD) {
      at += left;
      continue;
    }
    const length = log.readUInt16LE(at + 4);
    const type = log.readUInt8(at + 6);
    // Space that was set aside, and never written to.
    if (type === 0 && length === 0) break;
    if (length > left - HEAD) return { records, isSound: false };
    const end = at + HEAD + length;
    if (end > log.length) break;
    if (log.readUInt32LE(at) !== maskedChecksum(log.subarray(at + 6, end)))
      return { records, isSound: false };
    begun = type === FULL || type === FIRST ? [] : begun;
    begun.push(log.subarray(at + HEAD, end));
    if (type === FULL || type === LAST) records.push(Buffer.concat(begun));
    else if (type !== FIRST && type !== MIDDLE) return { records, isSound: false };
    at = end;
  }
  return { records, isSound: true };
}

class Edit {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** A number of seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes.readUInt8(this.#at);
      this.#at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 128) return value;
    }
  }

  skipText(): void {
    const length = this.number();
    this.#at += length;
  }
}

/** Applies what an edit says of files; false where it says what is not known here. */
function apply(edit: Edit, tables: Set<number>): boolean {
  while (!edit.isAtEnd) {
    switch (edit.number()) {
      case TAG.comparator:
        edit.skipText();
        break;
      case TAG.logNumber:
      case TAG.nextFile:
      case TAG.lastSequence:
      case TAG.previousLog:
        edit.number();
        break;
      case TAG.compactPointer:
        edit.number();
        edit.skipText();
        break;
      case TAG.deletedFile:
        edit.number();
        tables.delete(edit.number());
        break;
      case TAG.newFile: {
        edit.number();
        const table = edit.number();
        edit.number();
        edit.skipText();
        edit.skipText();
        tables.add(table);
        break;
      }
      default:
        return false;
    }
  }
  return true;
}

/**
 * The numbers of the table files that must be there; none where the manifest can't be followed to its
 * end, so that nothing is missed which has gone since. `no manifest`: it does not even begin as one.
 */
export function liveTables(manifest: Buffer): ReadonlySet<number> | 'no manifest' {
  const { records, isSound } = recordsIn(manifest);
  if (records.length === 0) return 'no manifest';
  const tables = new Set<number>();
  if (!isSound) return tables;
  try {
    for (const record of records) if (!apply(new Edit(record), tables)) return new Set();
  } catch (error) {
    // Past the end of an edit: its form is another than the one known here.
    if (error instanceof RangeError) return new Set();
    throw error;
  }
  return tables;
}
