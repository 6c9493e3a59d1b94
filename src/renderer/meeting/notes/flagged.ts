/**
 * Flags made visible: the flag's own word, and the entry that it marks. Only
 * flagged entries carry a decoration, and a key looks at the entries it changed.
 */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { entryFromNode } from '../../../core/meeting/entry-node.ts';
import { flagsInText, flagsOf, isWithheld, mayHoldFlag } from '../../../core/meeting/flags.ts';
import { inlineFromNodes } from '../../../core/meeting/inline-node.ts';
import type { NodeJson } from '../../../core/meeting/living-tree.ts';
import { wordsOf } from '../../../core/meeting/runs.ts';
import { type Change, changeOf, isFromElsewhere, mapOf } from './change.ts';
import { attribute, entryAround, entryBefore, forEachEntry } from './entries.ts';
import { ownFlags } from './flagging.ts';

const flaggedKey = new PluginKey<DecorationSet>('flagged');

/** The classes of an entry by its own words; '' without flags. */
export function ownClasses(entry: Node): string {
  const text = `${entry.textContent}${attribute(entry, 'labels')}${attribute(entry, 'behalf')}`;
  if (!mayHoldFlag(text)) return '';
  const node: NodeJson = entry.toJSON();
  const flags = flagsOf(entryFromNode(node));
  return [isWithheld(flags) && 'is-withheld', flags.anon && 'is-anonymous', flags.check && 'is-uncertain']
    .filter(Boolean)
    .join(' ');
}

/** What the section that a position lies in lays over its entries. Looks back no further than to that section. */
function coverAt(doc: Node, pos: number): string {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  if ($pos.depth > 0) {
    const group = $pos.node(1);
    for (let index = Math.min($pos.index(1), group.childCount) - 1; index >= 0; index--) {
      if (attribute(group.child(index), 'kind') === 'section') return ownClasses(group.child(index));
    }
  }
  for (let index = $pos.index(0) - 1; index >= 0; index--) {
    const cover = coverOfGroup(doc.child(index));
    if (cover !== null) return cover;
  }
  return '';
}

/** The words of the heading that the cursor is under, where that itself carries the flag; null otherwise. */
export function headingWithFlag({ doc, selection }: EditorState, flag: 'off' | 'anon'): string | null {
  let heading = entryAround(selection.$head);
  while (heading && attribute(heading.node, 'kind') !== 'section') heading = entryBefore(doc, heading.pos);
  return heading && ownFlags(heading.node)[flag] ? heading.node.textContent : null;
}

const covers = new WeakMap<Node, { cover: string | null }>();

/** What the last section that begins in a group lays over what follows; null where none begins in it. */
export function coverOfGroup(group: Node): string | null {
  const known = covers.get(group);
  if (known) return known.cover;
  let cover: string | null = null;
  for (const entry of group.children) {
    if (attribute(entry, 'kind') === 'section') cover = ownClasses(entry);
  }
  covers.set(group, { cover });
  return cover;
}

function decorate(doc: Node, from: number, to: number): Decoration[] {
  const decorations: Decoration[] = [];
  let cover: string | null = null;
  forEachEntry(doc, from, to, (entry, pos) => {
    cover ??= coverAt(doc, pos);
    const own = ownClasses(entry);
    if (attribute(entry, 'kind') === 'section') cover = own;
    const classes = [...new Set([...own.split(' '), ...cover.split(' ')])].filter(Boolean).join(' ');
    if (classes !== '')
      decorations.push(Decoration.node(pos, pos + entry.nodeSize, { class: classes }, { shows: classes }));
    if (own !== '') decorations.push(...words(entry, pos));
  });
  return decorations;
}

/** The flags themselves, as words in the text. */
function words(entry: Node, pos: number): Decoration[] {
  const decorations: Decoration[] = [];
  entry.forEach((passage, offset) => {
    const start = pos + 2 + offset;
    const nodes: NodeJson[] = passage.content.toJSON() ?? [];
    // Offsets in these words are offsets in the passage.
    const text = wordsOf(inlineFromNodes(nodes).content);
    for (const { from, to, flag } of flagsInText(text)) {
      decorations.push(
        Decoration.inline(start + from, start + to, { class: `flag flag-${flag}` }, { shows: flag }),
      );
    }
  });
  return decorations;
}

/** The change widened to whole entries, and over the rest of the section where what covers it has changed. */
function widen(change: Change, before: Node, after: Node): { from: number; to: number } {
  const start = entryAround(after.resolve(Math.min(change.from, after.content.size)));
  const end = entryAround(after.resolve(Math.min(change.to, after.content.size)));
  const from = Math.min(change.from, start?.pos ?? change.from);
  let to = Math.max(change.to, end ? end.pos + end.node.nodeSize : change.to);
  const oldEnd = Math.min(before.content.size, change.oldTo + (to - change.to));
  if (coverAt(before, oldEnd) !== coverAt(after, to)) {
    const uncovered = to;
    let found = false;
    after.nodesBetween(to, after.content.size, (node, pos) => {
      if (found) return false;
      if (node.type.name !== 'entry') return true;
      if (pos >= uncovered && attribute(node, 'kind') === 'section') found = true;
      else to = Math.max(to, pos + node.nodeSize);
      return false;
    });
  }
  return { from, to };
}

/** The plugin that shows flags. */
export function flaggedPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: flaggedKey,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, decorate(doc, 0, doc.content.size)),
      apply(tr, shown) {
        const change = changeOf([tr], tr.before, tr.doc);
        if (!change) return shown;
        const mapping = isFromElsewhere(tr) ? new Mapping([mapOf(change)]) : tr.mapping;
        const { from, to } = widen(change, tr.before, tr.doc);
        const kept = shown.map(mapping, tr.doc);
        const stale = kept.find(from, to).filter((old) => old.from < to && old.to > from);
        return kept.remove(stale).add(tr.doc, decorate(tr.doc, from, to));
      },
    },
    props: {
      decorations(state: EditorState) {
        return flaggedKey.getState(state);
      },
    },
  });
}
