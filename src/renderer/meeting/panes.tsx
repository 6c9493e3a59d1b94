import { type KeyboardEvent, type ReactNode, useRef } from 'react';

const PANES = ['notes', 'draft', 'side'] as const;
export type PaneName = (typeof PANES)[number];

const LABELS: Record<PaneName, string> = { notes: 'Notes', draft: 'Draft', side: 'Lists' };

/** Whether there is room for notes and draft next to each other; the stylesheet has the same number. */
export function standSideBySide(): boolean {
  return window.matchMedia('(min-width: 1280px)').matches;
}

interface PanesProps {
  shown: PaneName;
  onShow: (pane: PaneName) => void;
  children: Record<PaneName, ReactNode>;
}

/**
 * Notes, draft and what stands beside them: next to each other where there is
 * room, otherwise one at a time behind tabs. Which it is, the stylesheet decides
 * alone, so that nothing is built anew, and no cursor lost, when a window is resized.
 */
export function Panes({ shown, onShow, children }: PanesProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = PANES[(PANES.indexOf(shown) + step + PANES.length) % PANES.length] ?? 'notes';
    onShow(next);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label="Show" ref={tabs} onKeyDown={move}>
        {PANES.map((pane) => (
          <button
            key={pane}
            type="button"
            role="tab"
            id={`tab-${pane}`}
            className={`tab tab-${pane}`}
            aria-selected={pane === shown}
            aria-controls={`pane-${pane}`}
            tabIndex={pane === shown ? 0 : -1}
            onClick={() => onShow(pane)}
          >
            {LABELS[pane]}
          </button>
        ))}
      </div>
      <div className="panes" data-shown={shown}>
        {PANES.map((pane) => (
          <section
            key={pane}
            id={`pane-${pane}`}
            className={`pane pane-${pane}`}
            aria-label={`${LABELS[pane]} pane`}
          >
            {children[pane]}
          </section>
        ))}
      </div>
    </>
  );
}
