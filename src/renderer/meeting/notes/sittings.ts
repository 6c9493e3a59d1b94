/**
 * In which sitting an entry is written, found without looking through the
 * meeting. What a group holds is kept by the identity of its node, which lasts
 * until something in the group is changed.
 */
import type { Node } from '@tiptap/pm/model';
import { isTimeZone } from '../../../core/time/wall-clock.ts';
import { attribute } from './entries.ts';

/** What the sittings up to a place have brought; null where it is what the particulars say. */
export interface Sitting {
  /** As it was typed. */
  readonly date: string | null;
  /** A zone that this machine knows. */
  readonly zone: string | null;
}

const NONE: Sitting = { date: null, zone: null };

const sittingOfGroup = new WeakMap<Node, Sitting>();

function lastIn(group: Node): Sitting {
  const known = sittingOfGroup.get(group);
  if (known) return known;
  const sitting = lastAmong(group, group.childCount);
  sittingOfGroup.set(group, sitting);
  return sitting;
}

/** What the first `count` entries of a group bring. A zone that nobody knows is a slip: it stays as before. */
function lastAmong(group: Node, count: number): Sitting {
  let sitting = NONE;
  for (let index = count - 1; index >= 0 && !isWhole(sitting); index--) {
    const entry = group.child(index);
    if (attribute(entry, 'kind') !== 'sitting') continue;
    const zone = attribute(entry, 'timeZone');
    sitting = under(
      { date: attribute(entry, 'date') || null, zone: isTimeZone(zone) ? zone : null },
      sitting,
    );
  }
  return sitting;
}

function isWhole({ date, zone }: Sitting): boolean {
  return date !== null && zone !== null;
}

/** What stands later counts; an earlier sitting gives what it leaves open. */
function under(earlier: Sitting, later: Sitting): Sitting {
  return { date: later.date ?? earlier.date, zone: later.zone ?? earlier.zone };
}

/** The sitting of the entry at `pos`. */
export function sittingAt(doc: Node, pos: number): Sitting {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) return NONE;
  let sitting = lastAmong($pos.node(1), Math.min($pos.node(1).childCount, $pos.index(1) + 1));
  for (let index = $pos.index(0) - 1; index >= 0 && !isWhole(sitting); index--) {
    sitting = under(lastIn(doc.child(index)), sitting);
  }
  return sitting;
}
