/** For how long a notice stays. */

/** What of a notice tells for how long it stays. */
interface Told {
  tone?: 'plain' | 'problem';
  details?: object;
  action?: object;
  stays?: boolean;
}

/** Long enough for a sentence to be read twice, in milliseconds. */
const READING_TIME = 8_000;
/** Long enough to change one's mind, and no longer: a notice lies over the lists beside the notes. */
const SECOND_THOUGHTS = 40_000;

/** For how long a notice stays while nobody is at it, in milliseconds; null for one that only a person puts away. */
export function stayOf({ tone, details, action, stays }: Told): number | null {
  if (stays || tone === 'problem' || details) return null;
  return action ? SECOND_THOUGHTS : READING_TIME;
}
