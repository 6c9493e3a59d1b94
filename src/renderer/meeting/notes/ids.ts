/** Every entry has an id of its own: what splits off and what is pasted gets a new one. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Change } from './change.ts';
import { attribute, forEachEntry } from './entries.ts';

const LENGTH = 12;

/** An id for a new entry or participant: some 62 bits of chance, letters and digits. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/**
 * Gives a new id to entries in the changed range that have none, or one that
 * another entry has. The other entries are looked through only when an id came
 * into the range from elsewhere (a paste), never for a key.
 */
export function giveIds(
  tr: Transaction,
  oldDoc: Node,
  change: Change,
  makeId: () => string = newId,
): Transaction {
  const before = new Set<string>();
  forEachEntry(oldDoc, change.from, change.oldTo, (entry) => before.add(attribute(entry, 'id')));
  const seen = new Set<string>();
  const foreign = new Map<string, number>();
  const renew: number[] = [];
  forEachEntry(tr.doc, change.from, change.to, (entry, pos) => {
    const id = attribute(entry, 'id');
    if (id === '' || seen.has(id)) renew.push(pos);
    else if (!before.has(id)) foreign.set(id, pos);
    seen.add(id);
  });
  if (foreign.size > 0) {
    tr.doc.forEach((group, start) => {
      group.forEach((entry, offset) => {
        const pos = start + 1 + offset;
        const place = foreign.get(attribute(entry, 'id'));
        if (place !== undefined && place !== pos && !renew.includes(pos)) renew.push(place);
      });
    });
  }
  for (const pos of new Set(renew)) tr.setNodeAttribute(pos, 'id', makeId());
  return tr;
}
