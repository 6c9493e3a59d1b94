/**
 * What becomes part of a sentence belongs to what the sentence reports: words typed or pasted into its middle, and
 * those that finish it where its end was taken out. The mark itself takes in only what is typed with the
 * cursor between two of its letters.
 */
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { isFinished, type Sentence, sentencesIn } from './sentences.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What was put in and not looked at yet: while a character is being composed nothing is touched. */
const key = new PluginKey<readonly Range[]>('sourcesKept');

/** The plugin. `isComposing` says whether an input method is at work. */
export function sourcesKept(isComposing: () => boolean): Plugin<readonly Range[]> {
  return new Plugin<readonly Range[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, waiting) => {
        if (tr.getMeta(key) !== undefined) return [];
        if (!tr.docChanged) return waiting;
        const moved = waiting.map(({ from, to }) => ({
          from: tr.mapping.map(from, -1),
          to: tr.mapping.map(to, 1),
        }));
        return isChangeOrigin(tr) ? moved : [...moved, ...putIn(tr)];
      },
    },
    appendTransaction: (_transactions, _before, state) => {
      if (isComposing()) return null;
      return withSources(state);
    },
    props: {
      handleDOMEvents: {
        compositionend: (view) => {
          // ProseMirror takes in what was composed when this event is over.
          setTimeout(() => {
            if (view.isDestroyed || isComposing()) return;
            const tr = withSources(view.state);
            if (tr) view.dispatch(tr);
          });
          return false;
        },
      },
    },
  });
}

/** Where a transaction put something in, as it stands after it. */
function putIn(tr: Transaction): Range[] {
  return tr.mapping.maps.flatMap((map, index) => {
    const rest = tr.mapping.slice(index + 1);
    const ranges: Range[] = [];
    map.forEach((_oldFrom, _oldTo, from, to) => {
      if (to > from) ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) });
    });
    return ranges;
  });
}

/** The transaction that gives what was put in the sources of the sentences it is in; null where nothing waits. */
function withSources(state: EditorState): Transaction | null {
  const waiting = key.getState(state) ?? [];
  if (waiting.length === 0) return null;
  const tr = state.tr.setMeta(key, 'settled').setMeta('addToHistory', false);
  const { storedMarks } = state;
  for (const range of waiting) {
    state.doc.nodesBetween(range.from, Math.min(range.to, state.doc.content.size), (node, at) => {
      if (node.isTextblock) adopt(tr, node, at, range);
      return false;
    });
  }
  return tr.setStoredMarks(storedMarks);
}

function adopt(tr: Transaction, block: Node, at: number, range: Range): void {
  const sentences = sentencesIn(block, at);
  for (const [index, words] of sentences.entries()) {
    const from = Math.max(words.from, range.from);
    const to = Math.min(words.to, range.to);
    if (words.source || from >= to) continue;
    const [before, after] = [sentences[index - 1], sentences[index + 1]];
    // What came together is left as it came.
    if (!before?.source || before.to > range.from) continue;
    const end = belongingUntil(before, words, after, { from, to });
    if (end > from) tr.addMark(from, end, before.source);
  }
}

/** How far of what was put in belongs to the sentence before it. */
function belongingUntil(
  before: Sentence,
  words: Sentence,
  after: Sentence | undefined,
  { from, to }: Range,
): number {
  const isInside = after?.source && before.source?.eq(after.source);
  if (isInside && from === words.from && to === words.to) return to;
  if (from !== words.from || isFinished(before.text)) return from;
  const put = words.text.slice(from - words.from, to - words.from);
  const end = /[.!?…]["'”’»)\]]*(?=\s)/u.exec(put);
  return end ? from + end.index + end[0].length : to;
}
