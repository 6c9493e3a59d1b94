/** Merging two states of one meeting: what two rapporteurs wrote apart, as one record. */
import * as Y from 'yjs';
import { shortHash } from '../hash.ts';
import { type ContentVerdict, checkContent } from '../meeting/check-content.ts';
import { fromLiving } from '../meeting/living.ts';
import { metaOf } from '../meeting/living-layout.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type SettleReport, settle } from '../meeting/settle.ts';
import type { ArchivePicture, ArchivePictures } from './media.ts';

export type MergeResult =
  | {
      readonly ok: true;
      /** The whole of the merged document (a V2 update). It holds all of both: applying it to either gives it. */
      readonly state: Uint8Array;
      readonly meeting: Meeting;
      readonly report: SettleReport;
    }
  /** `message` is for a person: what is the matter, and what to do. Nothing was changed. */
  | { readonly ok: false; readonly message: string };

/**
 * Merges two states of one meeting (V2 updates): the union of both, settled. The result is the
 * same in either order, and merging either of the two with it again changes nothing.
 */
export function mergeStates(a: Uint8Array, b: Uint8Array): MergeResult {
  const [one, other] = [opened(a), opened(b)];
  if (!one || !other) {
    return {
      ok: false,
      message: 'One of the two records can not be read. Both are as they were; verify them.',
    };
  }
  for (const doc of [one, other]) {
    const verdict = checkContent(doc);
    if (!verdict.fits) return refused(verdict);
  }
  if (!sameMeeting(one, other)) {
    return {
      ok: false,
      message:
        'These are two different meetings, so they are not merged: only copies of one meeting can be. Both are as they were.',
    };
  }
  const union = new Y.Doc();
  for (const state of [a, b]) Y.applyUpdateV2(union, state);
  const report = settle(union, [one, other]);
  const verdict = checkContent(union);
  if (!verdict.fits) return refused(verdict);
  return { ok: true, state: Y.encodeStateAsUpdateV2(union), meeting: fromLiving(union).meeting, report };
}

/** Whether two documents, or states (V2), are of one meeting. False for a state that can't be read. */
export function sameMeeting(a: Y.Doc | Uint8Array, b: Y.Doc | Uint8Array): boolean {
  const [one, other] = [a, b].map((given) => (given instanceof Y.Doc ? given : opened(given)));
  if (!one || !other) return false;
  const { id } = metaOf(one);
  return id !== '' && id === metaOf(other).id;
}

function opened(state: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdateV2(doc, state);
    return doc;
  } catch {
    // Yjs throws all sorts of things at bytes that are no update.
    return null;
  }
}

function refused(verdict: Extract<ContentVerdict, { fits: false }>): MergeResult {
  return { ok: false, message: verdict.message };
}

/** The pictures of two archives together. */
export interface UnitedPictures {
  readonly pictures: ArchivePictures;
  /** Where two different pictures had one path: that path, and the one under which the other is kept. */
  readonly renamed: readonly { readonly path: string; readonly now: string }[];
}

/** All pictures of both, none in place of another; the same in either order. */
export function unitePictures(a: ArchivePictures, b: ArchivePictures): UnitedPictures {
  const pictures = new Map<string, ArchivePicture>();
  const renamed: { path: string; now: string }[] = [];
  for (const path of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const [one, other] = [a.get(path), b.get(path)].filter((picture) => picture !== undefined);
    if (!one) continue;
    if (!other || sameBytes(one.bytes, other.bytes)) {
      pictures.set(path, one);
      continue;
    }
    const [stays, goes] = nameOf(one) < nameOf(other) ? [one, other] : [other, one];
    const now = path.replace(/(\.[^./]*)?$/, (ending) => `-${nameOf(goes)}${ending}`);
    pictures.set(path, stays);
    pictures.set(now, goes);
    renamed.push({ path, now });
  }
  return { pictures, renamed };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** A name made of the bytes: the same on every machine. */
function nameOf({ bytes }: ArchivePicture): string {
  return shortHash(bytes.join(' '));
}
