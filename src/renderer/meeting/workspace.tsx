import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { recordOf } from '../../core/meeting/flags.ts';
import { PARTICULARS } from '../../core/meeting/living-layout.ts';
import { particularsOf } from '../../core/meeting/living-particulars.ts';
import { useCommand } from '../commands/use-command.ts';
import { CopyDesk } from '../desk/copy-desk.tsx';
import { useDesk } from '../desk/use-desk.ts';
import type { OpenMeeting } from '../store/index.ts';
import { DraftBar } from './draft/draft-bar.tsx';
import { DraftChooser } from './draft/draft-chooser.tsx';
import { DraftEditor, type DraftHandle } from './draft/draft-editor.tsx';
import { draftIdOf } from './draft/draft-kind.ts';
import type { Pointed } from './draft/pointed.ts';
import { SourceCard } from './draft/source-card.tsx';
import { useDraftKind } from './draft/use-draft-kind.ts';
import { ExportMenu } from './exporting/export-menu.tsx';
import { useLivingPart } from './living-part.ts';
import { MeetingClock, ZoneRemark } from './meeting-clock.tsx';
import { MeetingHeader } from './meeting-header.tsx';
import { NotesEditor, type NotesHandle } from './notes/notes-editor.tsx';
import { type PaneName, Panes, standSideBySide } from './panes.tsx';
import { ParticularsDialog } from './particulars/particulars-dialog.tsx';
import { AddPeopleDialog } from './people/add-people-dialog.tsx';
import type { PictureAddresses } from './pictures.ts';
import type { MeetingReader } from './reader/reader.ts';
import { SavingStatus } from './saving-status.tsx';
import { Agenda } from './side/agenda.tsx';
import { OpenQuestions } from './side/open-questions.tsx';
import { PeopleList } from './side/people-list.tsx';
import { UnreportedNotes } from './side/unreported-notes.tsx';
import { WithoutSpeaker } from './side/without-speaker.tsx';
import { useChanges } from './use-changes.ts';
import { useCompose } from './use-compose.ts';
import { useLeftOut } from './use-left-out.ts';
import { useScrollTogether } from './use-scroll-together.ts';
import { useTrail } from './use-trail.ts';
import './side/side.css';

interface WorkspaceProps {
  open: OpenMeeting;
  reader: MeetingReader;
  pictures: PictureAddresses;
}

