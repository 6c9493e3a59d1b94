/**
 * The living form of a meeting, a Y.Doc, made from its plain form and turned
 * back into it. `living-layout.ts` says what stands where in it.
 */
import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { GROUP_SIZE, notesSchema } from '../document/notes.ts';
import { numberHash } from '../hash.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryToNode } from './entry-node.ts';
import { draftIdsOf, readDraft, writeDraft } from './living-draft.ts';
import { FORMAT, META, metaOf, notesFragment, PARTICULAR_KEYS, PARTICULARS } from './living-layout.ts';
import { type Repair, readEntries } from './living-notes.ts';
import {
  commentsOf,
  otherParticularsOf,
  particularsOf,
  setComments,
  setOtherParticulars,
} from './living-particulars.ts';
import { participantsOf, photosOf, setParticipants, setPhotos, setTerms, termsOf } from './living-people.ts';
import type { NodeJson } from './living-tree.ts';
import { type Entry, type Meeting, SCHEMA_VERSION } from './meeting.ts';

export { readDraft, writeDraft } from './living-draft.ts';
export { COMPOSE_ORIGIN, draftFragment, notesFragment } from './living-layout.ts';
export { particularsOf, setParticular } from './living-particulars.ts';
export {
  participantsOf,
  photosOf,
  putParticipant,
  removeParticipant,
  setPhotos,
  setTerms,
  termsOf,
} from './living-people.ts';

/** Raised with every change of what `livingUpdate` writes for the same meeting. */
const CONVERTER_VERSION = 1;

/**
 * The living form as one update (V2): the same bytes for the same meeting, on
 * every machine. Its client id is hashed from the converter's version and the
 * content, so that a meeting which two people import apart, and merge, is there
 * once and not twice.
 */
export function livingUpdate(meeting: Meeting): Uint8Array {
  const maker = new Y.Doc();
  maker.clientID = numberHash(`living ${CONVERTER_VERSION}\n${canonicalJson(meeting)}`);
  // One transaction inside another is one: all of it is one update.
  maker.transact(() => {
    const meta = maker.getMap(META);
    meta.set('format', FORMAT);
    meta.set('schemaVersion', SCHEMA_VERSION);
    meta.set('id', meeting.id);
    const particulars = maker.getMap(PARTICULARS);
    for (const key of PARTICULAR_KEYS) {
      if (meeting.particulars[key] !== '') particulars.set(key, meeting.particulars[key]);
    }
    setOtherParticulars(maker, meeting.otherParticulars);
    setComments(maker, meeting.comments);
    setParticipants(maker, meeting.participants);
    setTerms(maker, meeting.terms);
    setPhotos(maker, meeting.photos);
    prosemirrorToYXmlFragment(Node.fromJSON(notesSchema, notesNode(meeting.entries)), notesFragment(maker));
    for (const draft of meeting.drafts) writeDraft(maker, draft);
  });
  return Y.encodeStateAsUpdateV2(maker);
}

/**
 * The living form of a meeting. What it holds has the client id of
 * `livingUpdate`; the document itself has a fresh one, under which editing goes
 * on: two people who edit the same import never share a client id.
 */
export function toLiving(meeting: Meeting): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, livingUpdate(meeting));
  return doc;
}

/** The notes as the editor's document: a group opens at each section and sitting, and after GROUP_SIZE entries. */
function notesNode(entries: readonly Entry[]): NodeJson {
  const groups: NodeJson[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const opens = entry.head.kind === 'section' || entry.head.kind === 'sitting';
    if (!last || opens || last.length >= GROUP_SIZE) groups.push([entryToNode(entry)]);
    else last.push(entryToNode(entry));
  }
  return { type: 'doc', content: groups.map((content) => ({ type: 'group', content })) };
}

/** Why a living document can't be edited by this version. */
type LivingProblem = 'newer-version' | 'not-a-meeting';

export type LivingReading =
  | {
      ok: true;
      meeting: Meeting;
      /** What had to be mended on the way; empty for a sound document. */
      repairs: Repair[];
    }
  | {
      ok: false;
      reason: LivingProblem;
      /** For a person: what is the matter, and what to do. */
      message: string;
      /** As good as can be had; what this version does not know is not in it. */
      meeting: Meeting;
    };

/**
 * The plain form of a living meeting. Never throws and changes nothing: what it
 * does not know is kept as text in an entry without speaker, and reported.
 * Linear in the content.
 */
export function fromLiving(doc: Y.Doc): LivingReading {
  const meta = metaOf(doc);
  const { entries, repairs } = readEntries(notesFragment(doc));
  const meeting: Meeting = {
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id: meta.id === '' ? 'unnamed' : meta.id,
    particulars: particularsOf(doc),
    otherParticulars: otherParticularsOf(doc),
    participants: participantsOf(doc),
    terms: termsOf(doc),
    photos: photosOf(doc),
    comments: commentsOf(doc),
    entries,
    drafts: draftIdsOf(doc).flatMap((id) => readDraft(doc, id) ?? []),
  };
  if (meta.schemaVersion !== null && meta.schemaVersion > SCHEMA_VERSION) {
    return {
      ok: false,
      reason: 'newer-version',
      message:
        'This meeting was written by a newer version of Rapporteur. It is shown as far as this version can read it, and left as it is. To edit it, install the newer version.',
      meeting,
    };
  }
  if (meta.format !== FORMAT || meta.schemaVersion === null) {
    return {
      ok: false,
      reason: 'not-a-meeting',
      message:
        'This record does not say that it is a meeting; a part of it may be missing. What can be read of it is shown, and it is left as it is.',
      meeting,
    };
  }
  return { ok: true, meeting, repairs };
}

/**
 * The same document without what was deleted from it: all that is handed on
 * goes through this, since the live state may still hold deleted text. It has
 * the same history of who wrote what, so that it still merges with the original.
 */
export function freshCopy(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc({ gc: true });
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  // Updates that wait for a missing one are shown to nobody: they are not handed on either.
  copy.store.pendingStructs = null;
  copy.store.pendingDs = null;
  return copy;
}
