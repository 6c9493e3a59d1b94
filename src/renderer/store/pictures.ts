/** The pictures of meetings: a row each, and a copy beside the journal. */
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import type { Picture, PictureRow } from './rows.ts';

export function pictureRow(meeting: string, { path, type, bytes }: Picture): PictureRow {
  return { meeting, path, type, bytes };
}

/** The pictures of a meeting by their paths. */
export async function picturesOf(
  database: Database,
  id: string,
): Promise<Map<string, { type: string; bytes: Uint8Array }>> {
  const rows = await database.pictures.where({ meeting: id }).toArray();
  return new Map(rows.map(({ path, type, bytes }) => [path, { type, bytes }]));
}

/** Hands pictures to the journal, one after the other. Rejects with the first that it could not keep. */
export async function journalPictures(
  journal: Journal,
  id: string,
  pictures: readonly Picture[],
): Promise<void> {
  for (const { path, type, bytes } of pictures) await journal.keepPicture(id, { path, type, bytes });
}
