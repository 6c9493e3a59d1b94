/** Pictures of people, one a line: `VP = pappas.jpg | Photo: Port Authority`. */
import type { Photo } from '../meeting/meeting.ts';
import { isCode } from './codes.ts';
import { oneLine, trimmed } from './lines.ts';

/** A photo as it is typed: a code where the meeting has an id. */
export type CodedPhoto = { code: string; path: string; credit: string };

/** The photo that a line names; null where it names none. */
export function readPhoto(line: string): CodedPhoto | null {
  const equals = line.indexOf('=');
  const code = equals < 0 ? '' : trimmed(line.slice(0, equals));
  if (!isCode(code)) return null;
  const rest = line.slice(equals + 1);
  const bar = rest.indexOf('|');
  const path = trimmed(bar < 0 ? rest : rest.slice(0, bar));
  if (path === '') return null;
  return { code: code.toUpperCase(), path, credit: bar < 0 ? '' : trimmed(rest.slice(bar + 1)) };
}

export function printPhoto(photo: Photo, code: string): string {
  const path = trimmed(oneLine(photo.path));
  const credit = trimmed(oneLine(photo.credit));
  return credit === '' ? `${code} = ${path}` : `${code} = ${path} | ${credit}`;
}
