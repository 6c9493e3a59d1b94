/**
 * Word for word, by one key: the selection becomes a quotation; without one a quotation begins at the
 * cursor, and ends at the next press, or with its entry.
 */
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { quotationsInText } from '../../../core/meeting/quotations.ts';
import { oneStep } from '../undo-steps.ts';
import { changeOf, isFromElsewhere, mapOf } from './change.ts';
import { entryAround } from './entries.ts';
import { keepSelection, textBetween, wordsEnd } from './flagging.ts';
import { markRead } from './unread.ts';

/** The marks that the key puts: typographic, so that they quote wherever they stand. */
const OPENING = '“';
const CLOSING = '”';

/** Where the quotation that is still open begins: right after its mark. Null for none. */
const openKey = new PluginKey<number | null>('open-quotation');

/** The command. */
export function quote(): Command {
  return oneStep((state, dispatch) => {
    const { tr } = state;
    if (!state.selection.empty) quoteSelected(tr);
    else if (!entryAround(state.selection.$head)) return false;
    else if (isOpenAt(state)) close(tr, openKey.getState(state) ?? 0, tr.selection.head);
    else {
      const at = tr.selection.head;
      tr.insertText(OPENING, at).setMeta(openKey, { open: at + 1 });
    }
    dispatch?.(markRead(tr));
    return true;
  });
}

function isOpenAt(state: EditorState): boolean {
  const open = openKey.getState(state) ?? null;
  const { $head } = state.selection;
  return open !== null && open <= $head.pos && open >= $head.start();
}

/** Ends the quotation that began at `open`, before the spaces that stand before `at`; one without words is taken out. */
function close(tr: Transaction, open: number, at: number): void {
  const quoted = textBetween(tr.doc, open, at);
  const end = open + quoted.trimEnd().length;
  if (quoted.trim() === '') tr.delete(open - 1, open);
  else tr.insertText(CLOSING, end);
  tr.setMeta(openKey, { open: null });
}

/** Quotes what is selected, passage by passage; what is quoted already is quoted no more. */
function quoteSelected(tr: Transaction): void {
  const { from, to } = tr.selection;
  const stretches: [from: number, to: number][] = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1);
    const text = textBetween(tr.doc, start, Math.min(to, pos + 1 + node.content.size));
    const words = text.trim();
    const wordsFrom = start + text.indexOf(words);
    if (words !== '') stretches.unshift([wordsFrom, wordsFrom + words.length]);
    return false;
  });
  keepSelection(tr, () => {
    for (const [start, end] of stretches) {
      const quoted = quotationAt(tr.doc.resolve(start), start, end);
      if (quoted) tr.delete(quoted[1] - 1, quoted[1]).delete(quoted[0], quoted[0] + 1);
      else tr.insertText(CLOSING, end).insertText(OPENING, start);
    }
  });
}

/** The quotation that is this stretch, with or without its marks. */
function quotationAt($pos: ResolvedPos, from: number, to: number): [from: number, to: number] | null {
  const start = $pos.start();
  for (const found of quotationsInText(textBetween($pos.parent, 0, $pos.parent.content.size))) {
    const [open, end] = [start + found.from, start + found.to];
    if ((open === from && end === to) || (open === from - 1 && end === to + 1)) return [open, end];
  }
  return null;
}

/** The plugin that ends a quotation with its entry. */
export function quotingPlugin(): Plugin<number | null> {
  return new Plugin<number | null>({
    key: openKey,
    state: {
      init: () => null,
      apply(tr, open) {
        const meta: { open: number | null } | undefined = tr.getMeta(openKey);
        if (meta) return meta.open;
        if (open === null || !tr.docChanged) return open;
        const change = isFromElsewhere(tr) ? changeOf([tr], tr.before, tr.doc) : null;
        return openIn(tr.doc, (change ? mapOf(change) : tr.mapping).map(open, -1));
      },
    },
    appendTransaction(_transactions, _before, state) {
      const open = openKey.getState(state) ?? null;
      if (open === null) return null;
      const $open = state.doc.resolve(open);
      if (entryAround($open)?.pos === entryAround(state.selection.$head)?.pos) return null;
      const { tr } = state;
      keepSelection(tr, () => close(tr, open, $open.start() + wordsEnd($open.parent)));
      return markRead(tr);
    },
  });
}

/** The place right after the opening mark at or before a place, in its passage; null where it is gone. */
function openIn(doc: Node, at: number): number | null {
  const $at = doc.resolve(Math.min(at, doc.content.size));
  if (!$at.parent.isTextblock) return null;
  const mark = textBetween($at.parent, 0, $at.parentOffset).lastIndexOf(OPENING);
  return mark < 0 ? null : $at.start() + mark + 1;
}
