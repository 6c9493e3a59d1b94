/** A part of a living meeting, read anew whenever it changes; keys typed into the notes change none of these parts. */
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** What `read` gives for the maps of these names, as they are now. `read` must be a function of the module, the same each time. */
export function useLivingPart<Part>(doc: Y.Doc, map: string, read: (doc: Y.Doc) => Part): Part {
  const [part, setPart] = useState(() => read(doc));
  useEffect(() => {
    const again = () => setPart(read(doc));
    again();
    const watched = doc.getMap(map);
    watched.observeDeep(again);
    return () => watched.unobserveDeep(again);
  }, [doc, map, read]);
  return part;
}
