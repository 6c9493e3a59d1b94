/**
 * The pictures of a past meeting beside those of the present one. A picture that
 * is there is never written over, so that restoring is one change, that of the
 * text, and taking it back brings the pictures back as well: where a path holds
 * another picture today, the past one gets a path of its own.
 */
import type { Draft } from '../../core/document/draft.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { PastMeeting, PastPicture } from './reading.ts';

export interface Beside {
  /** The past meeting, with its pictures under paths that are theirs alone. */
  meeting: Meeting;
  /** What the present meeting lacks. */
  toAdd: { path: string; type: string; bytes: Uint8Array }[];
}

/** Finds a path for each past picture; the same picture gets the same path each time. */
export async function picturesBeside(
  { meeting, pictures }: PastMeeting,
  present: ReadonlyMap<string, PastPicture>,
): Promise<Beside> {
  const toAdd: Beside['toAdd'] = [];
  const renamed = new Map<string, string>();
  for (const [path, { type, bytes }] of pictures) {
    const there = present.get(path);
    const own = there && !isSame(there.bytes, bytes) ? withMark(path, await markOf(bytes)) : path;
    if (own !== path) renamed.set(path, own);
    if (!present.has(own)) toAdd.push({ path: own, type, bytes });
  }
  return { meeting: renamed.size === 0 ? meeting : withPaths(meeting, renamed), toAdd };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Sixteen letters that stand for the picture (of its SHA-256). */
async function markOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** "photos/pappas.jpg" becomes "photos/pappas-1f2e.jpg". */
function withMark(path: string, mark: string): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') + 1 ? dot : path.length;
  return `${path.slice(0, end)}-${mark}${path.slice(end)}`;
}

function withPaths(meeting: Meeting, renamed: ReadonlyMap<string, string>): Meeting {
  const now = (path: string) => renamed.get(path) ?? path;
  const draft = (one: Draft): Draft => ({
    ...one,
    blocks: one.blocks.map((block) => (block.type === 'figure' ? { ...block, src: now(block.src) } : block)),
  });
  return {
    ...meeting,
    photos: meeting.photos.map((photo) => ({ ...photo, path: now(photo.path) })),
    drafts: meeting.drafts.map(draft),
  };
}
