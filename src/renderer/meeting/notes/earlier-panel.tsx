import type { Relation } from '../../../core/meeting/meeting.ts';
import { Chooser } from './chooser.tsx';
import type { NotesHandle } from './editor.ts';
import { entryAround } from './entries.ts';
import { earlierEntries, relateTo } from './relating.ts';

interface EarlierPanelProps {
  notes: NotesHandle;
  kind: Relation['kind'];
  /** `isLeft`: the focus went elsewhere by itself. */
  onClose: (isLeft: boolean) => void;
}

const LABELS = { supports: 'Supports', corrects: 'Corrects', replies: 'Replies to' } as const;

/** Which of the last entries this one supports, corrects or replies to. */
export function EarlierPanel({ notes, kind, onClose }: EarlierPanelProps) {
  const fitting = (typed: string) => {
    const query = typed.trim().toLocaleLowerCase();
    const earlier = notes.look(({ doc, selection }, nameOf) => {
      const here = entryAround(selection.$from);
      return here ? earlierEntries(doc, here.pos, nameOf) : [];
    });
    return earlier.filter(({ speakers, text }) => `${speakers} ${text}`.toLocaleLowerCase().includes(query));
  };
  return (
    <Chooser
      label={LABELS[kind]}
      placeholder="Name or words of an earlier entry"
      linesFor={(typed) => [
        ...fitting(typed).map(({ id, time, speakers, text }) => ({
          key: id,
          mark: time,
          words: speakers,
          detail: text,
        })),
        { key: 'none', mark: '–', words: 'No entry', detail: '' },
      ]}
      onTake={(index, typed) => {
        const entry = fitting(typed)[index]?.id ?? null;
        onClose(false);
        notes.perform(() => relateTo(kind, entry));
      }}
      onClose={onClose}
    >
      <p className="choices-keys">
        <kbd>Enter</kbd> takes · <kbd>↑↓</kbd> another
      </p>
    </Chooser>
  );
}
