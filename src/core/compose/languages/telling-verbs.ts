/** Verbs that say themselves what the words are to others, in the languages in which notes are typed. */
import type { Relation } from '../../meeting/meeting.ts';

const TELLING: Readonly<Record<Relation['kind'], RegExp>> = {
  supports:
    /\b(?:support|back|endors|agree|second|concur|echo|align|associat|join|appu|souten|soutien|approuv|apoy|respald|secund|adhir|coincid)/i,
  corrects: /\b(?:correct|rectif|clarif|amend|put right|corrig|puntualiz|aclar)/i,
  replies: /\b(?:repl|respon|answer|retort|rejoin|react|répon|répliq|contest)/i,
};

/** Whether a verb tells already what is told: "Supporting Ms. Pappas, Mr. Dool backed ..." says it twice. */
export function tellsRelation(kind: Relation['kind'], verb: string): boolean {
  return TELLING[kind].test(verb);
}
