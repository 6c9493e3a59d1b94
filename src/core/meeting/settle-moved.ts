/**
 * What an entry said when merging put a copy of it in its place. Yjs moves
 * nothing: what is moved is taken out and made anew, and whoever has the old one goes on
 * writing there. With this their later changes find their way into the copy.
 */
import * as Y from 'yjs';
import { MOVED } from './living-layout.ts';
import type { Walked } from './settle-sides.ts';

export interface Moved {
  /** The fingerprint of the entry as it was copied. */
  readonly fingerprint: string;
  /** The elements that said so: for each, how far whoever has it must know the clients that wrote in it. */
  readonly reaches: readonly Reach[];
}

/** How far an element is written, as `client:clock,client:clock`. */
export type Reach = string;

/** More than these are not kept of one entry: whoever has an older one brings a version of their own. */
const MOST_REACHES = 4;

/** What is put down of the entry of this id; null for nothing. */
export function movedOf(doc: Y.Doc, id: string): Moved | null {
  const record = doc.getMap(MOVED).get(id);
  if (typeof record !== 'string') return null;
  const [fingerprint = '', ...reaches] = record.split(' ');
  return { fingerprint, reaches };
}

/** The ids of all entries that were moved, in an order that is the same everywhere. */
export function movedIds(doc: Y.Doc): string[] {
  return [...doc.getMap(MOVED).keys()].sort();
}

/** Puts down what an entry says, and the elements that said it. */
export function putMoved(doc: Y.Doc, id: string, fingerprint: string, reaches: readonly Reach[]): void {
  const before = movedOf(doc, id);
  const older = before?.fingerprint === fingerprint ? before.reaches : [];
  const all = [...new Set([...reaches, ...older])].slice(0, MOST_REACHES);
  const record = [fingerprint, ...all].join(' ');
  const map = doc.getMap(MOVED);
  if (map.get(id) !== record) map.set(id, record);
}

/** How far an element is written; to be asked before it is taken out. */
export function reachOf(element: Y.XmlElement): Reach {
  const known = new Map<number, number>();
  const see = (item: Y.Item) => {
    known.set(item.id.client, Math.max(known.get(item.id.client) ?? 0, item.id.clock + item.length));
    if (!item.deleted && item.content instanceof Y.ContentType) walk(item.content.type);
  };
  const walk = (type: Walked) => {
    for (let item = type._start; item !== null; item = item.right) see(item);
    for (const item of type._map.values()) see(item);
  };
  walk(element);
  return [...known]
    .sort(([a], [b]) => a - b)
    .map((one) => one.join(':'))
    .join(',');
}

/** Whether someone who knows each client so far has seen one of the elements that were copied, as it was then. */
export function knows(state: ReadonlyMap<number, number>, { reaches }: Moved): boolean {
  return reaches.some((reach) =>
    reach.split(',').every((one) => {
      const [client = 0, clock = 0] = one.split(':').map(Number);
      return (state.get(client) ?? 0) >= clock;
    }),
  );
}
