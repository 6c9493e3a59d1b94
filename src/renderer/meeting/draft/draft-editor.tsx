import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { draftExtensions } from '../../../core/document/drafts.ts';
import { draftFragment } from '../../../core/meeting/living.ts';
import { COMPOSE_ORIGIN } from '../../../core/meeting/living-layout.ts';
import { shownKeyLabel } from '../../commands/commands.ts';
import { boundContent } from '../bound-content.ts';
import type { PictureAddresses } from '../pictures.ts';
import { DRAFT_ID } from '../reader/protocol.ts';
import { UndoSteps } from '../undo-steps.ts';
import { BlockIds } from './block-ids.ts';
import { DraftKeys } from './draft-keys.ts';
import { DraftPasting } from './draft-pasting.ts';
import { figureWithPictures } from './figure-view.ts';
import { sourcesAtCursor } from './sources-at-cursor.ts';
import { StartOfDraft } from './start-of-draft.ts';
import './draft.css';

/** What the page can do with the draft editor. */
export interface DraftHandle {
  focus(): void;
  /** The ids of the entries behind the sentence at the cursor. */
  sourcesAtCursor(): string[];
  /** Runs what changes the draft as one step, which one undo takes back. */
  asOneStep(change: () => void): void;
}

interface DraftEditorProps {
  doc: Y.Doc;
  pictures: PictureAddresses;
  onReady: (handle: DraftHandle | null) => void;
}

/** The draft as an article that can be written in. */
export function DraftEditor({ doc, pictures, onReady }: DraftEditorProps) {
  /** An empty draft says how to get words into it. */
  const [isEmpty, setEmpty] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ onReady });
  useEffect(() => {
    latest.current = { onReady };
  });

  useEffect(() => {
    const fragment = draftFragment(doc, DRAFT_ID);
    const content = boundContent(fragment);
    const editor = new Editor({
      element: place.current,
      injectCSS: false,
      onBeforeCreate: content.onBeforeCreate,
      textDirection: 'auto',
      extensions: [
        ...draftExtensions.filter(({ name }) => name !== 'figure'),
        figureWithPictures(pictures),
        BlockIds,
        StartOfDraft,
        UndoSteps,
        DraftKeys,
        DraftPasting,
        Collaboration.configure({
          fragment,
          ySyncOptions: content.ySyncOptions,
          yUndoOptions: { trackedOrigins: [COMPOSE_ORIGIN] },
        }),
      ],
      editorProps: {
        attributes: {
          class: 'draft-text',
          'data-commands': 'draft',
          role: 'textbox',
          'aria-label': 'Draft',
          'aria-multiline': 'true',
          lang: 'en',
          spellcheck: 'true',
        },
      },
    });
    const look = () => {
      const { doc: draft } = editor.state;
      setEmpty(draft.childCount === 0 || (draft.childCount === 1 && draft.firstChild?.content.size === 0));
    };
    look();
    editor.on('transaction', look);
    latest.current.onReady({
      // At once: Tiptap's own command waits for a frame, and the keys before it would go elsewhere.
      focus: () => editor.view.focus(),
      sourcesAtCursor: () => sourcesAtCursor(editor.state),
      asOneStep: (change) => {
        const undo = yUndoPluginKey.getState(editor.state)?.undoManager;
        undo?.stopCapturing();
        change();
        undo?.stopCapturing();
      },
    });
    return () => {
      latest.current.onReady(null);
      editor.destroy();
    };
  }, [doc, pictures]);

  return (
    <div className={isEmpty ? 'draft draft-empty' : 'draft'}>
      <div ref={place} />
      {isEmpty && (
        <p className="draft-invite" aria-hidden>
          No draft yet. <kbd>{shownKeyLabel('composeDraft')}</kbd> composes one from the notes as they stand;
          composing again later keeps what you change. Or just begin to write.
        </p>
      )}
    </div>
  );
}
