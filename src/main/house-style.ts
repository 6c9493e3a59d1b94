/** The file of the house style, in the folder of data: its text, as it is. */
import type { Response } from '../contract/contract.ts';
import { readBytes, textOf } from '../files/read-file.ts';

/** A larger one nobody wrote by hand. */
const LARGEST = 1_000_000;

/** What the file holds; `none` where there is no file. Never throws. */
export async function houseStyleAt(path: string): Promise<Response<'readHouseStyle'>> {
  const found = await readBytes(path, LARGEST);
  if (!found.read && found.why === 'not there') return { outcome: 'none' };
  const decoded = found.read ? textOf(found.bytes) : null;
  if (decoded?.ok) return { outcome: 'read', path, text: decoded.text };
  const reason = found.read ? decoded?.problem : found.reason;
  return {
    outcome: 'failed',
    problem: {
      message: `The house style ${path} can’t be read: ${reason}. The draft is checked without one.`,
    },
  };
}
