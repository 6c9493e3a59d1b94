import { type RefObject, useRef } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { useNotices } from '../ui/notices.tsx';
import type { DraftHandle, DraftPlace } from './draft/draft-handle.ts';
import type { NotesHandle } from './notes/notes-editor.tsx';
import { placeIn } from './notes/place.ts';
import type { PaneName } from './panes.tsx';

/** A place that the key leads to. */
type Stop = { pane: 'notes'; entry: string } | { pane: 'draft'; place: DraftPlace };

interface TrailProps {
  notes: NotesHandle | null;
  draft: RefObject<DraftHandle | null>;
  showPane: (pane: PaneName) => void;
}

/**
 * One key from a sentence to the notes behind it, one after another, and back to the sentence; and from a note to the
 * sentences that report it, and back. Whoever moves the cursor meanwhile begins anew from there.
 */
export function useTrail({ notes, draft, showPane }: TrailProps): void {
  const show = useNotices();
  /** The places still to come, the one where the cursor is now first. */
  const trail = useRef<readonly Stop[]>([]);

  const entryAtCursor = () => notes?.look((state) => placeIn(state)?.entry ?? null) ?? null;
  const isAt = (stop: Stop) =>
    stop.pane === 'notes' ? entryAtCursor() === stop.entry : draft.current?.isAt(stop.place) === true;
  const follow = (stops: readonly Stop[]) => {
    const [next, ...later] = stops;
    if (!next) return;
    // The last place is where the key was pressed first: there it starts anew.
    trail.current = later.length > 0 ? stops : [];
    showPane(next.pane);
    if (next.pane === 'notes') notes?.goToEntry(next.entry);
    else draft.current?.goTo(next.place);
  };
  const go = (pane: Stop['pane'], begin: () => readonly Stop[]) => {
    const [here, ...rest] = trail.current;
    if (here?.pane === pane && rest.length > 0 && isAt(here)) follow(rest);
    else follow(begin());
  };

  useCommand('showSources', () =>
    go('draft', () => {
      const sentence = draft.current?.sentenceAtCursor();
      if (!sentence) {
        show({ text: 'No note stands behind these words: they were written here.', about: 'sources' });
        return [];
      }
      return [
        ...sentence.entries.map((entry): Stop => ({ pane: 'notes', entry })),
        { pane: 'draft', place: sentence.place },
      ];
    }),
  );
  useCommand('showReporting', () =>
    go('notes', () => {
      const entry = entryAtCursor();
      const places = entry === null ? [] : (draft.current?.placesOf(entry) ?? []);
      if (entry === null || places.length === 0) {
        show({ text: 'No sentence of the draft reports this note.', about: 'sources' });
        return [];
      }
      return [...places.map((place): Stop => ({ pane: 'draft', place })), { pane: 'notes', entry }];
    }),
  );
}
