/** Why a journal can't be written, in words. */
import { codeOf, reasonOf } from '../../files/reason.ts';

/** A journal of a later version: it is neither written nor replaced. */
export const NEWER = 'a newer version of Rapporteur has written it, which only that version can continue';

/** Its file is no longer where it was. */
export class Gone extends Error {
  constructor() {
    super('The file of a journal has been moved or deleted while it was written.');
  }
}

/** The end of a sentence, without a full stop. A fault of the program is reported, and no reason to lose what is held. */
export function whyOf(error: unknown): string {
  if (error instanceof Gone) return 'its file was moved or deleted';
  if (codeOf(error) !== '') return reasonOf(error);
  console.error(error);
  return 'of a fault in the app itself';
}

/** What a person has to know: what happened, what is safe, what to do. */
export function troubleSentence(folder: string, why: string): string {
  return [
    `The journal, which keeps a second copy of your notes, can’t be written: ${why}.`,
    'You can go on typing: the database still saves your notes, and what the journal lacks is kept in memory and tried again every few seconds.',
    why === NEWER ? 'Start the newer version.' : `Make room, or make this folder writable: ${folder}`,
  ].join(' ');
}
