import { answerTo, waitingFirst } from './answering.ts';
import { Chooser } from './chooser.tsx';
import type { NotesHandle } from './editor.ts';

interface QuestionPanelProps {
  notes: NotesHandle;
  /** `isLeft`: the focus went elsewhere by itself. */
  onClose: (isLeft: boolean) => void;
}

/** As many as are taken in at a glance. */
const SHOWN = 9;

/** Which question the entry answers: by its number, its words or who asked. */
export function QuestionPanel({ notes, onClose }: QuestionPanelProps) {
  const fitting = (typed: string) => {
    const query = typed.trim().toLocaleLowerCase();
    const isNumber = /^\d+$/.test(query);
    return notes
      .look(({ doc }, nameOf) => waitingFirst(doc, nameOf))
      .filter(({ number, speakers, text }) =>
        isNumber
          ? String(number).startsWith(query)
          : `${speakers} ${text}`.toLocaleLowerCase().includes(query),
      )
      .sort((a, b) => Number(String(b.number) === query) - Number(String(a.number) === query))
      .slice(0, SHOWN);
  };
  return (
    <Chooser
      label="Answers"
      placeholder="Number of the question, or its words"
      linesFor={(typed) =>
        fitting(typed).map(({ id, number, speakers, text, isOpen }) => ({
          key: id,
          mark: String(number),
          words: speakers || 'somebody',
          detail: isOpen ? text : `(answered) ${text}`,
        }))
      }
      onTake={(index, typed, how) => {
        const question = fitting(typed)[index];
        onClose(false);
        if (question) notes.perform((writing) => answerTo(question.id, !how.shift, { entry: null }, writing));
      }}
      onClose={onClose}
    >
      <p className="choices-keys">
        <kbd>Enter</kbd> answers this one · <kbd>Shift+Enter</kbd> this one too, or no longer
      </p>
    </Chooser>
  );
}
