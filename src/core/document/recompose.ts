/** Composing again: the draft follows the notes, and what a person wrote stays. */
import { type Block, type Draft, fingerprintOf, isEdited, reportedBy, setAsideIn } from './draft.ts';

/**
 * The present draft brought up to the fresh one.
 *
 * - A block that nobody edited is replaced by the fresh one of its id, or goes where there is none.
 * - A block that a person edited or made stays as it is, behind what it stood behind; but for
 *   `released`, whose text is given up for the fresh one.
 * - Blocks of the fresh draft that are not there are added in their place, without the sentences
 *   that a person's blocks tell already, and without what was set aside.
 * - Where several blocks have one id (a paragraph parted in two, a copy, a merge), every text
 *   that a person wrote stays, under an id of its own; unedited copies become one.
 *
 * The order is that of the fresh draft.
 */
export function recompose(present: Draft, fresh: Draft, released?: string): Draft {
  const isGiven = (block: Block) => !isEdited(block) || block.id === released;
  const before = present.blocks.filter((block) => isEdited(block) || block.id !== released);
  const kept = blocksToKeep(
    present.blocks.filter((block) => !isGiven(block)),
    new Set(present.blocks.filter(isGiven).map(({ id }) => id)),
    new Set(fresh.blocks.map(({ id }) => id)),
  );
  const stands = new Map(kept.map((block) => [block.id, block]));
  const told = new Map<string, Block[]>();
  for (const block of present.blocks.filter(isGiven))
    told.set(block.id, [...(told.get(block.id) ?? []), block]);
  const spoken = new Set([...reportedBy(kept), ...setAsideIn(present)]);
  const composed = fresh.blocks.flatMap(
    (block) => stands.get(block.id) ?? newsOf(block, spoken, reportedBy(told.get(block.id) ?? [])) ?? [],
  );
  const placed = new Set(composed.map((block) => block.id));
  const isKept = new Set(kept);

  // What the fresh draft does not have stands behind the nearest block before it that is still there.
  const behind = new Map<string, Block[]>();
  let anchor = '';
  for (const block of inPresentOrder(before, kept)) {
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
  const { ignored, overruled } = present;
  const setAside = [...setAsideIn({ ...present, blocks })];
  return {
    ...fresh,
    id: present.id,
    blocks,
    ...(setAside.length > 0 && { setAside }),
    ...(ignored && { ignored }),
    ...(overruled && { overruled }),
  };
}

/**
 * What a composed block brings beside what is `spoken` for: told by a person's blocks, or set aside. What it told before it
 * goes on telling, though a person has a copy of the sentence elsewhere. Null where nothing is left.
 */
export function newsOf(block: Block, spoken: ReadonlySet<string>, told: ReadonlySet<string>): Block | null {
  const isNews = (id: string) => !spoken.has(id) || told.has(id);
  const reported = [...reportedBy([block])];
  if (reported.length === 0 && spoken.has(block.id)) return null;
  if (reported.every(isNews)) return block;
  const content = withoutEndGap(
    block.content.filter(({ sources }) => sources === undefined || sources.some(isNews)),
  );
  return reportedBy([{ content }]).size === 0
    ? null
    : { ...block, content, fingerprint: fingerprintOf({ content }) };
}

/** The space that parted a sentence from the next one goes with that. */
function withoutEndGap(content: readonly Block['content'][number][]): Block['content'] {
  const last = content.at(-1);
  if (last === undefined) return [];
  const text = last.text.trimEnd();
  return text === '' ? withoutEndGap(content.slice(0, -1)) : [...content.slice(0, -1), { ...last, text }];
}

/** The blocks of a person, each under an id that is its own. */
function blocksToKeep(
  edited: readonly Block[],
  given: ReadonlySet<string>,
  freshIds: ReadonlySet<string>,
): Block[] {
  const taken = new Set([...given, ...freshIds]);
  const holders = new Set<string>();
  return edited.map((block) => {
    // What a person made never takes the place of what is composed.
    const isOwn = block.fingerprint === '' && freshIds.has(block.id);
    const isHolder = !isOwn && !holders.has(block.id) && !given.has(block.id);
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
function inPresentOrder(present: readonly Block[], kept: readonly Block[]): Block[] {
  const rest = [...kept];
  return present.map((block) => (isEdited(block) ? (rest.shift() ?? block) : block));
}
