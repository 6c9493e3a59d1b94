/** The notes of a meeting, as one types them. */
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { spanInWords } from '../../../core/time/wall-clock.ts';
import { NOTES_COMMAND_IDS } from '../../commands/notes-commands.ts';
import { offer } from '../../commands/offers.ts';
import { useCommand } from '../../commands/use-command.ts';
import type { OpenMeeting } from '../../store/index.ts';
import { useNotices } from '../../ui/notices.tsx';
import type { Question } from './by-key.ts';
import type { CursorPlace } from './cursor-place.ts';
import { type NotesHandle, startNotes, type TimeRequest } from './editor.ts';
import { QuestionOfNotes } from './question-of-notes.tsx';
import { RecentStrip } from './recent-strip.tsx';
import { AtCursor, SpeakerPicker } from './speaker-picker.tsx';
import { type ClockJump, MACHINE_CLOCKS } from './stamping.ts';
import { StretchBar } from './stretch-bar.tsx';
import { EMPTY_SUMMARY, type NotesSummary } from './summary.ts';
import { TimeField } from './time-field.tsx';
import { editTimes } from './times.ts';
import './notes.css';
import './notes-head.css';
import './at-cursor.css';

export type { NotesHandle } from './editor.ts';

interface NotesEditorProps {
  /** A document whose content has been checked: binding deletes what the schema can't hold. */
  doc: Y.Doc;
  /** Where the cursor was, and where it is kept. */
  place: OpenMeeting['place'];
  editable: boolean;
  /** Given the handle when the editor stands, and null when it is gone. */
  onReady?: (handle: NotesHandle | null) => void;
}

/** A textbox named "Notes". React sees none of the keys: the editor is made once for a document and left to itself. */
export function NotesEditor({ doc, place, editable, onReady }: NotesEditorProps) {
  const show = useNotices();
  const frame = useRef<HTMLDivElement>(null);
  const handle = useRef<NotesHandle | null>(null);
  const [standing, setStanding] = useState<NotesHandle | null>(null);
  const [asked, setAsked] = useState<{ question: Question; place: CursorPlace } | null>(null);
  const [timing, setTiming] = useState<TimeRequest | null>(null);
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
      clocks: MACHINE_CLOCKS,
      onJump: (jump) =>
        show({
          text: jumpText(jump),
          about: 'clock',
          stays: true,
          action: {
            label: `Shift them ${spanInWords(Math.abs(jump.minutes))} ${jump.minutes > 0 ? 'back' : 'ahead'}`,
            run: () =>
              notes.handle.change((state) =>
                editTimes(state, jump.stamped, { kind: 'shift', minutes: -jump.minutes }),
              ),
          },
        }),
      onTimeWanted: setTiming,
      onStillCovered: (heading) =>
        show({
          text: `The agenda item “${heading}” stays as it is, since its heading carries the flag too. Take it off there to lift that as well.`,
        }),
      onQuestion: (question) => setAsked({ question, place: notes.handle.cursorPlace() }),
      onKeptBack: (entries) => show({ text: keptBackText(entries) }),
    });
    handle.current = notes.handle;
    setStanding(notes.handle);
    ready.current?.(notes.handle);
    const ends = NOTES_COMMAND_IDS.map((id) => offer(id, () => notes.handle.run(id)));
    return () => {
      for (const end of ends) end();
      setStanding(null);
      ready.current?.(null);
      handle.current = null;
      notes.close();
    };
  }, [doc, place, editable, show]);
  useCommand('editTime', () => handle.current?.askForTime());
  return (
    <>
      <div className="notes-head">
        {standing && <RecentStrip doc={doc} notes={standing} />}
        <StretchBar doc={doc} onLift={(command) => standing?.run(command)} />
      </div>
      <div className="notes-frame">
        <div ref={frame} />
        {standing && <SpeakerPicker store={standing.speakers.picker} />}
        {standing && asked && (
          <AtCursor place={asked.place}>
            <QuestionOfNotes
              notes={standing}
              question={asked.question}
              onClose={(isLeft) => {
                setAsked(null);
                if (!isLeft) standing.focus();
              }}
            />
          </AtCursor>
        )}
        {timing && (
          <TimeField
            key={timing.entries.map(({ id }) => id).join(' ')}
            request={timing}
            onEdit={(edit) =>
              handle.current?.change((state) =>
                editTimes(
                  state,
                  timing.entries.map(({ id }) => id),
                  edit,
                ),
              )
            }
            onClose={(isLeft) => {
              setTiming(null);
              if (!isLeft) handle.current?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}

function keptBackText(entries: number): string {
  const which = entries === 1 ? 'One entry was' : `${entries} entries were`;
  return `${which} kept from the clipboard: off the record, private, or not given to anybody yet. Pasting within these notes has all of it.`;
}

function jumpText({ minutes }: ClockJump): string {
  const span = spanInWords(Math.abs(minutes));
  return minutes > 0
    ? `The clock of this computer is ${span} ahead of where it was: it slept, or was set. Notes are stamped by it from here on.`
    : `The clock of this computer was set back by ${span}. Notes are stamped by it from here on.`;
}

const never = () => () => {};

/** A part of what the notes hold, as it was when there was last a moment to look. */
export function useNotesSummary<Part extends keyof NotesSummary>(
  notes: NotesHandle | null,
  part: Part,
): NotesSummary[Part] {
  return useSyncExternalStore(
    notes?.summary.subscribe ?? never,
    () => (notes?.summary.get() ?? EMPTY_SUMMARY)[part],
  );
}
