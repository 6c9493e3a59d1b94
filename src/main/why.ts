/** What the file system says, in words for a person. */

const REASONS: Record<string, string> = {
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
  ENOENT: 'it is not there, or not any more',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'its folder is not a folder',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk or folder is read-only',
  ETXTBSY: 'another program is using it',
};

/** Why it failed: the end of a sentence, without a full stop. */
export function why(error: unknown): string {
  if (error instanceof Error) {
    const code = 'code' in error ? String(error.code) : '';
    return REASONS[code] ?? (code === '' ? error.message : `the system says ${code}`);
  }
  return String(error);
}
