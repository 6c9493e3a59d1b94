/** Keeps the summary of the notes up to date off the path of the keys, and marks the questions that are open. */

import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { changeOf, isFromElsewhere, mapOf } from './change.ts';
import {
  EMPTY_SUMMARY,
  type NotesSummary,
  placesOfOpenQuestions,
  sameSummary,
  summarize,
} from './summary.ts';

/** The summary as it was last computed, for those who show it. */
export interface SummaryStore {
  get(): NotesSummary;
  /** Calls back after each change. Gives a function that ends it. */
  subscribe(listener: () => void): () => void;
}

const openKey = new PluginKey<DecorationSet>('open-questions');

/** How long to wait at most, in milliseconds, for a moment in which nothing else is to be done. */
const PATIENCE = 600;

/** Marks the open questions, where that is not what is marked already. */
function markOpen(view: EditorView, summary: NotesSummary): void {
  const { doc, tr } = view.state;
  const places = placesOfOpenQuestions(doc, summary);
  const marked = openKey.getState(view.state)?.find() ?? [];
  const isSame =
    marked.length === places.length &&
    marked.every(({ from, to }, index) => from === places[index]?.from && to === places[index]?.to);
  if (isSame) return;
  const decorations = places.map(({ from, to }) => Decoration.node(from, to, { class: 'is-open' }));
  view.dispatch(tr.setMeta(openKey, DecorationSet.create(doc, decorations)));
}

/** The plugin and the store that it fills. */
export function summaryPlugin(): { plugin: Plugin<DecorationSet>; store: SummaryStore } {
  let summary = EMPTY_SUMMARY;
  const listeners = new Set<() => void>();

  const refresh = (view: EditorView) => {
    const fresh = summarize(view.state.doc);
    markOpen(view, fresh);
    if (sameSummary(summary, fresh)) return;
    summary = fresh;
    for (const listener of listeners) listener();
  };

  const plugin = new Plugin<DecorationSet>({
    key: openKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const fresh: DecorationSet | undefined = tr.getMeta(openKey);
        if (fresh) return fresh;
        const change = changeOf([tr], tr.before, tr.doc);
        if (!change) return shown;
        return shown.map(isFromElsewhere(tr) ? new Mapping([mapOf(change)]) : tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => openKey.getState(state) },
    view(editor) {
      let waiting: number | null = null;
      const wait = () => {
        waiting ??= requestIdleCallback(
          () => {
            waiting = null;
            refresh(editor);
          },
          { timeout: PATIENCE },
        );
      };
      wait();
      return {
        update(view, before) {
          if (view.state.doc !== before.doc) wait();
        },
        destroy() {
          if (waiting !== null) cancelIdleCallback(waiting);
        },
      };
    },
  });
  return {
    plugin,
    store: {
      get: () => summary,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
