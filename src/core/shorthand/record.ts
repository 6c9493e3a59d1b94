/**
 * The first line of every notes file that is written: a working copy says what
 * it is. The reader takes it off again, so it is no comment of the meeting's.
 */
export const RECORD_LINE =
  '// This file is the record of a meeting: it holds everything, what is off the record too. Pass on a draft instead.';
