/**
 * Who spoke last, found without looking through the meeting: what a group holds is kept by the identity of
 * its node, which lasts until something in the group is changed.
 */
import type { Node } from '@tiptap/pm/model';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute } from './entries.ts';

interface Speakers {
  /** The ids of those who speak in a group, who spoke last first. */
  readonly latest: readonly string[];
  /** Those of the last agenda item that begins in it; null where none does. */
  readonly ofItem: readonly string[] | null;
}

const speakersOfGroup = new WeakMap<Node, Speakers>();

function speakersOf(group: Node): Speakers {
  const known = speakersOfGroup.get(group);
  if (known) return known;
  const speakers = speakersIn(group, group.childCount);
  speakersOfGroup.set(group, speakers);
  return speakers;
}

/** The speakers of the first `count` entries of a group, without those of the entry at `except`. */
function speakersIn(group: Node, count: number, except = -1): Speakers {
  const latest = new Set<string>();
  let ofItem: string[] | null = null;
  for (let index = count - 1; index >= 0; index--) {
    const entry = group.child(index);
    if (ofItem === null && attribute(entry, 'kind') === 'section') ofItem = [...latest];
    if (index !== except) for (const id of splitIds(attribute(entry, 'speakers')).reverse()) latest.add(id);
  }
  return { latest: [...latest], ofItem };
}

/** Everybody who speaks in the notes, who spoke last first; the entry at `pos` does not count. */
export function recentSpeakers(doc: Node, pos: number): string[] {
  const $pos = doc.resolve(pos);
  const recent = new Set<string>();
  for (let index = doc.childCount - 1; index >= 0; index--) {
    const group = doc.child(index);
    const isHere = index === $pos.index(0);
    const { latest } = isHere ? speakersIn(group, group.childCount, $pos.index(1)) : speakersOf(group);
    for (const id of latest) recent.add(id);
  }
  return [...recent];
}

/** Who spoke under the agenda item before the entry at `pos`. */
export function speakersOfItem(doc: Node, pos: number): ReadonlySet<string> {
  const $pos = doc.resolve(pos);
  const here = speakersIn($pos.node(1), $pos.index(1));
  const speakers = new Set(here.ofItem ?? here.latest);
  if (here.ofItem !== null) return speakers;
  for (let index = $pos.index(0) - 1; index >= 0; index--) {
    const { latest, ofItem } = speakersOf(doc.child(index));
    for (const id of ofItem ?? latest) speakers.add(id);
    if (ofItem !== null) break;
  }
  return speakers;
}
