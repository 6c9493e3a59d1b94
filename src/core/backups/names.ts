/**
 * The names of backups, for people who look into the folder: a folder for each
 * meeting, with its title, and in it a file for each time. They hold on every
 * file system that a folder may be synced to or a stick be formatted with.
 */

/** The ending of every archive. */
export const ENDING = '.rapporteur';

/** Short enough for eCryptfs (143 bytes) and, with a path before it, for Windows (260 units). */
const TITLE_BYTES = 90;

/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

const encoder = new TextEncoder();

/** The title cut after a whole character, at most `bytes` long in UTF-8. */
function cut(title: string, bytes: number): string {
  let length = 0;
  let text = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(title)) {
    length += encoder.encode(segment).length;
    if (length > bytes) break;
    text += segment;
  }
  return text;
}

/** A title as a part of a file name: readable, never empty, no path, no device, no hidden file. */
export function safeTitle(title: string): string {
  const plain = title
    .normalize('NFC')
    // Breaks and tabs are blanks; what shows no sign, or turns the direction of others, goes.
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"/\\|?*]+/g, '-');
  const trimmed = cut(plain, TITLE_BYTES).replace(/^[.\s]+|[.\s]+$/g, '');
  if (trimmed === '') return 'Untitled';
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** `key` is the short name of the meeting's id, by which its folder is found again under any title. */
export function folderName(title: string, key: string): string {
  return `${safeTitle(title)} ${key}`;
}

/** Whether a folder has the name that `folderName` gave it, under whatever title. */
export function isFolderOf(name: string, key: string): boolean {
  return name.endsWith(` ${key}`);
}

/** In the name of a backup that somebody asked for. */
const ASKED = ' asked';

const two = (number: number) => String(number).padStart(2, '0');

/**
 * The file of a backup made at `at`, in the time of the person's clock, which is `offset` minutes ahead of UTC.
 * `asked`: somebody asked for it. `copy` tells those of one second apart, and those of the hour that comes
 * twice when summer ends.
 */
export function fileName(at: number, offset: number, asked: boolean, copy = 1): string {
  const date = new Date(at + offset * 60_000);
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = `${two(date.getUTCHours())}-${two(date.getUTCMinutes())}-${two(date.getUTCSeconds())}`;
  return `${day} ${time}${asked ? ASKED : ''}${copy === 1 ? '' : ` (${copy})`}${ENDING}`;
}

/** Whether `fileName` gives such names. A file with any other is somebody's own, even if it is an archive. */
export function isBackupName(name: string): boolean {
  return /^\d{4}-\d\d-\d\d \d\d-\d\d-\d\d( asked)?( \(\d+\))?\.rapporteur$/.test(name);
}

/** Whether somebody asked for the backup of this name. */
export function isAsked(name: string): boolean {
  return isBackupName(name) && name.includes(ASKED);
}
