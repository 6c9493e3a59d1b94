import type { Question } from './by-key.ts';
import { EarlierPanel } from './earlier-panel.tsx';
import type { NotesHandle } from './editor.ts';
import { GivePanel } from './give-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';

interface QuestionOfNotesProps {
  notes: NotesHandle;
  question: Question;
  /** `isLeft`: the focus went elsewhere by itself. */
  onClose: (isLeft: boolean) => void;
}

/** What a command of the notes asks for, beside the cursor. */
export function QuestionOfNotes({ notes, question, onClose }: QuestionOfNotesProps) {
  switch (question.about) {
    case 'giveTo':
      return <GivePanel notes={notes} answers={null} onClose={onClose} />;
    case 'whoAnswers':
      return <GivePanel notes={notes} answers={{ question: question.question }} onClose={onClose} />;
    case 'whichQuestion':
      return <QuestionPanel notes={notes} onClose={onClose} />;
    case 'whichEntry':
      return <EarlierPanel notes={notes} kind={question.kind} onClose={onClose} />;
  }
}
