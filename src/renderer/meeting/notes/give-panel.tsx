import { linesOf } from './choice-lines.ts';
import { type Choice, choicesFor } from './choices.ts';
import { Chooser } from './chooser.tsx';
import type { NotesHandle } from './editor.ts';
import { type Answers, give, type Part } from './giving.ts';
import { touchedEntries } from './touched.ts';

interface GivePanelProps {
  notes: NotesHandle;
  /** Where what is given becomes an answer. */
  answers: Answers | null;
  /** `isLeft`: the focus went elsewhere by itself. */
  onClose: (isLeft: boolean) => void;
}

/** Whose words the entry holds, or all selected ones: one who speaks, one more, or for whom. */
export function GivePanel({ notes, answers, onClose }: GivePanelProps) {
  const { findable, nearness } = notes.speakers;
  const touched = notes.look((state) => touchedEntries(state).length);
  const choicesOf = (typed: string) => {
    const { part, query } = asked(typed);
    const choices = choicesFor(findable(), query, nearness(), 'always');
    return part === 'behalf' && query !== ''
      ? [...choices, { kind: 'named' as const, name: query }]
      : choices;
  };
  return (
    <Chooser
      label={answers ? 'Who answers' : touched > 1 ? `Give ${touched} entries to` : 'Give to'}
      placeholder="Code, name or affiliation; or a new person"
      linesFor={(typed) => {
        const choices = choicesOf(typed);
        const persons = choices.filter((choice): choice is Choice => choice.kind !== 'named');
        const named = choices.flatMap((choice) =>
          choice.kind === 'named'
            ? [{ key: 'named', mark: '“', words: `For “${choice.name}”`, detail: 'in these words' }]
            : [],
        );
        return [...linesOf(persons), ...named];
      }}
      onTake={(index, typed, how) => {
        const choice = choicesOf(typed)[index];
        const { part } = asked(typed);
        onClose(false);
        const as = how.alt ? 'behalf' : how.shift ? 'joint' : part;
        if (choice) notes.perform((writing, people) => give(choice, as, answers, writing, people));
      }}
      onClose={onClose}
    >
      <p className="choices-keys">
        <kbd>Enter</kbd> speaks · <kbd>Shift+Enter</kbd> speaks too · <kbd>Alt+Enter</kbd> is spoken for
      </p>
    </Chooser>
  );
}

/** `& li` asks for one more speaker, `for si` for whom it is said. */
function asked(typed: string): { part: Part; query: string } {
  const [, mark, query] = /^\s*(&|for(?=\s))?\s*(.*)$/is.exec(typed) ?? [];
  const part = mark === '&' ? 'joint' : mark === undefined ? 'speaker' : 'behalf';
  return { part, query: (query ?? '').trim() };
}
