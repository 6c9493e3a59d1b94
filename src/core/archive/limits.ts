/**
 * What an archive may hold at the most: beyond any meeting, and below what fills a
 * memory. The writer keeps to the same limits, so that what it writes can be read.
 */

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** The archive itself, in bytes. */
  archive: 640 * MEGABYTE,
  /** How many files are in it. */
  files: 2_000,
  /** `manifest.json`, in bytes. */
  manifest: MEGABYTE,
  /** `meeting.json`, in bytes: some hundred times the longest meeting. */
  meeting: 64 * MEGABYTE,
  /** `state.bin`, in bytes. */
  state: 64 * MEGABYTE,
  /** One picture, in bytes: the most that the app takes. */
  picture: 20 * MEGABYTE,
  /** All pictures, in bytes. */
  pictures: 512 * MEGABYTE,
  /** A file up to this size, in bytes, may be packed as tightly as can be. */
  alwaysPacked: MEGABYTE,
  /** How many times its packed size a larger file may have. */
  ratio: 250,
  /** How deep lists and records may lie in each other in a JSON file. */
  depth: 32,
  /** How many lists and records a JSON file may have. */
  records: 4_000_000,
  /** How many values a JSON file may have. */
  values: 16_000_000,
  /** How many values one item of its lists may have, such as one entry or one draft. */
  itemValues: 1_000_000,
  entries: 200_000,
  participants: 20_000,
  drafts: 1_000,
  /** How many pieces the state may consist of. */
  structs: 2_000_000,
  /** How long it may take to put the state together, in milliseconds: some hundred times what the longest meeting takes. */
  decoding: 60_000,
} as const;

/** A size for people: whole megabytes. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`;
}

/** Whether a file of this size is packed more tightly than a meeting ever is: the mark of a zip bomb. */
export function isTooTight(size: number, packed: number): boolean {
  return size > LIMITS.alwaysPacked && size > packed * LIMITS.ratio;
}
