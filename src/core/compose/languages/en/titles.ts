/** What agenda items are by their English titles. */
import type { TitleKind } from '../../language.ts';

/** Titles of phases that belong to the matter before them. */
const PHASE =
  /^(?:(?:opening|introductory|welcoming)(?: (?:of the (?:meeting|session)|remarks|session|statements?|address(?:es)?))?|welcome|introductions?|(?:tour de table)|presentations?(?: (?:by|of|from|on) .*)?|questions?(?:(?:,| and| &) (?:answers?|comments?|replies|discussion))*|q ?(?:&|and|\/) ?as?|(?:general |open |interactive )?(?:discussion|debate|dialogue|exchange of views|interventions?|statements?)(?: and (?:questions?(?: and answers?)?|comments?))?|comments?|replies|responses?|(?:adoption|approval) of the agenda|agenda)$/i;

/** Titles of phases that belong to no matter: under another's heading they would mislead. */
const CLOSE =
  /^(?:closing|closure|conclusions?|concluding|wrap-up|next steps|any other business|other business|aob|date of (?:the )?next)\b/i;

/** The kind of an agenda item, by its title without its number. */
export function titleKind(title: string): TitleKind {
  if (PHASE.test(title)) return 'phase';
  return CLOSE.test(title) ? 'close' : 'matter';
}
