/** Keeps the summary of the notes up to date off the path of the keys, and shows on questions and answers what hangs on other entries. */

import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { changeOf, isFromElsewhere, mapOf } from './change.ts';
import { exchangeMarks } from './exchange-marks.ts';
import type { LivingPeople } from './people.ts';
import { EMPTY_SUMMARY, type NotesSummary, summarize, withKeptParts } from './summary.ts';

/** The summary as it was last computed, for those who show it. */
export interface SummaryStore {
  get(): NotesSummary;
  /** Calls back after each change. Gives a function that ends it. */
  subscribe(listener: () => void): () => void;
}

const marksKey = new PluginKey<DecorationSet>('exchange-marks');

/** How long to wait at most, in milliseconds, for a moment in which nothing else is to be done. */
const PATIENCE = 600;

/** Shows the marks of the exchanges, where they are not what is shown already. */
function showMarks(view: EditorView, { openQuestions }: NotesSummary, nameOf: (id: string) => string): void {
  const { doc, tr } = view.state;
  const open = new Set(openQuestions.map(({ id }) => id));
  const marks = exchangeMarks(doc, (id) => open.has(id), nameOf);
  const shown = marksKey.getState(view.state)?.find() ?? [];
  const isSame =
    shown.length === marks.length &&
    marks.every(({ from, to, ...look }, index) => {
      const one = shown[index];
      return (
        one?.from === from && one.to === to && one.spec.class === look.class && one.spec.style === look.style
      );
    });
  if (isSame) return;
  const decorations = marks.map(({ from, to, ...look }) => Decoration.node(from, to, look, look));
  view.dispatch(tr.setMeta(marksKey, DecorationSet.create(doc, decorations)));
}

/** The plugin and the store that it fills. */
export function summaryPlugin(people: Pick<LivingPeople, 'shortNameOf' | 'onChange'>): {
  plugin: Plugin<DecorationSet>;
  store: SummaryStore;
} {
  let summary = EMPTY_SUMMARY;
  const listeners = new Set<() => void>();

  const refresh = (view: EditorView) => {
    const fresh = withKeptParts(summary, summarize(view.state));
    showMarks(view, fresh, people.shortNameOf);
    if (fresh === summary) return;
    summary = fresh;
    for (const listener of listeners) listener();
  };

  const plugin = new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const fresh: DecorationSet | undefined = tr.getMeta(marksKey);
        if (fresh) return fresh;
        const change = changeOf([tr], tr.before, tr.doc);
        if (!change) return shown;
        return shown.map(isFromElsewhere(tr) ? new Mapping([mapOf(change)]) : tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => marksKey.getState(state) },
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
      const stop = people.onChange(wait);
      return {
        update(view, before) {
          if (view.state.doc !== before.doc || !view.state.selection.eq(before.selection)) wait();
        },
        destroy() {
          stop();
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
