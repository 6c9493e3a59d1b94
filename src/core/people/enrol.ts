/** Somebody who comes in while the notes are typed: a line about them, or as little as a code or a name. */
import type { Participant } from '../meeting/meeting.ts';
import { unnamedParticipant } from '../shorthand/cast.ts';
import { mayBeUnknown } from '../shorthand/codes.ts';
import { participantId } from '../shorthand/identity.ts';
import { readParticipant } from '../shorthand/people.ts';
import { proposeCode } from './propose-code.ts';

/** Capitals as short as this are a code, and the name comes later. */
const BARE_CODE = /^[A-Z][A-Z0-9]{0,2}$/;

/**
 * The participant that a line of shorthand describes, its code left out: "Ms. Vera PAPPAS, Deputy Minister, Ministry of
 * Shipping", a family name, or a code alone. `taken`: the codes of others; the code is none of them.
 */
export function enrolledFrom(line: string, taken: ReadonlySet<string>): Participant {
  const typed = line.trim();
  if (BARE_CODE.test(typed) && mayBeUnknown(typed) && !taken.has(typed)) return unnamedParticipant(typed);
  const described = readParticipant(typed) ?? readParticipant(`X = ${typed}`) ?? unnamedParticipant('X');
  const isOwn = typed.includes('=') && !taken.has(described.code);
  const code = isOwn ? described.code : proposeCode(described, taken);
  return { ...described, code, id: participantId(code) };
}
