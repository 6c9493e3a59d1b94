/** The drafts of a living meeting. */

import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Block, Draft } from '../document/draft.ts';
import { draftsSchema } from '../document/drafts.ts';
import { blocksFromNodes, blockToNode } from './draft-node.ts';
import { choicesOf, writeChoices } from './living-choices.ts';
import {
  COMPOSE_ORIGIN,
  DRAFT_PREFIX,
  DRAFTS,
  draftFragment,
  itemsInOrder,
  nextOrder,
  setFields,
  textOr,
} from './living-layout.ts';
import { longestRisingRun } from './living-order.ts';
import { readTree } from './living-tree.ts';

/** The ids of the drafts, in the order they were made; one whose particulars are missing comes last. */
export function draftIdsOf(doc: Y.Doc): string[] {
  const listed = itemsInOrder(doc.getMap(DRAFTS)).map(({ key }) => key);
  const unlisted = [...doc.share.keys()]
    .filter((name) => name.startsWith(DRAFT_PREFIX))
    .map((name) => name.slice(DRAFT_PREFIX.length))
    .filter((id) => id !== '' && !listed.includes(id) && draftFragment(doc, id).length > 0)
    .sort();
  return [...listed, ...unlisted];
}

/** A draft in its plain form, or null where there is none with this id. Throws nothing, drops no text. */
export function readDraft(doc: Y.Doc, draftId: string): Draft | null {
  if (!draftIdsOf(doc).includes(draftId)) return null;
  const item = doc.getMap(DRAFTS).get(draftId);
  const text = (key: string, otherwise: string) =>
    (item instanceof Y.Map && textOr(item.get(key), '')) || otherwise;
  return {
    id: draftId,
    template: text('template', 'news'),
    language: text('language', 'en'),
    blocks: blocksFromNodes(readTree(draftFragment(doc, draftId))),
    ...choicesOf(doc, draftId),
  };
}

/**
 * Makes the draft of this id read as this one, in one transaction of origin
 * `compose`: blocks with the same id are changed in place, letter by letter, so
 * that a cursor in them stays and what another person types there at the same
 * time is merged; the others are added and taken out around them.
 */
export function writeDraft(doc: Y.Doc, draft: Draft): void {
  const nodes = draft.blocks.map((block) => ({ block, node: nodeOf(block) }));
  doc.transact(() => {
    const drafts = doc.getMap(DRAFTS);
    let item = drafts.get(draft.id);
    if (!(item instanceof Y.Map)) {
      const order = nextOrder(drafts);
      item = new Y.Map();
      drafts.set(draft.id, item);
      setFields(item as Y.Map<unknown>, { order });
    }
    setFields(item as Y.Map<unknown>, { template: draft.template, language: draft.language });
    writeBlocks(doc, draftFragment(doc, draft.id), nodes);
    writeChoices(doc, draft.id, draft);
  }, COMPOSE_ORIGIN);
}

interface BlockAndNode {
  block: Block;
  node: Node;
}

function nodeOf(block: Block): Node {
  return Node.fromJSON(draftsSchema, blockToNode(block));
}

function writeBlocks(doc: Y.Doc, fragment: Y.XmlFragment, wanted: readonly BlockAndNode[]): void {
  const placeOf = new Map(wanted.map(({ block }, place) => [block.id, place]));
  // Yjs moves nothing: of the blocks there, those stay that stand in the wanted order already.
  const candidates: { element: Y.XmlElement; place: number }[] = [];
  const seen = new Set<number>();
  for (const child of fragment.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    const place = placeOf.get(textOr(child.getAttribute('id'), ''));
    if (place === undefined || seen.has(place) || wanted[place]?.node.type.name !== child.nodeName) continue;
    seen.add(place);
    candidates.push({ element: child, place });
  }
  const staying = new Map<unknown, number>();
  for (const index of longestRisingRun(candidates.map(({ place }) => place))) {
    const candidate = candidates[index];
    if (candidate) staying.set(candidate.element, candidate.place);
  }
  for (let index = fragment.length - 1; index >= 0; index--) {
    if (!staying.has(fragment.get(index))) fragment.delete(index, 1);
  }
  const taken = new Set(staying.values());
  for (const [place, { node }] of wanted.entries()) {
    if (!taken.has(place)) fragment.insert(place, [new Y.XmlElement(node.type.name)]);
    const element = fragment.get(place);
    if (element instanceof Y.XmlElement) {
      updateYFragment(doc, element, node, { mapping: new Map(), isOMark: new Map() });
    }
  }
}
