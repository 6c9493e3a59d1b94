/** What the system says, in words for a person. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission for it',
  EBUSY: 'another program is using it',
  EDQUOT: 'your share of the disk is full',
  EEXIST: 'something else of that name is there',
  EFBIG: 'the disk takes no file of that size',
  EIO: 'the disk reported a fault',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk or folder is read-only',
  ERR_INVALID_ARG_VALUE: 'its name has characters that no file can have',
  ETXTBSY: 'another program is using it',
};

/** The code of a system error such as ENOENT; '' for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Why the system would not: the end of a sentence, without a full stop. What is no system error is a fault, and thrown on. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === '') throw error;
  return REASONS[code] ?? `the system says ${code}`;
}
