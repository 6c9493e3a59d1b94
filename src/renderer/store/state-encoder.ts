/** The whole state of an open document, encoded off the typing thread. */
import * as Y from 'yjs';
import type { Background } from './background.ts';

/** What a document was made from: whoever needs a copy of it has most of it here, without encoding it. */
export interface Loaded {
  /** V2, in the order of their commits. */
  updates: readonly Uint8Array[];
  /** The state vector that they make. */
  vector: Uint8Array;
}

export interface StateEncoder {
  /** The whole state (V2), with all changes up to now. */
  encode(): Promise<Uint8Array>;
  /** Has it done by this from now on, until the returned function is called. */
  use(encode: () => Promise<Uint8Array>): () => void;
  /** Updates that make the state as it is now; what came since the loading as one. */
  updates(): Uint8Array[];
}

/** Of a document that was made from these updates. */
export function stateEncoder(doc: Y.Doc, loaded: Loaded, background: Background): StateEncoder {
  let twin: (() => Promise<Uint8Array>) | null = null;
  const updates = () => [...loaded.updates, Y.encodeStateAsUpdateV2(doc, loaded.vector)];
  return {
    encode: async () => {
      if (!twin) return background.stateOf(updates());
      try {
        return await twin();
      } catch {
        // The twin went, as at the end of its view; this thread still knows all.
        return background.stateOf(updates());
      }
    },
    use: (encode) => {
      twin = encode;
      return () => {
        if (twin === encode) twin = null;
      };
    },
    updates,
  };
}
