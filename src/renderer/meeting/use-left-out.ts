import { type RefObject, useCallback } from 'react';
import type * as Y from 'yjs';
import { editChoices } from '../../core/meeting/living-choices.ts';
import { useCommand } from '../commands/use-command.ts';
import { useNotices } from '../ui/notices.tsx';
import type { DraftHandle } from './draft/draft-handle.ts';
import type { PaneName } from './panes.tsx';
import type { MeetingReader } from './reader/reader.ts';
import type { NoteLine } from './reader/unreported.ts';

interface LeftOutProps {
  doc: Y.Doc;
  /** The draft that is shown. */
  draftId: string;
  reader: MeetingReader;
  draft: RefObject<DraftHandle | null>;
  showPane: (pane: PaneName) => void;
}

/** What can be done with the notes that the draft does not report: put in, set aside, taken back. */
export function useLeftOut({ doc, draftId, reader, draft, showPane }: LeftOutProps) {
  const show = useNotices();

  const put = async (note: NoteLine) => {
    const handle = draft.current;
    if (!handle) return;
    const here = handle.blocksBeforeCursor();
    try {
      const { blocks, blocksBefore } = await reader.ask('composeEntry', {
        entry: note.id,
        blocksBefore: here,
      });
      if (blocks.length === 0) {
        show({ text: 'This note can’t be told as it stands: see who speaks in it, and its flags.' });
        return;
      }
      handle.put(blocks, here === null ? blocksBefore : null);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      show({ text: `The note was not put in, and the draft is as it was. ${reason}`, tone: 'problem' });
    }
  };
  const setAside = useCallback(
    (ids: readonly string[]) =>
      editChoices(doc, draftId, (choices) => ({
        ...choices,
        setAside: [...new Set([...(choices.setAside ?? []), ...ids])],
      })),
    [doc, draftId],
  );
  const takeBack = (ids: readonly string[]) =>
    editChoices(doc, draftId, (choices) => ({
      ...choices,
      setAside: (choices.setAside ?? []).filter((id) => !ids.includes(id)),
    }));
  const goToList = () => {
    // Where there is room it stands beside the draft already.
    const side = document.getElementById('pane-side');
    if (side && getComputedStyle(side).visibility === 'hidden') showPane('side');
    document.querySelector<HTMLElement>('.unreported .side-note, .unreported summary')?.focus();
  };
  useCommand('unreportedNotes', goToList);
  return { put: (note: NoteLine) => void put(note), setAside, takeBack, goToList };
}
