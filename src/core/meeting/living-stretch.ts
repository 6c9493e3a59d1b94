/**
 * Stretches that are off the record, or in which nobody is named, "from here on": whether one lasts, and since when.
 * They stand in the living document, so that neither a restart nor a second window loses one. What a
 * stretch does is put its flag on each entry that is begun meanwhile; the flags alone say what is off the record.
 */
import type * as Y from 'yjs';
import { SETTING_ORIGIN, STRETCHES } from './living-layout.ts';

/** The flags that can be laid on all that is begun from here on. */
export const STRETCH_FLAGS = ['off', 'anon'] as const;
export type StretchFlag = (typeof STRETCH_FLAGS)[number];

/** A stretch that lasts. `since`: milliseconds since 1970; null where that can't be read. */
export interface Stretch {
  readonly flag: StretchFlag;
  readonly since: number | null;
}

/** The stretches that last. In doubt one lasts: whatever stands there that is no end counts as a beginning. */
export function lastingStretches(doc: Y.Doc): Stretch[] {
  const map = doc.getMap(STRETCHES);
  return STRETCH_FLAGS.filter((flag) => map.has(flag)).map((flag) => {
    const since = map.get(flag);
    return { flag, since: typeof since === 'number' ? since : null };
  });
}

/** Begins a stretch at an instant (milliseconds since 1970). One that lasts goes on as it began. */
export function beginStretch(doc: Y.Doc, flag: StretchFlag, since: number): void {
  const map = doc.getMap(STRETCHES);
  if (!map.has(flag)) doc.transact(() => map.set(flag, since), SETTING_ORIGIN);
}

/** Lifts a stretch: what is begun from now on carries its flag no more. */
export function endStretch(doc: Y.Doc, flag: StretchFlag): void {
  doc.transact(() => doc.getMap(STRETCHES).delete(flag), SETTING_ORIGIN);
}
