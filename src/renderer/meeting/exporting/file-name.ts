import type { ArticleFormat } from '../../../core/export/export.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Long enough to be known again; file systems take 255 bytes of UTF-8, and an ending follows. */
const LONGEST = { characters: 90, bytes: 240 };

const encoder = new TextEncoder();

/**
 * The name that an export is offered under: the date and the title, without what
 * a file name can't hold on one system or another, cut at a word's end.
 */
export function exportName(
  title: string,
  date: string,
  format: ArticleFormat | 'pdf' | 'rapporteur',
): string {
  const text = `${date} ${title}`
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*\s]+/gu, ' ')
    .trim();
  let name = '';
  let bytes = 0;
  for (const character of [...text].slice(0, LONGEST.characters)) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST.bytes) break;
    name += character;
  }
  const wordEnd = name.lastIndexOf(' ');
  // A script without spaces has its words cut: better than a name that is only the date.
  if (name !== text && wordEnd > name.length / 2) name = name.slice(0, wordEnd);
  name = name.replace(/^[ .]+|[ .]+$/g, '');
  return `${name === '' || RESERVED.test(name) ? `News item ${name}`.trim() : name}.${format}`;
}
