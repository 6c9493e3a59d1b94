/** Makes the bytes of a Word file depend on what it says alone, and not on the time of day. */

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/** 1 January 1980, midnight: where the calendar of zip files begins. */
const NO_TIME = 0x00210000;

/**
 * Sets the time of each file in a zip file back to where its calendar begins, in place. For zip files as the `docx` package
 * writes them: without a comment at the end and below 4 GB (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY)
    throw new Error('the zip file does not end as one');
  let at = view.getUint32(end + 16, true);
  while (at < end) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error('the zip file has no directory');
    view.setUint32(at + 12, NO_TIME, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, NO_TIME, true);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}
