/** Reads a notes file with the pictures that it names. */
import { basename } from 'node:path';
import type { NotesFile } from '../contract/contract.ts';
import { parseShorthand } from '../core/shorthand/parse.ts';
import { readPictures } from '../files/pictures.ts';
import { NOTES_LIMIT, readBytes, textOf, type Unread } from '../files/read-file.ts';

type NotesRead = { read: true; file: NotesFile } | { read: false; reason: string };

function sentence(name: string, { why, reason }: Unread): string {
  switch (why) {
    case 'not a file':
      return `“${name}” is not a file.`;
    case 'too large':
      return `“${name}” is larger than 20 MB, which no notes of a meeting are. Nothing was imported. Choose the notes themselves, as plain text.`;
    case 'not there':
    case 'the system':
      return `“${name}” could not be read: ${reason}. Nothing was imported.`;
  }
}

/** Reads a notes file and its pictures: a picture that can't be had is a remark, anything else a reason. */
export async function readNotes(path: string): Promise<NotesRead> {
  const name = basename(path);
  const found = await readBytes(path, NOTES_LIMIT);
  if (!found.read) return { read: false, reason: sentence(name, found) };
  const decoded = textOf(found.bytes);
  if (!decoded.ok) {
    return {
      read: false,
      reason: `“${name}” is not a text file in UTF-8. Nothing was imported. Save the notes as plain text, UTF-8, and import that.`,
    };
  }
  const named = parseShorthand(decoded.text).meeting.photos.map((photo) => photo.path);
  const { pictures, leftOut } = await readPictures(path, named);
  return {
    read: true,
    file: {
      kind: 'notes',
      name,
      text: decoded.text,
      pictures: [...pictures].map(([at, picture]) => ({ path: at, ...picture })),
      remarks: leftOut.map(({ path: at, reason }) => `The picture “${at}” was left out: ${reason}.`),
    },
  };
}
