/** The pictures of people as lines of shorthand, and back. */
import type { Participant, Photo } from '../../../core/meeting/meeting.ts';
import { splitLines } from '../../../core/shorthand/lines.ts';
import { printPhoto, readPhoto } from '../../../core/shorthand/photos.ts';

/** The pictures as lines: `VP = pappas.jpg | Photo: Port Authority`. One of somebody not in the list has no line. */
export function photoLines(photos: readonly Photo[], participants: readonly Participant[]): string {
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  return photos
    .flatMap((photo) => {
      const code = codes.get(photo.participant);
      return code === undefined ? [] : [`${printPhoto(photo, code)}\n`];
    })
    .join('');
}

export type PhotosReading = { ok: true; photos: Photo[] } | { ok: false; problem: string };

/** Reads lines of pictures of these people. A line that can't be read is a problem, told by its number; then nothing is taken. */
export function readPhotos(text: string, participants: readonly Participant[]): PhotosReading {
  const ids = new Map(participants.map(({ id, code }) => [code, id]));
  const photos = new Map<string, Photo>();
  const problems: string[] = [];
  for (const { number, text: line } of splitLines(text)) {
    if (line.trim() === '') continue;
    const read = readPhoto(line);
    const participant = read === null ? undefined : ids.get(read.code);
    if (read === null) {
      problems.push(`Line ${number} names no picture. Write it as VP = pappas.jpg | Photo: Port Authority.`);
    } else if (participant === undefined) {
      problems.push(`Line ${number}: ${read.code} is nobody in the list of people.`);
    } else if (photos.has(participant)) {
      problems.push(`Line ${number}: ${read.code} has a picture above already.`);
    } else {
      photos.set(participant, { participant, path: read.path, credit: read.credit });
    }
  }
  if (problems.length > 0) return { ok: false, problem: problems.join('\n') };
  return { ok: true, photos: [...photos.values()] };
}
