/** Putting composed sentences into the draft: behind the sentence at the cursor, or as paragraphs of their own. */
import { type Node, Node as ProseMirrorNode, type ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Block } from '../../../core/document/draft.ts';
import { blockToNode } from '../../../core/meeting/draft-node.ts';
import { isFinished, sentencesIn } from './sentences.ts';

/** Where a sentence may go on in the same paragraph. */
const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'standfirst', 'bullet', 'quote']);

/** How many blocks stand before the place of the cursor, its own among them. */
export function blocksBeforeCursor({ selection: { $head } }: EditorState): number {
  return $head.depth === 0 ? $head.index() : $head.index(0) + 1;
}

/**
 * Puts blocks in, as a person's own: behind the sentence at the cursor where it is one paragraph, else behind the
 * cursor's block. With `blocksBefore` as paragraphs of their own behind that many blocks. `range`: where they stand now.
 */
export function putTold(
  state: EditorState,
  blocks: readonly Block[],
  blocksBefore: number | null,
): { tr: Transaction; range: { from: number; to: number } } {
  const { tr, schema } = state;
  const nodes = blocks.map((block) =>
    ProseMirrorNode.fromJSON(schema, blockToNode({ ...block, id: crypto.randomUUID(), fingerprint: '' })),
  );
  const [only] = nodes;
  const { $head } = state.selection;
  const isRunning = $head.depth > 0 && RUNNING.has($head.parent.type.name);
  if (blocksBefore === null && isRunning && only && nodes.length === 1) {
    const at = endOfSentence($head);
    const before = $head.parent.textBetween(0, at - $head.start());
    const after = $head.parent.textBetween(at - $head.start(), $head.parent.content.size);
    const gapBefore = before === '' || /\s$/.test(before) ? [] : [schema.text(' ')];
    const gapAfter = after === '' || /^\s/.test(after) ? [] : [schema.text(' ')];
    tr.insert(at, [...gapBefore, ...only.children, ...gapAfter]);
    const from = at + gapBefore.length;
    return { tr: tr.setStoredMarks(null), range: { from, to: from + only.content.size } };
  }
  const at = endOfBlock(state.doc, blocksBefore ?? blocksBeforeCursor(state));
  tr.insert(at, nodes);
  return { tr, range: { from: at, to: at + nodes.reduce((size, node) => size + node.nodeSize, 0) } };
}

function endOfBlock(doc: Node, blocks: number): number {
  let at = 0;
  for (let index = 0; index < Math.min(blocks, doc.childCount); index++) at += doc.child(index).nodeSize;
  return at;
}

/** The place behind the sentence that the cursor is in; the cursor's own where it stands between two. */
function endOfSentence($head: ResolvedPos): number {
  const before = $head.parent.textBetween(0, $head.parentOffset);
  const inside = sentencesIn($head.parent, $head.before()).find(
    ({ from, to, source }) => source && from < $head.pos && $head.pos < to,
  );
  if (inside) return inside.to;
  if (before.trim() === '' || isFinished(before)) return $head.pos;
  const after = $head.parent.textBetween($head.parentOffset, $head.parent.content.size);
  const end = /[.!?…]["'”’»)\]]*(?:\s+|$)/u.exec(after);
  return $head.pos + (end ? end.index + end[0].length : after.length);
}
