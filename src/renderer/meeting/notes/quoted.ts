/**
 * Quotations made visible, and that they are to be verified, until the entry has the label `verified`. Only
 * entries that quote carry a decoration, and a key looks at the entries it changed.
 */
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { entryFromNode } from '../../../core/meeting/entry-node.ts';
import { inlineFromNodes } from '../../../core/meeting/inline-node.ts';
import type { NodeJson } from '../../../core/meeting/living-tree.ts';
import { isToBeVerified, quotationsInText } from '../../../core/meeting/quotations.ts';
import { QUOTATION_MARKS, wordsOf } from '../../../core/meeting/runs.ts';
import { changeOf, isFromElsewhere, mapOf } from './change.ts';
import { entryAround, forEachEntry } from './entries.ts';

const quotedKey = new PluginKey<DecorationSet>('quoted');

const MAY_QUOTE = new RegExp(`[${QUOTATION_MARKS}]`);

function decorate(doc: Node, from: number, to: number): Decoration[] {
  const decorations: Decoration[] = [];
  forEachEntry(doc, from, to, (entry, pos) => {
    if (!MAY_QUOTE.test(entry.textContent)) return;
    const node: NodeJson = entry.toJSON();
    if (!isToBeVerified(entryFromNode(node))) return;
    decorations.push(
      Decoration.node(pos, pos + entry.nodeSize, { class: 'is-unverified' }, { shows: 'to be verified' }),
    );
    entry.forEach((passage, offset) => {
      const start = pos + 2 + offset;
      const nodes: NodeJson[] = passage.content.toJSON() ?? [];
      for (const quotation of quotationsInText(wordsOf(inlineFromNodes(nodes).content))) {
        decorations.push(
          Decoration.inline(
            start + quotation.from,
            start + quotation.to,
            { class: 'quotation' },
            { shows: 'quotation' },
          ),
        );
      }
    });
  });
  return decorations;
}

/** The plugin that shows quotations. */
export function quotedPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: quotedKey,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, decorate(doc, 0, doc.content.size)),
      apply(tr, shown) {
        const change = changeOf([tr], tr.before, tr.doc);
        if (!change) return shown;
        const mapping = isFromElsewhere(tr) ? new Mapping([mapOf(change)]) : tr.mapping;
        const first = entryAround(tr.doc.resolve(Math.min(change.from, tr.doc.content.size)));
        const last = entryAround(tr.doc.resolve(Math.min(change.to, tr.doc.content.size)));
        const from = Math.min(change.from, first?.pos ?? change.from);
        const to = Math.max(change.to, last ? last.pos + last.node.nodeSize : change.to);
        const kept = shown.map(mapping, tr.doc);
        const stale = kept.find(from, to).filter((old) => old.from < to && old.to > from);
        return kept.remove(stale).add(tr.doc, decorate(tr.doc, from, to));
      },
    },
    props: {
      decorations: (state) => quotedKey.getState(state),
    },
  });
}
