/**
 * Text that waits for a missing change: it is in the document, and nowhere in
 * what is shown. It is put at the end of the notes, where somebody can see it.
 */
import * as Y from 'yjs';
import { shortHash } from '../hash.ts';
import { attributesOf } from './entry-node.ts';
import { notesFragment } from './living-layout.ts';

/** The origin of a transaction that puts salvaged text into the notes. */
export const SALVAGE_ORIGIN = 'salvage';

/** The map that remembers by id what was salvaged, so that an entry which somebody has dealt with, and deleted, does not come again. */
const SALVAGED = 'salvaged';

/** What one writer wrote and nobody sees. */
export interface PendingText {
  /** The client id of the writer. */
  client: number;
  /** Each run of text that was written in one go, in the order in which they were begun. */
  runs: string[];
}

interface Unit {
  text: string;
  next: Unit | null;
}

/** The text that waits in this document for a missing change, without what its writer deleted again. Linear in what waits. */
export function pendingTexts(doc: Y.Doc): PendingText[] {
  const { pendingStructs, pendingDs } = doc.store;
  if (!pendingStructs) return [];
  const { structs, ds } = Y.decodeUpdateV2(pendingStructs.update);
  const deleted = [ds, ...(pendingDs ? [Y.decodeUpdateV2(pendingDs).ds] : [])];
  const isDeleted = (client: number, clock: number) =>
    deleted.some((set) => Y.isDeleted(set, Y.createID(client, clock)));
  const units = new Map<string, Unit>();
  const firsts = new Map<number, Unit[]>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const { client, clock } = struct.id;
    let before = struct.origin && units.get(`${struct.origin.client} ${struct.origin.clock}`);
    for (let offset = 0; offset < struct.length; offset++) {
      const text = isDeleted(client, clock + offset) ? '' : (struct.content.str[offset] ?? '');
      const unit: Unit = { text, next: before?.next ?? null };
      if (before) before.next = unit;
      else firsts.set(client, [...(firsts.get(client) ?? []), unit]);
      units.set(`${client} ${clock + offset}`, unit);
      before = unit;
    }
  }
  return [...firsts]
    .sort(([a], [b]) => a - b)
    .map(([client, runs]) => ({ client, runs: runs.map(textFrom).filter((text) => text !== '') }))
    .filter(({ runs }) => runs.length > 0);
}

function textFrom(first: Unit): string {
  let text = '';
  for (let unit: Unit | null = first; unit; unit = unit.next) text += unit.text;
  return text;
}

/**
 * Puts the text that waits into the notes: an entry without speaker at their end
 * for each writer, whose id hangs on what it says, so that the same is never
 * salvaged twice. Gives how many entries were added. Where the missing change
 * comes later, the text appears in its place as well, and nothing else changes.
 */
export function salvage(doc: Y.Doc): number {
  const known = doc.getMap(SALVAGED);
  const found = pendingTexts(doc)
    .map(({ client, runs }) => ({ id: `salvaged-${shortHash(`${client}\n${runs.join('\n')}`)}`, runs }))
    .filter(({ id }) => !known.has(id));
  if (found.length === 0) return 0;
  doc.transact(() => {
    const notes = notesFragment(doc);
    const last = notes.length > 0 ? notes.get(notes.length - 1) : null;
    const group = last instanceof Y.XmlElement ? last : new Y.XmlElement('group');
    if (group !== last) notes.push([group]);
    for (const { id, runs } of found) {
      group.push([entryOf(id, runs)]);
      known.set(id, true);
    }
  }, SALVAGE_ORIGIN);
  return found.length;
}

function entryOf(id: string, runs: readonly string[]): Y.XmlElement {
  const entry = new Y.XmlElement('entry');
  const attributes = attributesOf({ id, time: null, head: { kind: 'unattributed', asked: false } });
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) entry.setAttribute(name, value);
  }
  entry.insert(
    0,
    runs.map((run) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(run)]);
      return paragraph;
    }),
  );
  return entry;
}
