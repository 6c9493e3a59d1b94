/** Every block of a draft has an id of its own, whatever is split or pasted: composing again finds its blocks by them. */
import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { shortHash } from '../../../core/hash.ts';

/** Whether a transaction can have made a block: only those are looked at, so that a letter costs nothing. */
function bringsBlocks(transaction: Transaction): boolean {
  // What another person's editor did has its ids from there.
  if (!transaction.docChanged || isChangeOrigin(transaction)) return false;
  if (transaction.before.childCount !== transaction.doc.childCount) return true;
  return transaction.steps.some(
    (step) => step instanceof ReplaceStep && Boolean(step.slice.content.firstChild?.isBlock),
  );
}

/** The places of the blocks that need a new id: without one, or with one that another block has the better claim to. */
export function blocksWithoutOwnId(doc: Node): number[] {
  const claims = new Map<string, { at: number; asComposed: boolean }>();
  const without: number[] = [];
  doc.forEach((block, at) => {
    const id = String(block.attrs.id ?? '');
    if (id === '') {
      without.push(at);
      return;
    }
    const asComposed = block.attrs.fingerprint === shortHash(block.textContent);
    const present = claims.get(id);
    if (!present) {
      claims.set(id, { at, asComposed });
    } else if (asComposed && !present.asComposed) {
      // Enter at the very start leaves the old block empty and carries its words into a new one: the words keep the id.
      without.push(present.at);
      claims.set(id, { at, asComposed });
    } else {
      without.push(at);
    }
  });
  return without;
}

export const BlockIds = Extension.create({
  name: 'blockIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, { doc, tr }) => {
        if (!transactions.some(bringsBlocks)) return null;
        const without = blocksWithoutOwnId(doc);
        if (without.length === 0) return null;
        for (const at of without) {
          tr.setNodeAttribute(at, 'id', crypto.randomUUID());
          tr.setNodeAttribute(at, 'fingerprint', '');
        }
        return tr;
      },
    }),
  ],
});
