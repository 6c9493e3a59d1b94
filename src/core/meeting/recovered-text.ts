/** How much of what can be read came with the last changes. */
import * as Y from 'yjs';

/**
 * The characters of text (UTF-16 units) that stand in the document and are newer
 * than this state vector; what was deleted again does not count. Linear in what
 * is newer.
 */
export function charactersSince(doc: Y.Doc, vector: Uint8Array): number {
  const known = Y.decodeStateVector(vector);
  let characters = 0;
  for (const [client, structs] of doc.store.clients) {
    const from = known.get(client) ?? 0;
    for (let index = structs.length - 1; index >= 0; index--) {
      const struct = structs[index];
      if (!struct || struct.id.clock + struct.length <= from) break;
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString))
        continue;
      characters += struct.id.clock + struct.length - Math.max(from, struct.id.clock);
    }
  }
  return characters;
}
