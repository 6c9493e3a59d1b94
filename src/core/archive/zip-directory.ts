/**
 * The directory of a zip file, read as something that an enemy may have made
 * (APPNOTE.TXT of PKWARE, sections 4.3 and 4.4). fflate trusts what a zip file says of
 * itself; this reader takes only the plain kind that an archive is, and nothing that
 * two programs could read in two ways.
 */
import { inMegabytes, isTooTight, LIMITS } from './limits.ts';
import { damaged, hostile, notAnArchive } from './refusal.ts';

/** One file in a zip file. Sizes are in bytes, and as claimed: `inflate.ts` holds them to it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly size: number;
  readonly crc: number;
  /** Where its bytes are. */
  readonly from: number;
  readonly to: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;

/** Bits of the general purpose flag. The others that may be set say how hard the packer tried, and that names are UTF-8. */
const ENCRYPTED = 0x2041;
const HAS_DESCRIPTOR = 0x0008;
const KNOWN_FLAGS = 0x080e | ENCRYPTED;

const ZIP64_EXTRA = 0x0001;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;

/** Whether the bytes begin as a zip file does. */
export function beginsAsZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;
}

/** The files of a zip file by name; folders are left out. Refuses (refusal.ts) whatever is not plain. Linear in the directory. */
export function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  if (bytes.length > LIMITS.archive) throw hostile(`it is larger than ${inMegabytes(LIMITS.archive)}`);
  if (!beginsAsZip(bytes)) throw notAnArchive('it is no zip file');
  const view = viewOf(bytes);
  const end = bytes.length - END_LENGTH;
  if (end < LOCAL_LENGTH || view.getUint32(end, true) !== END_OF_DIRECTORY) {
    throw damaged('it was cut short, or something was added behind its end');
  }
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw hostile('it uses zip64');
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw hostile('it is one of several parts');
  }
  if (view.getUint16(end + 20, true) !== 0 || start + size !== end) {
    throw damaged('its directory is not where its end says');
  }
  if (count > LIMITS.files) throw hostile(`it has more than ${LIMITS.files} files`);

  const entries = new Map<string, ZipEntry>();
  const names = new Set<string>();
  const records: Stretch[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    const { entry, record, next } = readEntry(bytes, view, at, start, end);
    records.push(record);
    if (names.has(entry.name.toLowerCase())) throw hostile(`it has two files named ${entry.name}`);
    names.add(entry.name.toLowerCase());
    if (!entry.name.endsWith('/')) entries.set(entry.name, entry);
    at = next;
  }
  if (at !== end) throw damaged('its directory has another length than its end says');
  refuseOverlaps(records);
  return entries;
}

/**
 * The files from the start of a zip file up to the first that does not say of itself where it
 * ends, or is not all there: all that can be had of one that was cut short.
 */
export function* readInOrder(bytes: Uint8Array): Generator<ZipEntry> {
  const view = viewOf(bytes);
  for (let at = 0; at + LOCAL_LENGTH <= bytes.length; ) {
    if (view.getUint32(at, true) !== LOCAL_HEADER) return;
    const flags = view.getUint16(at + 6, true);
    const number = view.getUint16(at + 8, true);
    if ((flags & ~(KNOWN_FLAGS & ~(ENCRYPTED | HAS_DESCRIPTOR))) !== 0 || (number !== 0 && number !== 8))
      return;
    const nameEnd = at + LOCAL_LENGTH + view.getUint16(at + 26, true);
    const from = nameEnd + view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 18, true);
    const size = view.getUint32(at + 22, true);
    const to = from + packed;
    if (to > bytes.length || isTooTight(size, packed)) return;
    yield {
      name: asciiOf(bytes.subarray(at + LOCAL_LENGTH, nameEnd)),
      method: number === 0 ? 'stored' : 'deflated',
      size,
      crc: view.getUint32(at + 14, true),
      from,
      to,
    };
    at = to;
  }
}

/** The file that stands first, where it says all of itself. */
export function firstIn(bytes: Uint8Array): ZipEntry | null {
  for (const entry of readInOrder(bytes)) return entry;
  return null;
}

