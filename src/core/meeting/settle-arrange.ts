/** Putting what two wrote at one place into one order, and moving as little as can be for it. */
import type * as Y from 'yjs';
import { longestRisingRun } from './living-order.ts';
import { copyOf } from './settle-entries.ts';

/** One of the two writers, as an index. */
export type Writer = 0 | 1;

/** What is to be arranged. */
export interface Arrangement {
  /** The ids as they stand now. */
  readonly present: readonly string[];
  /** The ids as each writer had them. */
  readonly written: readonly [readonly string[], readonly string[]];
  /** Who alone has the thing of this id; null for what both have, which stays where it is. */
  readonly writerOf: (id: string) => Writer | null;
  /** Whether what this writer put behind the thing of this id can be found behind it now. */
  readonly holds: (id: string, writer: Writer) => boolean;
  /** The order of what both put at one place; what stands first now is given first. */
  readonly interleave: (one: readonly string[], other: readonly string[]) => string[];
}

/** The ids in their new order: what each writer put behind a thing that both have stays behind it. */
export function arranged({ present, written, writerOf, holds, interleave }: Arrangement): string[] {
  const place = new Map(present.map((id, index) => [id, index]));
  const runs = new Map<string | null, [string[], string[]]>();
  const runAt = (anchor: string | null) => {
    const run = runs.get(anchor) ?? [[], []];
    runs.set(anchor, run);
    return run;
  };
  const placed = new Set<string>();
  for (const writer of [0, 1] as const) {
    let anchor: string | null = null;
    for (const id of written[writer]) {
      if (!place.has(id) || placed.has(id)) continue;
      if (writerOf(id) === writer) {
        runAt(anchor)[writer].push(id);
        placed.add(id);
      } else if (writerOf(id) === null && holds(id, writer)) anchor = id;
    }
  }
  const behind = (anchor: string | null) => {
    const [one, other] = runs.get(anchor) ?? [[], []];
    const isFirst = (place.get(one[0] ?? '') ?? 0) <= (place.get(other[0] ?? '') ?? 0);
    return isFirst ? interleave(one, other) : interleave(other, one);
  };
  return [...behind(null), ...present.flatMap((id) => (placed.has(id) ? [] : [id, ...behind(id)]))];
}

/** Something in a container of the living document. */
export interface Placed {
  readonly container: Y.XmlFragment;
  readonly element: Y.XmlElement;
}

/**
 * Puts things that stand in this order into another one, and gives how many had
 * to be moved: as few as can be, each a copy now, in the container of what it stands behind.
 * `beforeMoving` sees each of them while it is still there.
 */
export function rearrange<Thing extends Placed>(
  present: readonly Thing[],
  wanted: readonly Thing[],
  beforeMoving: (thing: Thing) => void = () => {},
): number {
  const places = new Map(present.map((thing, place) => [thing, place]));
  const rising = longestRisingRun(wanted.map((thing) => places.get(thing) ?? 0));
  if (rising.length === wanted.length) return 0;
  const staying = new Set(rising.map((index) => wanted[index]));
  const moved = wanted.filter((thing) => !staying.has(thing));
  for (const thing of moved) beforeMoving(thing);
  const copies = new Map(moved.map((thing) => [thing, copyOf(thing.element)]));
  const gone = new Set(moved.map(({ element }) => element));
  for (const container of new Set(moved.map((thing) => thing.container))) {
    const children = container.toArray();
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child && gone.has(child as Y.XmlElement)) container.delete(at, 1);
    }
  }
  const contents = new Map<Y.XmlFragment, unknown[]>();
  const contentOf = (container: Y.XmlFragment) => {
    const content = contents.get(container) ?? container.toArray();
    contents.set(container, content);
    return content;
  };
  const first = wanted.find((thing) => staying.has(thing));
  let container = first?.container;
  let at = first ? contentOf(first.container).indexOf(first.element) : 0;
  for (const thing of wanted) {
    const copy = copies.get(thing);
    if (copy === undefined) {
      container = thing.container;
      at = contentOf(container).indexOf(thing.element) + 1;
    } else if (container) {
      container.insert(at, [copy]);
      contentOf(container).splice(at, 0, copy);
      at++;
    }
  }
  return moved.length;
}
