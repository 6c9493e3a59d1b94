import { type RefObject, useState } from 'react';
import type * as Y from 'yjs';
import { recompose } from '../../core/document/recompose.ts';
import { readDraft, writeDraft } from '../../core/meeting/living-draft.ts';
import { particularsOf } from '../../core/meeting/living-particulars.ts';
import { useNotices } from '../ui/notices.tsx';
import type { DraftHandle } from './draft/draft-editor.tsx';
import type { MeetingReader } from './reader/reader.ts';

interface ComposeProps {
  doc: Y.Doc;
  reader: MeetingReader;
  draft: RefObject<DraftHandle | null>;
  /** Reads what is still being typed into the notes. */
  onSettle: () => void;
  onComposed: () => void;
  onParticulars: () => void;
}

/** Composing: the draft is made anew beside the window, and laid under what a person has written meanwhile. */
export function useCompose({ doc, reader, draft, onSettle, onComposed, onParticulars }: ComposeProps) {
  const show = useNotices();
  const [isComposing, setComposing] = useState(false);

  /** `released`: the id of a paragraph whose own text is given up for that of the notes. */
  const compose = async (released?: string) => {
    if (isComposing) return;
    setComposing(true);
    try {
      onSettle();
      const fresh = await reader.ask('compose');
      // Read now, not when it was asked for: what was typed into the draft in between is in it.
      const present = readDraft(doc, fresh.id);
      const write = () => writeDraft(doc, present ? recompose(present, fresh, released) : fresh);
      if (draft.current) draft.current.asOneStep(write);
      else write();
      if (released === undefined) onComposed();
      const missing = missingParticulars(doc);
      if (missing.length > 0) {
        show({
          text: `The draft is composed as far as it can be: the meeting has no ${missing.join(' and no ')} yet.`,
          action: { label: 'Fill in', run: onParticulars },
        });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      show({ text: `The draft was not composed, and is as it was. ${reason}`, tone: 'problem' });
    } finally {
      setComposing(false);
    }
  };
  return { compose, isComposing };
}

/** What an item can't do without. */
function missingParticulars(doc: Y.Doc): string[] {
  const particulars = particularsOf(doc);
  return (['title', 'body', 'date'] as const).filter((key) => particulars[key].trim() === '');
}
