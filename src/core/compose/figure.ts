/** A person's picture in the item, with its caption. */
import { flagsInText } from '../meeting/flags.ts';
import type { Participant, Photo } from '../meeting/meeting.ts';
import type { Names } from './language.ts';

/** The picture with its alternative text and its caption: the person's line, and the credit. Null for one without a name. */
export function figureOf(
  person: Participant,
  photo: Photo,
  names: Names,
): { src: string; alt: string; caption: string } | null {
  const { line, alt } = names.caption(person);
  if (alt === '' || photo.path.trim() === '') return null;
  const credit = flagsInText(photo.credit).length > 0 ? '' : photo.credit.trim();
  const caption = credit === '' ? line : `${line}${/[.]$/.test(line) ? '' : '.'} ${credit}`;
  return { src: photo.path, alt, caption };
}
