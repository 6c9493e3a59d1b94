/** The notes of a meeting, as one types them. */
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { NOTES_COMMAND_IDS } from '../../commands/notes-commands.ts';
import { offer } from '../../commands/offers.ts';
import type { OpenMeeting } from '../../store/index.ts';
import { useNotices } from '../../ui/notices.tsx';
import { type NotesHandle, startNotes } from './editor.ts';
import { StretchBar } from './stretch-bar.tsx';
import { EMPTY_SUMMARY, type NotesSummary } from './summary.ts';
import './notes.css';

export type { NotesHandle } from './editor.ts';

interface NotesEditorProps {
  /** A document whose content has been checked: binding deletes what the schema can't hold. */
  doc: Y.Doc;
  /** Where the cursor was, and where it is kept. */
  place: OpenMeeting['place'];
  editable: boolean;
  /** Given the handle when the editor stands, and null when it is gone. */
  onReady?: (handle: NotesHandle | null) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** A textbox named "Notes". React sees none of the keys: the editor is made once for a document and left to itself. */
export function NotesEditor({ doc, place, editable, onReady, now = Date.now }: NotesEditorProps) {
  const show = useNotices();
  const frame = useRef<HTMLDivElement>(null);
  const ready = useRef(onReady);
  useLayoutEffect(() => {
    ready.current = onReady;
  });
  // In the same frame: a page without its notes is not worth painting.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const notes = startNotes({
      doc,
      place,
      element,
      editable,
      now,
      onKeptBack: (entries) => show({ text: keptBackText(entries) }),
    });
    ready.current?.(notes.handle);
    const ends = NOTES_COMMAND_IDS.map((id) => offer(id, () => notes.handle.run(id)));
    return () => {
      for (const end of ends) end();
      ready.current?.(null);
      notes.close();
    };
  }, [doc, place, editable, now, show]);
  return (
    <>
      <StretchBar doc={doc} />
      <div className="notes-frame" ref={frame} />
    </>
  );
}

function keptBackText(entries: number): string {
  const which = entries === 1 ? 'One entry was' : `${entries} entries were`;
  return `${which} kept from the clipboard: off the record, private, or not given to anybody yet. Pasting within these notes has all of it.`;
}

const never = () => () => {};
const nothing = () => EMPTY_SUMMARY;

/** Open questions and entries without speaker, as they were when there was last a moment to look. */
export function useNotesSummary(notes: NotesHandle | null): NotesSummary {
  return useSyncExternalStore(notes?.summary.subscribe ?? never, notes?.summary.get ?? nothing);
}
