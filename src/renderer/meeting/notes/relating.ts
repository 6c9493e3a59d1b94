/** What an entry is to another one, by key: it supports, corrects or replies to it. */
import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { relationFromAttribute, relationToAttribute, splitIds } from '../../../core/meeting/entry-node.ts';
import type { Relation } from '../../../core/meeting/meeting.ts';
import { oneStep } from '../undo-steps.ts';
import { attribute, entryBefore, type PlacedEntry } from './entries.ts';
import { joinNames } from './names.ts';
import { touchedEntries } from './touched.ts';
import { markRead } from './unread.ts';

type RelationKind = Relation['kind'];

/** Kinds of entry in which nothing is said that another could take up. */
const UNSAID: ReadonlySet<string> = new Set([
  'section',
  'sitting',
  'comment',
  'private',
  'unattributed',
  'asked',
]);

/** As many of the last entries as one chooses from. */
const NEAR = 9;

/** The entries before the one at `pos` that it may have to do with, the last first. Looks back no further than it must. */
function saidBefore(doc: Node, pos: number): PlacedEntry[] {
  const said: PlacedEntry[] = [];
  let before = entryBefore(doc, pos);
  while (before && said.length < NEAR) {
    if (!UNSAID.has(attribute(before.node, 'kind'))) said.push(before);
    before = entryBefore(doc, before.pos);
  }
  return said;
}

/** The last entry before that is somebody else's words; null for none. */
function lastOfOthers(doc: Node, { node, pos }: PlacedEntry): string | null {
  const own = splitIds(attribute(node, 'speakers'));
  const isOthers = ({ node: said }: PlacedEntry) => {
    const speakers = splitIds(attribute(said, 'speakers'));
    return speakers.length > 0 && !speakers.some((id) => own.includes(id));
  };
  const other = saidBefore(doc, pos).find(isOthers);
  return other ? attribute(other.node, 'id') : null;
}

/**
 * Says what the entry at the cursor, or each selected one, is to the last words of somebody else before it. False where
 * one is that to an entry already: then which one is to be asked.
 */
export function relate(kind: RelationKind): Command {
  return oneStep((state, dispatch) => {
    const { tr, doc } = state;
    const voiced = touchedEntries(state).filter(({ node }) => attribute(node, 'speakers') !== '');
    const isSaid = voiced.some(
      ({ node }) => relationFromAttribute(attribute(node, 'relation'))?.kind === kind,
    );
    if (isSaid) return false;
    for (const placed of voiced) {
      const entry = lastOfOthers(doc, placed);
      if (entry !== null) tr.setNodeAttribute(placed.pos, 'relation', relationToAttribute({ kind, entry }));
    }
    if (tr.docChanged) dispatch?.(markRead(tr));
    return true;
  });
}

/** Says to which entry the one at the cursor, or each selected one, is that; null: to none. */
export function relateTo(kind: RelationKind, entry: string | null): Command {
  return oneStep((state, dispatch) => {
    const { tr } = state;
    for (const { node, pos } of touchedEntries(state)) {
      if (attribute(node, 'speakers') === '' || attribute(node, 'id') === entry) continue;
      tr.setNodeAttribute(pos, 'relation', entry === null ? null : relationToAttribute({ kind, entry }));
    }
    dispatch?.(markRead(tr));
    return true;
  });
}

/** An entry in the list from which one is chosen. */
export interface EarlierEntry {
  readonly id: string;
  readonly time: string;
  readonly speakers: string;
  readonly text: string;
}

/** The last entries before the one at `pos`, the last first. */
export function earlierEntries(doc: Node, pos: number, nameOf: (id: string) => string): EarlierEntry[] {
  return saidBefore(doc, pos).map(({ node }) => ({
    id: attribute(node, 'id'),
    time: attribute(node, 'time').slice(0, 5),
    speakers: joinNames(splitIds(attribute(node, 'speakers')).map(nameOf)),
    text: node.textBetween(0, Math.min(node.content.size, 100), ' '),
  }));
}
