/** The codes that stand for participants while typing. */

/** A code by itself: 1 to 6 letters or digits, starting with a letter. */
const CODE = /^[A-Za-z][A-Za-z0-9]{0,5}$/;

/** What begins many a line in capitals and is nobody: these never make a participant. */
const NEVER_A_PARTICIPANT: ReadonlySet<string> = new Set(['NB', 'PS', 'RE', 'OK']);

export function isCode(text: string): boolean {
  return CODE.test(text);
}

export function inCapitals(code: string): boolean {
  return code === code.toUpperCase();
}

/** Whether a code that is in no list may make an unnamed participant. */
export function mayBeUnknown(code: string): boolean {
  return inCapitals(code) && !NEVER_A_PARTICIPANT.has(code);
}