/** The meeting as one works in it: notes, draft, and what stands beside them. */
export function Workspace({ open, reader, pictures }: WorkspaceProps) {
  const { doc, id } = open;
  const particulars = useLivingPart(doc, PARTICULARS, particularsOf);
  const review = useSyncExternalStore(reader.review.subscribe, reader.review.get);
  const [pane, setPane] = useState<PaneName>('notes');
  const [editingParticulars, setEditingParticulars] = useState(false);
  const [addingPeople, setAddingPeople] = useState(false);
  const [notes, setNotes] = useState<NotesHandle | null>(null);
  // The notes come first: whatever stands beside them is built once one can type.
  const standing = useDeferredValue(notes);
  const draft = useRef<DraftHandle | null>(null);
  const chosen = useDraftKind(id, particulars.language);
  const { kind } = chosen;
  const draftId = draftIdOf(kind);
  // Before whatever is asked next.
  useLayoutEffect(() => reader.show(kind), [reader, kind]);

  useEffect(() => {
    document.title = `${particulars.title || 'Untitled meeting'} – Rapporteur`;
    return () => {
      document.title = 'Rapporteur';
    };
  }, [particulars.title]);

  // Where one pane shows at a time it has to be there before the focus can go into it.
  const showPane = (name: PaneName) => flushSync(() => setPane(name));
  const goToEntry = (entry: string) => {
    showPane('notes');
    notes?.goToEntry(entry);
  };
  const openParticulars = () => setEditingParticulars(true);
  const { compose, isComposing } = useCompose({
    doc,
    reader,
    draft,
    onSettle: () => notes?.settle(),
    onComposed: () => {
      showPane('draft');
      // Keys must not go into a pane that is out of sight.
      if (!standSideBySide()) draft.current?.focus();
    },
    onParticulars: openParticulars,
  });

  useCommand('composeDraft', () => void compose());
  useCommand('particulars', openParticulars);
  useCommand('addPeople', () => setAddingPeople(true));
  useTrail({ notes, draft, showPane });
  const leftOut = useLeftOut({ doc, draftId, reader, draft, showPane });
  const [isTogether, toggleTogether] = useScrollTogether(standing !== null);
  const { take, compare } = useChanges({ review, draft, compose: (block) => void compose(block) });
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const desk = useDesk({ doc, draftId, reader, onSettle: () => notes?.settle() });
  const check = () => {
    showPane('draft');
    desk.open();
  };
  useCommand('checkDraft', check);
  useCommand('otherPane', () => {
    const isInDraft = document.activeElement?.closest('#pane-draft') != null;
    showPane(isInDraft ? 'notes' : 'draft');
    if (isInDraft) notes?.focus();
    else draft.current?.focus();
  });

  const record = recordOf({ particulars });
  return (
    <main className="meeting">
      <MeetingHeader
        particulars={particulars}
        record={record}
        clock={<MeetingClock notes={standing} particulars={particulars} />}
        zone={<ZoneRemark notes={standing} particulars={particulars} />}
        status={<SavingStatus saving={open.saving} />}
        exportMenu={
          <ExportMenu
            reader={reader}
            meetingId={id}
            isClosed={record === 'closed'}
            onSettle={() => notes?.settle()}
          />
        }
        isComposing={isComposing}
        onParticulars={openParticulars}
        onCompose={() => void compose()}
        onCheck={check}
      />
      <Panes shown={pane} onShow={setPane}>
        {{
          notes: <NotesEditor doc={doc} place={open.place} editable onReady={setNotes} />,
          draft: standing && (
            <>
              <DraftChooser {...chosen} />
              <DraftEditor
                doc={doc}
                kind={kind}
                pictures={pictures}
                onReady={(handle) => {
                  draft.current = handle;
                  handle?.showChanges(review?.changed ?? []);
                }}
                onTakenOut={leftOut.setAside}
                onPoint={setPointed}
                onTake={take}
              />
              <div className="draft-foot">
                <CopyDesk doc={doc} draftId={draftId} draft={draft} desk={desk} onShowNote={goToEntry} />
                {review && (
                  <DraftBar
                    review={review}
                    isTogether={isTogether}
                    onUnreported={leftOut.goToList}
                    onChanged={compare}
                    onTogether={toggleTogether}
                  />
                )}
              </div>
              {pointed && <SourceCard notes={standing} pointed={pointed} />}
            </>
          ),
          side: standing && (
            <div className="side">
              <Agenda notes={standing} meetingId={id} onShowNotes={() => showPane('notes')} />
              <OpenQuestions doc={doc} notes={standing} onGo={goToEntry} />
              <WithoutSpeaker notes={standing} onGo={goToEntry} onShowNotes={() => showPane('notes')} />
              <UnreportedNotes
                review={review}
                onPut={leftOut.put}
                onShow={goToEntry}
                onSetAside={(entry) => leftOut.setAside([entry])}
                onTakeBack={leftOut.takeBack}
              />
              <PeopleList
                doc={doc}
                notes={standing}
                meetingId={id}
                pictures={pictures}
                onEdit={openParticulars}
                onAdd={() => setAddingPeople(true)}
                onShow={() => showPane('side')}
                onLeave={() => {
                  showPane('notes');
                  notes?.focus();
                }}
              />
            </div>
          ),
        }}
      </Panes>
      <AddPeopleDialog
        doc={doc}
        meetingId={id}
        isOpen={addingPeople}
        onClose={() => setAddingPeople(false)}
      />
      <ParticularsDialog
        doc={doc}
        meetingId={id}
        isOpen={editingParticulars}
        onOpen={openParticulars}
        onClose={() => setEditingParticulars(false)}
      />
    </main>
  );
}
