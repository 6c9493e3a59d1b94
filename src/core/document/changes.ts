/** Which paragraphs of a person's the notes have left behind: what they were made from reads differently now. */
import { type Block, blockText, type Draft, isEdited, reportedBy } from './draft.ts';
import { newsOf } from './recompose.ts';

/** A block that a person edited, and what the notes would give in its place. */
export interface Change {
  readonly block: Block;
  /** Null where they give nothing any more: its notes are gone, or withheld. */
  readonly now: Block | null;
}

/**
 * The edited blocks of a draft whose notes changed since. `fresh` is the draft as composed now; `whole` the same
 * without regard to what was set aside, since what a person takes out changes no note.
 */
export function changesSince(present: Draft, fresh: Draft, whole: Draft): Change[] {
  const edited = present.blocks.filter(isEdited);
  const told = reportedBy(edited);
  const standing = new Set(present.blocks.map(({ id }) => id));
  const seen = new Set<string>();
  return edited.flatMap((block): Change[] => {
    if (block.fingerprint === '' || seen.has(block.id)) return [];
    seen.add(block.id);
    const own = reportedBy([block]);
    const read = (draft: Draft) => {
      const its = counterpart(block, draft, standing);
      return its && newsOf(its, told, own);
    };
    const now = read(fresh);
    const before = read(whole);
    const isAsBefore = [now, before].some((one) => one?.fingerprint === block.fingerprint);
    if (isAsBefore) return [];
    // Without words of its own notes there is nothing to say of them.
    if (now === null) return before === null && own.size > 0 ? [{ block, now }] : [];
    return blockText(now) === blockText(block) ? [] : [{ block, now }];
  });
}

/** What stands for a block in another draft: the one of its id, or the one that shares most of its entries and stands for no other. */
function counterpart(block: Block, draft: Draft, standing: ReadonlySet<string>): Block | null {
  const same = draft.blocks.find(({ id }) => id === block.id);
  if (same) return same;
  const entries = reportedBy([block]);
  let best: Block | null = null;
  let most = 0;
  for (const other of draft.blocks) {
    if (standing.has(other.id)) continue;
    const shared = [...reportedBy([other])].filter((id) => entries.has(id)).length;
    if (shared > most) [best, most] = [other, shared];
  }
  return best;
}
