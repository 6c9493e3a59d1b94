/** Two speakers who said the same, told in one: the entry at the cursor becomes part of the one above, by hand. */
import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { joinIds, splitIds } from '../../../core/meeting/entry-node.ts';
import { oneStep } from '../undo-steps.ts';
import { attribute, entryAround, forEachEntry, type PlacedEntry } from './entries.ts';
import { appendTo, lastSpokenBefore } from './settling.ts';
import { markRead } from './unread.ts';

/** What two entries must have in common to be said by one voice. */
const ALIKE = ['kind', 'behalf', 'labels', 'relation', 'answers'];

const JOINT: ReadonlySet<string> = new Set(['statement', 'predicate', 'question', 'answer']);

/**
 * Makes the entry at the cursor and the one above a joint entry of both their speakers. Words that stand in both stand in
 * it once; all others stay, as further paragraphs, and a flag with them. Whatever answers or speaks to the entry
 * that goes speaks to the joint one. Does nothing where they are not of one kind, or not for the same.
 */
export function joinAbove(): Command {
  return oneStep((state, dispatch) => {
    const here = entryAround(state.selection.$head);
    const above = here && lastSpokenBefore(state.doc, here.pos);
    if (!here || !above || !canJoin(above.node, here.node)) return false;
    if (!dispatch) return true;
    const { tr } = state;
    const [goes, stays] = [attribute(here.node, 'id'), attribute(above.node, 'id')];
    const speakers = [above, here].flatMap(({ node }) => splitIds(attribute(node, 'speakers')));
    tr.setNodeAttribute(above.pos, 'speakers', joinIds([...new Set(speakers)]));
    dropRepeated(tr, here, above.node);
    appendTo(tr, above, here.pos);
    pointTo(tr, goes, stays);
    const joint = tr.doc.nodeAt(above.pos);
    if (joint) tr.setSelection(TextSelection.near(tr.doc.resolve(above.pos + joint.nodeSize - 1), -1));
    dispatch(markRead(tr).scrollIntoView());
    return true;
  });
}

function canJoin(above: Node, here: Node): boolean {
  return (
    JOINT.has(attribute(here, 'kind')) &&
    ALIKE.every((name) => attribute(above, name) === attribute(here, name))
  );
}

/** Takes out the passages that the entry above says already. */
function dropRepeated(tr: Transaction, { node, pos }: PlacedEntry, above: Node): void {
  const said = new Set(above.children.map(sayingOf));
  const places: { from: number; to: number }[] = [];
  node.forEach((passage, offset) => {
    const from = pos + 1 + offset;
    if (said.has(sayingOf(passage))) places.unshift({ from, to: from + passage.nodeSize });
  });
  for (const { from, to } of places) tr.delete(from, to);
}

/** What a passage says, for comparing: mentions by who is named, without case and end marks. */
function sayingOf(passage: Node): string {
  const words = passage.textBetween(
    0,
    passage.content.size,
    '',
    (leaf) => `@${attribute(leaf, 'participant')} `,
  );
  return `${passage.type.name} ${words
    .trim()
    .toLowerCase()
    .replace(/[.;,]+$/, '')}`;
}

/** Has what speaks to one entry speak to another. */
function pointTo(tr: Transaction, from: string, to: string): void {
  const turned = (ids: string) => joinIds([...new Set(splitIds(ids).map((id) => (id === from ? to : id)))]);
  forEachEntry(tr.doc, 0, tr.doc.content.size, (entry, pos) => {
    const answers = attribute(entry, 'answers');
    if (splitIds(answers).includes(from)) tr.setNodeAttribute(pos, 'answers', turned(answers));
    const [kind = '', target = ''] = attribute(entry, 'relation').split(' ');
    if (target !== '' && splitIds(target).includes(from))
      tr.setNodeAttribute(pos, 'relation', `${kind} ${turned(target)}`);
  });
}
