/** The entries of a living meeting, read so that nothing in them is lost and nothing throws. */
import type * as Y from 'yjs';
import { shortHash } from '../hash.ts';
import { readEntryNode } from './entry-node.ts';
import { type NodeJson, readTree, textOf } from './living-tree.ts';
import type { Entry } from './meeting.ts';

/** Something that had to be mended. */
export interface Repair {
  /** The id of the entry as it now stands. */
  entry: string;
  reason: 'unknown-content' | 'duplicate-id' | 'missing-id' | 'unknown-kind';
  /** For a person. */
  message: string;
}

const KINDS: ReadonlySet<string> = new Set([
  'section',
  'sitting',
  'statement',
  'predicate',
  'question',
  'answer',
  'document',
  'proceedings',
  'outcome',
  'private',
  'unattributed',
  'asked',
  'comment',
]);

/**
 * The entries under the notes. Content that no entry can hold is kept as an
 * entry without speaker right after where it stood; a second entry with one id,
 * or one without, gets an id hashed from its content: the same on every machine.
 */
export function readEntries(notes: Y.XmlFragment): { entries: Entry[]; repairs: Repair[] } {
  const entries: Entry[] = [];
  const repairs: Repair[] = [];
  const taken = new Set<string>();

  const add = (entry: Entry) => {
    taken.add(entry.id);
    entries.push(entry);
  };
  const salvage = (text: string) => {
    if (text === '') return;
    const id = unusedId(`salvaged-${shortHash(text)}`, taken);
    repairs.push({
      entry: id,
      reason: 'unknown-content',
      message: 'A part of the notes that this version does not know is kept as text, without a speaker.',
    });
    add({
      id,
      time: null,
      head: { kind: 'unattributed', asked: false },
      content: [{ kind: 'paragraph', content: [{ text }] }],
    });
  };
  const readEntry = (node: NodeJson) => {
    const { entry, foreign } = readEntryNode(node);
    let { id } = entry;
    if (id === '' || taken.has(id)) {
      const reason = id === '' ? 'missing-id' : 'duplicate-id';
      id = unusedId(`${id === '' ? 'entry' : id}~${shortHash(JSON.stringify(node))}`, taken);
      repairs.push({
        entry: id,
        reason,
        message:
          reason === 'missing-id'
            ? 'An entry without an id was given one.'
            : 'Two entries had one id; the second was given its own.',
      });
    }
    if (!KINDS.has(String(node.attrs?.kind ?? ''))) {
      repairs.push({
        entry: id,
        reason: 'unknown-kind',
        message: 'An entry of a kind that this version does not know is kept without a speaker.',
      });
    }
    add({ ...entry, id });
    for (const text of foreign) salvage(text);
  };
  const readChild = (node: NodeJson) => {
    const children = node.content ?? [];
    if (node.type === 'entry') readEntry(node);
    else if (children.every((child) => child.type === 'text' || child.type === 'mention'))
      salvage(textOf(node));
    else for (const child of children) readChild(child);
  };
  for (const node of readTree(notes)) readChild(node);
  return { entries, repairs };
}

function unusedId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}~${number}`;
  return id;
}
