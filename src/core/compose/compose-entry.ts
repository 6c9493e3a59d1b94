/** One entry as it would be told at a place in a draft: for the note that no sentence reports yet. */
import { type Block, blockText, type Draft, reportedBy } from '../document/draft.ts';
import { effectiveFlags } from '../meeting/flags.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { nameOf } from '../meeting/naming.ts';
import { type ComposeOptions, composeSelection } from './compose.ts';
import { selectionOf } from './selection.ts';

/** The blocks that tell what was said. */
const TELLING: ReadonlySet<Block['type']> = new Set(['paragraph', 'numbered', 'bullet', 'quote']);

/**
 * The paragraphs and list items that tell an entry, each with its source, to stand behind the first
 * `blocksBefore` blocks of the draft: who is named in those is not introduced again, and an acronym that they use is not
 * spelled out. Empty where the entry may not be drafted (see selection.ts).
 */
export function composeEntry(
  meeting: Meeting,
  entryId: string,
  draft: Draft,
  blocksBefore: number,
  options: ComposeOptions = {},
): Block[] {
  const selection = selectionOf(meeting);
  const material = selection.material.filter(({ entry }) => entry.id === entryId);
  if (material.length === 0) return [];
  const before = draft.blocks
    .slice(0, blocksBefore)
    .filter(({ type }) => TELLING.has(type))
    .map(blockText)
    .join('\n');
  const named = [...selection.people.values()].filter((person) => {
    const { full } = nameOf(person);
    return full !== '' && before.includes(full);
  });
  const terms = selection.terms.filter(({ acronym }) => !before.includes(acronym));
  const chosen = { ...selection, material, terms, named: new Set(named.map(({ id }) => id)) };
  return composeSelection(meeting, chosen, options).blocks.filter(
    ({ type, content }) =>
      type !== 'quote' &&
      TELLING.has(type) &&
      content.some(({ sources }) => sources?.includes(entryId) === true),
  );
}

/**
 * How many blocks of a draft stand before the place of an entry: behind the block that reports what was noted last before it,
 * else before the first that reports anything. What was said without a name goes to the end, since its place would tell.
 */
export function placeInDraft(meeting: Meeting, entryId: string, draft: Draft): number {
  const isAnonymous = effectiveFlags(meeting).get(entryId)?.anon !== false;
  const order = new Map(meeting.entries.map(({ id }, place) => [id, place]));
  const own = order.get(entryId);
  if (isAnonymous || own === undefined) return draft.blocks.length;
  let [at, nearest] = [-1, -1];
  for (const [index, block] of draft.blocks.entries()) {
    for (const id of reportedBy([block])) {
      const place = order.get(id) ?? -1;
      if (place < own && place >= nearest) [at, nearest] = [index, place];
    }
  }
  if (at >= 0) return at + 1;
  const first = draft.blocks.findIndex((block) => reportedBy([block]).size > 0);
  return first < 0 ? draft.blocks.length : first;
}
