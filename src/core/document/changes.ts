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
 * without regard to what was set aside, since what a person takes out changes no note. Near linear.
 */
export function changesSince(present: Draft, fresh: Draft, whole: Draft): Change[] {
  const edited = present.blocks.filter(isEdited);
  const told = reportedBy(edited);
  const standing = new Set(present.blocks.map(({ id }) => id));
  const freshFor = counterpartsIn(fresh, standing);
  const wholeFor = counterpartsIn(whole, standing);
  const seen = new Set<string>();
  return edited.flatMap((block): Change[] => {
    if (block.fingerprint === '' || seen.has(block.id)) return [];
    seen.add(block.id);
    const own = reportedBy([block]);
    const read = (its: Block | null) => its && newsOf(its, told, own);
    const now = read(freshFor(block));
    const before = read(wholeFor(block));
    const isAsBefore = [now, before].some((one) => one?.fingerprint === block.fingerprint);
    if (isAsBefore) return [];
    // Without words of its own notes there is nothing to say of them.
    if (now === null) return before === null && own.size > 0 ? [{ block, now }] : [];
    return blockText(now) === blockText(block) ? [] : [{ block, now }];
  });
}

/** What stands for a block in another draft: the one of its id, or the one that shares most of its entries and stands for no other. */
function counterpartsIn(draft: Draft, standing: ReadonlySet<string>): (block: Block) => Block | null {
  const byId = new Map(draft.blocks.map((block) => [block.id, block]));
  const telling = new Map<string, Block[]>();
  for (const block of draft.blocks.filter(({ id }) => !standing.has(id))) {
    for (const entry of reportedBy([block])) telling.set(entry, [...(telling.get(entry) ?? []), block]);
  }
  return (block) => {
    const shared = new Map<Block, number>();
    for (const entry of reportedBy([block])) {
      for (const other of telling.get(entry) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const [best = null] = [...shared].sort((a, b) => b[1] - a[1])[0] ?? [];
    return byId.get(block.id) ?? best;
  };
}
