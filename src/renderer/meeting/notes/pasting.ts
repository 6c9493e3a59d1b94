/** What is pasted from elsewhere: lines of shorthand are read as if they had been typed, formatted text keeps its lists and links. */
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Span } from '../../../core/document/draft.ts';
import { blockText } from '../../../core/document/draft.ts';
import { inlineToNodes } from '../../../core/meeting/inline-node.ts';
import { blocksFromHtml, blocksFromText, isFormatted, type PastedBlock } from '../../../core/paste/pasted.ts';
import { readHead } from '../../../core/shorthand/head.ts';
import { splitLines } from '../../../core/shorthand/lines.ts';
import { printInline } from '../../../core/shorthand/print-inline.ts';
import { deleteSelected } from './deleting.ts';
import { startEntry } from './opening.ts';
import { typingPlugin } from './typing.ts';
import { markRead, unreadPlugin, unreadRanges } from './unread.ts';
import type { Writing } from './writing.ts';

/** The transaction for what another program put on the clipboard as a page and as text; null where it holds no words. */
export function pasteFromElsewhere(
  state: EditorState,
  html: string,
  text: string,
  writing: Writing,
): Transaction | null {
  const blocks = html === '' ? [] : blocksFromHtml(html);
  const headOf = (line: string) => readHead(line, (code) => writing.people.idOf(code) !== null)?.length ?? 0;
  if (isFormatted(blocks) || (text === '' && blocks.length > 0)) {
    // Most of them: a word in capitals before a colon stands in any text.
    const heads = blocks.filter((block) => headOf(blockText(block)) > 0).length;
    return heads * 2 >= blocks.length
      ? pasteLines(state, blocks.map((block) => lineOf(block, headOf(blockText(block)))).join('\n'), writing)
      : pastePassages(state, blocks, writing);
  }
  return text === ''
    ? null
    : pasteLines(
        state,
        mended(text, (line) => headOf(line) > 0),
        writing,
      );
}

/** A block as a line that is typed: links and emphasis become shorthand, but in the head, which is `head` characters long. */
function lineOf({ type, content }: PastedBlock, head: number): string {
  let at = 0;
  const words = content.map((span) => {
    const inHead = Math.min(Math.max(head - at, 0), span.text.length);
    at += span.text.length;
    const rest = { ...span, text: span.text.slice(inHead) };
    const isPlain = rest.text === '' || !(span.bold || span.italic || span.link !== undefined);
    return span.text.slice(0, inHead) + (isPlain ? rest.text : printInline([runOf(rest)], () => ''));
  });
  return `${type === 'bullet' ? '- ' : ''}${words.join('')}`;
}

/** Text whose lines a page broke, mended; any other text, and all that has a line of shorthand in it, as it is. */
function mended(text: string, isShorthand: (line: string) => boolean): string {
  const lines = splitLines(text).flatMap((line) => (line.text.trim() === '' ? [] : [line.text.trim()]));
  if (lines.some(isShorthand)) return text;
  const blocks = blocksFromText(text).map((block) => lineOf(block, 0));
  return blocks.join('\n') === lines.join('\n') ? text : blocks.join('\n');
}

/** Puts blocks into the entry at the cursor, as passages of it. Nothing in them is read as shorthand. */
function pastePassages(state: EditorState, blocks: readonly PastedBlock[], writing: Writing): Transaction {
  const { tr, schema } = state;
  if (!tr.selection.empty) deleteSelected(tr, writing);
  const passages = blocks.map((block) => passageOf(schema, block));
  const startsList = blocks[0]?.type === 'bullet';
  const { $from } = tr.selection;
  // A list does not go on in the words before it.
  tr.replaceSelection(new Slice(Fragment.from(passages), startsList ? 0 : 1, 1));
  const before = tr.doc.resolve($from.pos);
  const isEmptied = startsList && before.parent.isTextblock && before.parent.content.size === 0;
  // An entry begins with a paragraph, also with one that is empty.
  if (isEmptied && before.index(-1) > 0) tr.delete(before.before(), before.after());
  return markRead(tr).scrollIntoView();
}

function passageOf(schema: Schema, { type, content }: PastedBlock): Node {
  const spans = type === 'heading' ? content.map((span) => ({ ...span, bold: true as const })) : content;
  return schema.nodeFromJSON({
    type: type === 'bullet' ? 'bullet' : 'paragraph',
    content: inlineToNodes(spans.map(runOf)),
  });
}

function runOf({ text, bold, italic, link }: Span) {
  return {
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

/**
 * The transaction that puts lines where the selection is: each but the last is
 * read to its end, the last goes on being typed. No time is stamped on them,
 * since nobody knows when they were said.
 */
export function pasteLines(state: EditorState, text: string, writing: Writing): Transaction {
  const timeless: Writing = { ...writing, stamp: () => '' };
  let scratch = EditorState.create({
    doc: state.doc,
    selection: state.selection,
    plugins: [unreadPlugin(), typingPlugin(timeless, () => false)],
  });
  const apply = (tr: Transaction) => {
    scratch = scratch.apply(tr);
  };
  apply(markRead(scratch.tr, [], unreadRanges(state)));
  if (!scratch.selection.empty) apply(deleteSelected(scratch.tr, timeless));
  const enter = startEntry(timeless);
  for (const [index, line] of splitLines(text).entries()) {
    if (index > 0) enter(scratch, apply);
    if (line.text !== '' || index === 0) apply(scratch.tr.insertText(line.text));
  }

  const { tr } = state;
  const from = state.doc.content.findDiffStart(scratch.doc.content);
  const end = from === null ? null : state.doc.content.findDiffEnd(scratch.doc.content);
  if (from !== null && end) {
    const overlap = Math.max(0, from - Math.min(end.a, end.b));
    tr.replace(from, end.a + overlap, scratch.doc.slice(from, end.b + overlap));
    tr.setSelection(TextSelection.create(tr.doc, scratch.selection.head));
  }
  return markRead(tr, [], unreadRanges(scratch)).scrollIntoView();
}
