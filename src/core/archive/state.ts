/** The living state in an archive: written without what was deleted, read with limits. */
import * as Y from 'yjs';
import { type ContentVerdict, checkContent } from '../meeting/check-content.ts';
import { freshCopy, fromLiving } from '../meeting/living.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { LIMITS } from './limits.ts';
import { ArchiveRefusal, damaged, hostile } from './refusal.ts';

/**
 * A state (V2) as it is handed on, and what it says: through a fresh document, so
 * that deleted text is not in it. Changes that wait for one that is missing are shown
 * to nobody and stay behind. Throws what Yjs throws where the state is none.
 */
export function stateToKeep(state: Uint8Array): { state: Uint8Array; meeting: Meeting } {
  const live = new Y.Doc();
  Y.applyUpdateV2(live, state);
  const copy = freshCopy(live);
  return { state: Y.encodeStateAsUpdateV2(copy), meeting: fromLiving(copy).meeting };
}

/**
 * Counts the pieces as they are read: a few bytes can claim any number of them (the run
 * lengths of the V2 encoding), and Yjs would make them all.
 */
class BoundedDecoder extends Y.UpdateDecoderV2 {
  #structs = 0;

  override readInfo(): number {
    this.#structs++;
    if (this.#structs > LIMITS.structs) throw hostile('its state has more pieces than a meeting can have');
    return super.readInfo();
  }
}

/**
 * Yjs looks here at every piece that it puts in its place. Pieces can be made so that each is compared
 * with all others; nobody types so, and it would take hours.
 */
class WatchedMap<Value> extends Map<number, Value> {
  readonly #until: number;

  constructor(until: number) {
    super();
    this.#until = until;
  }

  override get(client: number): Value | undefined {
    if (Date.now() > this.#until) throw hostile('its state takes longer to read than that of any meeting');
    return super.get(client);
  }
}

/** What a state from elsewhere (V2) says. Refuses (refusal.ts) one that can't be decoded, is not whole, or fits no editor. */
export function readState(state: Uint8Array, milliseconds: number = LIMITS.decoding): Meeting {
  const doc = new Y.Doc();
  doc.store.clients = new WatchedMap(Date.now() + milliseconds);
  const verdict = decoded(doc, state);
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw damaged('a part of its state is missing');
  }
  if (verdict.fits) return fromLiving(doc).meeting;
  if (verdict.reason === 'newer-version') throw new ArchiveRefusal('newer', verdict.message);
  throw damaged('its state is not that of a meeting which can be edited');
}

/** Bytes that make no sense throw errors of any kind; so does nesting that is deeper than the stack. */
function decoded(doc: Y.Doc, state: Uint8Array): ContentVerdict {
  try {
    Y.applyUpdateV2(doc, state, null, BoundedDecoder);
    return checkContent(doc);
  } catch (error) {
    if (error instanceof ArchiveRefusal) throw error;
    throw damaged('its state can not be read');
  }
}
