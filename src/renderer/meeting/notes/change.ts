/** What part of the notes a transaction changed, so that nothing else need be looked at. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AttrStep, StepMap } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** `from` to `oldTo` in the old document became `from` to `to` in the new one; all else is as it was. */
export interface Change {
  readonly from: number;
  readonly oldTo: number;
  readonly to: number;
}

/** Whether a transaction brings what happened elsewhere: an undo, another window, another rapporteur. */
export function isFromElsewhere(tr: Transaction): boolean {
  const sync: unknown = tr.getMeta(ySyncPluginKey);
  return (
    typeof sync === 'object' && sync !== null && 'isChangeOrigin' in sync && sync.isChangeOrigin === true
  );
}

/**
 * The one range that holds all changes of these transactions, or null when there
 * are none. The binding to the Y.Doc replaces the whole document when a change
 * comes from elsewhere; there the difference is looked for.
 */
export function changeOf(transactions: readonly Transaction[], oldDoc: Node, newDoc: Node): Change | null {
  if (!transactions.some((tr) => tr.docChanged)) return null;
  if (transactions.some(isFromElsewhere)) return difference(oldDoc, newDoc);
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const tr of transactions) {
    for (const step of tr.steps) {
      const map = step.getMap();
      if (to >= 0) {
        from = map.map(from, -1);
        to = map.map(to, 1);
      }
      map.forEach((_oldStart, _oldEnd, start, end) => {
        from = Math.min(from, start);
        to = Math.max(to, end);
      });
      // Setting an attribute moves nothing, and so has an empty map.
      if (step instanceof AttrStep) {
        from = Math.min(from, step.pos);
        to = Math.max(to, step.pos + 1);
      }
    }
  }
  if (to < 0) return null;
  const shift = newDoc.content.size - oldDoc.content.size;
  return { from, oldTo: Math.max(from, to - shift), to };
}

function difference(oldDoc: Node, newDoc: Node): Change | null {
  const from = oldDoc.content.findDiffStart(newDoc.content);
  if (from === null) return null;
  const end = oldDoc.content.findDiffEnd(newDoc.content);
  if (end === null) return null;
  // Where the same text repeats, the two searches can overlap.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  return { from, oldTo: end.a + overlap, to: end.b + overlap };
}

/** How positions outside a change move. */
export function mapOf(change: Change): StepMap {
  return new StepMap([change.from, change.oldTo - change.from, change.to - change.from]);
}
