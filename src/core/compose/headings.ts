/**
 * Which agenda items get a heading. A heading names a matter, not a phase of the
 * meeting: see docs/decisions/headings-name-matters.md.
 */

/** Titles of phases that belong to the matter before them. */
const PHASE =
  /^(?:(?:opening|introductory|welcoming)(?: (?:of the (?:meeting|session)|remarks|session|statements?|address(?:es)?))?|welcome|introductions?|(?:tour de table)|presentations?(?: (?:by|of|from|on) .*)?|questions?(?:(?:,| and| &) (?:answers?|comments?|replies|discussion))*|q ?(?:&|and|\/) ?as?|(?:general |open |interactive )?(?:discussion|debate|dialogue|exchange of views|interventions?|statements?)(?: and (?:questions?(?: and answers?)?|comments?))?|comments?|replies|responses?|(?:adoption|approval) of the agenda|agenda)$/i;

/** Titles of phases that belong to no matter: under another's heading they would mislead. */
const CLOSE =
  /^(?:closing|closure|conclusions?|concluding|wrap-up|next steps|any other business|other business|aob|date of (?:the )?next)\b/i;

/** For each section's title (null: none) whether it is printed. */
export function headingsPrinted(titles: readonly (string | null)[]): boolean[] {
  const kinds = titles.map((title) => kindOf(title));
  const matters = kinds.filter((kind) => kind === 'matter').length;
  if (matters < 2) return titles.map(() => false);
  const first = kinds.indexOf('matter');
  return kinds.map((kind, index) => kind === 'matter' || (kind === 'close' && index > first));
}

function kindOf(title: string | null): 'phase' | 'close' | 'matter' {
  const words = (title ?? '')
    .trim()
    .replace(/^(?:item\s+)?\d+[.:)]?\s+/i, '')
    .replace(/[.:]+$/, '');
  if (words === '' || PHASE.test(words)) return 'phase';
  return CLOSE.test(words) ? 'close' : 'matter';
}
