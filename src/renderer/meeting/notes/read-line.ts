/** An entry in a few words, for what stands beside the notes. */
import type { Node } from '@tiptap/pm/model';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute } from './entries.ts';
import { findEntry } from './place.ts';

interface ReadLine {
  readonly time: string;
  /** Who speaks, shortly; '' for nobody. */
  readonly speakers: string;
  readonly text: string;
}

/** The entry of this id; null where there is none. Looks through the notes: not for the path of a key. */
export function readLine(doc: Node, id: string, nameOf: (participant: string) => string): ReadLine | null {
  const node = findEntry(doc, id)?.node;
  if (!node) return null;
  return {
    time: attribute(node, 'time'),
    speakers: splitIds(attribute(node, 'speakers')).map(nameOf).join(' & '),
    text: node.textBetween(0, node.content.size, ' '),
  };
}
