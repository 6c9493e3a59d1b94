/** Composing again: the draft follows the notes, and what a person wrote stays. */
import { type Block, type Draft, isEdited } from './draft.ts';

/**
 * The present draft brought up to the fresh one.
 *
 * - A block that nobody edited is replaced by the fresh one of its id, or goes where there is none.
 * - A block that a person edited or made stays as it is, behind what it stood behind.
 * - Blocks of the fresh draft that are not there are added in their place: a paragraph that somebody
 *   deleted comes back while the notes still hold it, since a draft does not remember what it lost.
 * - Where several blocks have one id (a paragraph parted in two, a copy, a merge), every text
 *   that a person wrote stays, under an id of its own; unedited copies become one.
 *
 * The order is that of the fresh draft.
 */
export function recompose(present: Draft, fresh: Draft): Draft {
  const kept = blocksToKeep(present, new Set(fresh.blocks.map((block) => block.id)));
  const stands = new Map(kept.map((block) => [block.id, block]));
  const composed = fresh.blocks.map((block) => stands.get(block.id) ?? block);
  const placed = new Set(composed.map((block) => block.id));
  const isKept = new Set(kept);

  // What the fresh draft does not have stands behind the nearest block before it that is still there.
  const behind = new Map<string, Block[]>();
  let anchor = '';
  for (const block of inPresentOrder(present, kept)) {
    if (placed.has(block.id)) anchor = block.id;
    else if (isKept.has(block)) {
      const after = behind.get(anchor);
      if (after === undefined) behind.set(anchor, [block]);
      else after.push(block);
    }
  }
  const blocks = [
    ...(behind.get('') ?? []),
    ...composed.flatMap((block) => [block, ...(behind.get(block.id) ?? [])]),
  ];
  const { setAside, ignored, overruled } = present;
  return {
    ...fresh,
    id: present.id,
    blocks,
    ...(setAside && { setAside }),
    ...(ignored && { ignored }),
    ...(overruled && { overruled }),
  };
}

/** The blocks of a person, each under an id that is its own. */
function blocksToKeep(present: Draft, freshIds: ReadonlySet<string>): Block[] {
  const unedited = new Set(present.blocks.filter((block) => !isEdited(block)).map((block) => block.id));
  const taken = new Set([...unedited, ...freshIds]);
  const holders = new Set<string>();
  return present.blocks.filter(isEdited).map((block) => {
    // What a person made never takes the place of what is composed.
    const isOwn = block.fingerprint === '' && freshIds.has(block.id);
    const isHolder = !isOwn && !holders.has(block.id) && !unedited.has(block.id);
    const id = isHolder ? block.id : freeId(block.id, taken);
    holders.add(id);
    taken.add(id);
    return id === block.id ? block : { ...block, id };
  });
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let copy = 2;
  while (taken.has(`${id}-part-${copy}`)) copy++;
  return `${id}-part-${copy}`;
}

/** The blocks of the present draft in their order, the kept ones under the ids that they have now. */
function inPresentOrder(present: Draft, kept: readonly Block[]): Block[] {
  const rest = [...kept];
  return present.blocks.map((block) => (isEdited(block) ? (rest.shift() ?? block) : block));
}
