/** What ends a command with exit status 2. */

/** One line for a person: what is wrong, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** A refusal for something that a later version will do. */
export function notYet(what: string, instead: string): Refusal {
  return new Refusal(`${what} is not in this version yet; ${instead}`);
}

/** Why the system would not, in words: for errors of the file system and of streams. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  const known = REASONS[code];
  if (known !== undefined) return known;
  if (code !== '') return `the system says ${code}`;
  throw error;
}

/** The code of a system error such as ENOENT; '' for any other error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you have no permission for it',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it is larger than the disk can take',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program is using it',
  EEXIST: 'something else has that name',
  ERR_INVALID_ARG_VALUE: 'its name has characters that no file can have',
};
