/**
 * What the copy desk found, marked in the draft. The marks move with the words
 * while one types, and are made anew with the next check; a letter costs what it
 * costs to move them.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Finding } from '../../core/desk/finding.ts';

const marksKey = new PluginKey<DecorationSet>('findingMarks');

export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: marksKey,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, marks) {
          const findings: readonly Finding[] | undefined = tr.getMeta(marksKey);
          return findings ? marksOf(tr.doc, findings) : marks.map(tr.mapping, tr.doc);
        },
      },
      props: { decorations: (state) => marksKey.getState(state) },
    }),
  ],
});

/** Marks these findings and no others. */
export function markFindings(view: EditorView, findings: readonly Finding[]): void {
  view.dispatch(view.state.tr.setMeta(marksKey, findings));
}

/** Selects the words of a finding and brings them into sight; false where they are not there any more. */
export function showFinding(view: EditorView, finding: Finding): boolean {
  const place = placeIn(view.state.doc, finding);
  if (!place) return false;
  view.dispatch(
    view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)).scrollIntoView(),
  );
  view.focus();
  return true;
}

/** Puts the suggestion in the place of the words, which keep their formatting and their sources; false where the words are not there any more. */
export function fixFinding(view: EditorView, finding: Finding): boolean {
  const place = placeIn(view.state.doc, finding);
  if (!place || finding.suggestion === null) return false;
  view.dispatch(replaced(view.state, place, finding.suggestion));
  return true;
}

function replaced(state: EditorState, { from, to }: { from: number; to: number }, text: string) {
  const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
  return text === ''
    ? state.tr.delete(from, to)
    : state.tr.replaceWith(from, to, state.schema.text(text, marks));
}

function marksOf(doc: Node, findings: readonly Finding[]): DecorationSet {
  const byBlock = new Map<string, Finding[]>();
  for (const finding of findings) {
    const present = byBlock.get(finding.block);
    if (present) present.push(finding);
    else byBlock.set(finding.block, [finding]);
  }
  const marks: Decoration[] = [];
  doc.forEach((block, at) => {
    for (const finding of byBlock.get(String(block.attrs.id)) ?? []) {
      const place = placeInBlock(block, at, finding);
      const looks = `finding finding-${finding.severity}${finding.blocks ? ' finding-blocks' : ''}`;
      if (place) marks.push(Decoration.inline(place.from, place.to, { class: looks }));
    }
  });
  return DecorationSet.create(doc, marks);
}

function placeIn(doc: Node, finding: Finding): { from: number; to: number } | null {
  let place: { from: number; to: number } | null = null;
  doc.forEach((block, at) => {
    if (String(block.attrs.id) === finding.block) place ??= placeInBlock(block, at, finding);
  });
  return place;
}

/** Where the words of a finding stand now: where they stood, or the only place where they do. A block holds text alone, so offsets are positions. */
function placeInBlock(
  block: Node,
  at: number,
  { from, excerpt }: Finding,
): { from: number; to: number } | null {
  const text = block.textContent;
  const stands = text.startsWith(excerpt, from) ? from : onlyPlace(text, excerpt);
  if (stands === null) return null;
  return { from: at + 1 + stands, to: at + 1 + stands + excerpt.length };
}

function onlyPlace(text: string, excerpt: string): number | null {
  const first = text.indexOf(excerpt);
  return excerpt === '' || first === -1 || text.includes(excerpt, first + 1) ? null : first;
}