interface Stretch {
  from: number;
  to: number;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number, end: number) {
  if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_HEADER) {
    throw damaged('its directory can not be read');
  }
  const flags = view.getUint16(at + 8, true);
  const number = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  const header = view.getUint32(at + 42, true);
  if (next > end) throw damaged('its directory can not be read');
  const name = asciiOf(bytes.subarray(at + CENTRAL_LENGTH, nameEnd));
  refuseName(name);
  const isFolder = name.endsWith('/');

  if ((flags & ENCRYPTED) !== 0) throw hostile(`${name} is encrypted`);
  if ((flags & ~KNOWN_FLAGS) !== 0) throw hostile(`${name} is packed in a way that archives are not`);
  if (number !== 0 && number !== 8) throw hostile(`${name} is packed in a way that archives are not`);
  if ([packed, size, header].includes(0xffffffff) || hasZip64(view, nameEnd, extraEnd)) {
    throw hostile('it uses zip64');
  }
  if (view.getUint16(at + 34, true) !== 0) throw hostile('it is one of several parts');
  refuseType(name, view.getUint32(at + 38, true) >>> 16, isFolder);
  if (number === 0 && packed !== size) throw damaged(`${name} has two sizes`);
  if (isFolder && size !== 0) throw hostile(`the folder ${name} has content`);
  if (isTooTight(size, packed)) throw hostile(`${name} unpacks to more than a meeting can be`);

  const from = localEnd(bytes, view, header, directory, name);
  const told = view.getUint16(header + 6, true);
  const streamed = (flags & HAS_DESCRIPTOR) !== 0;
  const repeats: [number, number][] = [
    [told, flags],
    [view.getUint16(header + 8, true), number],
    ...(streamed
      ? []
      : ([
          [view.getUint32(header + 14, true), crc],
          [view.getUint32(header + 18, true), packed],
          [view.getUint32(header + 22, true), size],
        ] satisfies [number, number][])),
  ];
  if (repeats.some(([one, other]) => one !== other)) {
    throw damaged(`what it says of ${name} in one place is not what it says in another`);
  }
  const to = from + packed;
  if (to > directory) throw damaged(`${name} is not all there`);
  const entry: ZipEntry = { name, method: number === 0 ? 'stored' : 'deflated', size, crc, from, to };
  return { entry, record: { from: header, to }, next };
}

/** Where the local header of a file ends, and its bytes begin. */
function localEnd(bytes: Uint8Array, view: DataView, header: number, directory: number, name: string) {
  if (header + LOCAL_LENGTH > directory || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw damaged(`${name} is not where the directory says`);
  }
  const nameEnd = header + LOCAL_LENGTH + view.getUint16(header + 26, true);
  const from = nameEnd + view.getUint16(header + 28, true);
  if (from > directory || asciiOf(bytes.subarray(header + LOCAL_LENGTH, nameEnd)) !== name) {
    throw damaged(`${name} is not where the directory says`);
  }
  if (hasZip64(view, nameEnd, from)) throw hostile('it uses zip64');
  return from;
}

/** Names lead nowhere but into the archive, on any system. */
function refuseName(name: string): void {
  const steps = name.replace(/\/$/, '').split('/');
  const leadsOut = steps.some((step) => step === '' || step === '.' || step === '..');
  if (leadsOut || /[\\:]/.test(name)) throw hostile('a name in it leads out of it');
  if (/[^\x20-\x7e]/.test(name) || name.length > 200) throw hostile('a name in it has odd characters');
}

function refuseType(name: string, mode: number, isFolder: boolean): void {
  const type = mode & FILE_TYPE;
  if (type === LINK) throw hostile(`${name} is a link`);
  if (type !== 0 && type !== (isFolder ? FOLDER : REGULAR)) throw hostile(`${name} is no ordinary file`);
}

function hasZip64(view: DataView, from: number, to: number): boolean {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === ZIP64_EXTRA) return true;
  }
  return false;
}

/** Files that share bytes unpack to far more than they take (“a better zip bomb”, Fifield 2019). */
function refuseOverlaps(records: Stretch[]): void {
  records.sort((a, b) => a.from - b.from);
  for (const [index, { from }] of records.entries()) {
    const before = records[index - 1];
    if (before && before.to > from) throw hostile('files in it share their bytes');
  }
}

/** A name of zip files: one letter a byte. Letters beyond ASCII are refused by `refuseName`. */
function asciiOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
