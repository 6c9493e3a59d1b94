/** An archive from elsewhere becomes a meeting here, or a part of one that is here already. */
import * as Y from 'yjs';
import type { Backup } from '../../contract/backups.ts';
import { contentGate } from '../../core/meeting/check-foreign.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { SettleReport } from '../../core/meeting/settle.ts';
import { backUpNow } from '../history/restoring.ts';
import {
  addMeeting,
  addState,
  picturesOf,
  putPicture,
  standingOf,
  unbinMeeting,
  withMeeting,
} from '../store/index.ts';
import { changeWithWayBack, type WayBack } from '../store/way-back.ts';
import { inWorker } from './in-worker.ts';
import type { Pictures, Unpacked } from './protocol.ts';

/** The origin of the transaction that merges an archive into a meeting. */
const MERGE_ORIGIN = 'merge';

/** An archive of a meeting that is here, with something in it that is not. */
export interface Newcomer {
  /** The name of its file. */
  name: string;
  unpacked: Unpacked;
  /** Entries that are not here. */
  entries: number;
  /** How many words more the merged meeting would have. */
  words: number;
}

export type Taken =
  | { outcome: 'added'; id: string; remarks: readonly string[] }
  /** It is here, with all that the archive holds; it was in the bin, or was not. */
  | { outcome: 'here'; id: string; wasBinned: boolean }
  /** It is here, and the archive holds something else as well: merge it, or keep it apart. */
  | { outcome: 'differs'; newcomer: Newcomer }
  | { outcome: 'unreadable'; reason: string; plain: Meeting | null };

/** Takes an archive in as far as nothing has to be asked. Rejects with a sentence. */
export async function takeInArchive(name: string, bytes: Uint8Array): Promise<Taken> {
  const unpacking = await inWorker('unpack', bytes);
  if (unpacking.state === 'unreadable') {
    return { outcome: 'unreadable', reason: unpacking.reason, plain: unpacking.plain };
  }
  const { unpacked } = unpacking;
  const { meeting, state, pictures, remarks } = unpacked;
  const standing = await standingOf(meeting.id);
  if (standing === 'none') {
    return { outcome: 'added', id: await addState(state, listOf(pictures)), remarks };
  }
  const comparison = await inWorker('compare', await stateOf(meeting.id), state);
  if (comparison.state === 'impossible') throw new Error(comparison.reason);
  if (comparison.state === 'new') {
    const { entries, words } = comparison;
    return { outcome: 'differs', newcomer: { name, unpacked, entries, words } };
  }
  if (standing === 'binned') await unbinMeeting(meeting.id);
  return { outcome: 'here', id: meeting.id, wasBinned: standing === 'binned' };
}

export interface Merged extends WayBack {
  id: string;
  /** The backup of the meeting as it was before. */
  before: Backup;
  report: SettleReport;
  /** How many pictures stayed out, since another one has their path. */
  picturesLeftOut: number;
}

/** Merges it into the meeting that is here, after a backup. Rejects with a sentence; nothing is merged then. */
export async function mergeNewcomer({ unpacked }: Newcomer): Promise<Merged> {
  const { meeting, state, pictures } = unpacked;
  const { id } = meeting;
  const before = await backUpNow(id);
  // What was typed since it was compared is in it.
  const comparison = await inWorker('compare', await stateOf(id), state);
  if (comparison.state === 'impossible') throw new Error(comparison.reason);
  if (comparison.state === 'nothing-new') throw new Error('It holds nothing new any more.');
  const present = await picturesOf(id);
  const lacking = listOf(pictures).filter(({ path }) => !present.has(path));
  // Before the text that names them: until it does, nobody sees them.
  for (const picture of lacking) await putPicture(id, picture);
  const { undo } = await changeWithWayBack(withMeeting, id, MERGE_ORIGIN, (doc) => {
    const verdict = contentGate(doc).check(comparison.merged);
    if (!verdict.fits) throw new Error(verdict.message);
    Y.applyUpdateV2(doc, comparison.merged, MERGE_ORIGIN);
  });
  if ((await standingOf(id)) === 'binned') await unbinMeeting(id);
  const others = [...pictures].filter(([path, { bytes }]) => isAnother(bytes, present.get(path)?.bytes));
  return { id, before, undo, report: comparison.report, picturesLeftOut: others.length };
}

/** Adds it as a meeting of its own, which says in its title where it comes from; gives its id. */
export async function keepSeparate({ name, unpacked }: Newcomer): Promise<string> {
  const { meeting, pictures } = unpacked;
  const title = `${meeting.particulars.title || 'Untitled meeting'} (${name})`;
  return addMeeting(
    { ...meeting, id: crypto.randomUUID(), particulars: { ...meeting.particulars, title } },
    listOf(pictures),
  );
}

function stateOf(id: string): Promise<Uint8Array> {
  return withMeeting(id, (doc) => Y.encodeStateAsUpdateV2(doc));
}

function listOf(pictures: Pictures) {
  return Array.from(pictures, ([path, picture]) => ({ path, ...picture }));
}

function isAnother(bytes: Uint8Array, present: Uint8Array | undefined): boolean {
  if (!present) return false;
  return bytes.length !== present.length || bytes.some((byte, index) => byte !== present[index]);
}
