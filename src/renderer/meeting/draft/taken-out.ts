/**
 * What a person takes out of the draft stays out when it is composed again: this tells which entries lost their last
 * words in it, and which blocks that report none are gone. A draft that was emptied has nothing taken out of it.
 */
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { sourceOf } from './sentences.ts';

/** Ids of entries and of blocks. A letter deleted within a sentence costs a look at its block. */
export function takenOutBy(transaction: Transaction): string[] {
  if (!transaction.docChanged || isChangeOrigin(transaction)) return [];
  const entries = new Set<string>();
  transaction.steps.forEach((step, index) => {
    const before = transaction.docs[index];
    const rest = transaction.mapping.slice(index);
    step.getMap().forEach((from, to) => {
      if (!before || from === to) return;
      const removed = reportedIn(before, from, to);
      const $place = transaction.doc.resolve(rest.map(from));
      const here = $place.depth > 0 ? reportedIn($place.parent, 0, $place.parent.content.size) : new Set();
      for (const id of removed) if (!here.has(id)) entries.add(id);
    });
  });
  const blocks =
    transaction.doc.childCount < transaction.before.childCount ? blocksWithoutSource(transaction.before) : [];
  if (entries.size === 0 && blocks.length === 0) return [];
  const left = reportedIn(transaction.doc, 0, transaction.doc.content.size);
  if (left.size === 0) return [];
  const standing = new Set<string>();
  transaction.doc.forEach((block) => {
    standing.add(String(block.attrs.id));
  });
  return [...[...entries].filter((id) => !left.has(id)), ...blocks.filter((id) => !standing.has(id))];
}

function reportedIn(node: Node, from: number, to: number): Set<string> {
  const found = new Set<string>();
  node.nodesBetween(from, to, (child) => {
    if (child.isText) for (const id of splitIds(String(sourceOf(child)?.attrs.entries ?? ''))) found.add(id);
  });
  return found;
}

/** The ids of composed blocks that report no entry. */
function blocksWithoutSource(doc: Node): string[] {
  const found: string[] = [];
  doc.forEach((block) => {
    const isComposed = block.attrs.fingerprint !== '';
    if (isComposed && reportedIn(block, 0, block.content.size).size === 0) found.push(String(block.attrs.id));
  });
  return found;
}
