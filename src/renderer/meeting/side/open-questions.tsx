import type * as Y from 'yjs';
import { PARTICIPANTS } from '../../../core/meeting/living-layout.ts';
import { participantsOf } from '../../../core/meeting/living-people.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { useLivingPart } from '../living-part.ts';
import { type NotesHandle, useNotesSummary } from '../notes/notes-editor.tsx';
import { NoteList } from './note-list.tsx';

interface OpenQuestionsProps {
  doc: Y.Doc;
  notes: NotesHandle;
  onGo: (id: string) => void;
}

/** The questions that nobody has answered yet, in the order they were asked. */
export function OpenQuestions({ doc, notes, onGo }: OpenQuestionsProps) {
  const openQuestions = useNotesSummary(notes, 'openQuestions');
  const participants = useLivingPart(doc, PARTICIPANTS, participantsOf);
  const nameOf = (id: string) => {
    const participant = participants.find((one) => one.id === id);
    return participant ? shortName(participant) : '?';
  };
  return (
    <NoteList
      title="Open questions"
      notes={openQuestions.map(({ speakers, ...question }) => ({
        ...question,
        speakers: speakers.map(nameOf).join(' & '),
      }))}
      whenEmpty="No question waits for an answer."
      onGo={onGo}
    />
  );
}
