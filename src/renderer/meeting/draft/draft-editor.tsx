import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { draftExtensions } from '../../../core/document/drafts.ts';
import { draftFragment } from '../../../core/meeting/living.ts';
import { COMPOSE_ORIGIN } from '../../../core/meeting/living-layout.ts';
import { shownKeyLabel } from '../../commands/commands.ts';
import { FindingMarks } from '../../desk/finding-marks.ts';
import { boundContent } from '../bound-content.ts';
import { OwnSelection } from '../own-selection.ts';
import type { PictureAddresses } from '../pictures.ts';
import { UndoSteps } from '../undo-steps.ts';
import { BlockIds } from './block-ids.ts';
import { changedMarks } from './changed-marks.ts';
import { draftClipboard } from './clipboard.ts';
import { type DraftHandle, draftHandle } from './draft-handle.ts';
import { DraftKeys } from './draft-keys.ts';
import { type DraftKind, draftIdOf } from './draft-kind.ts';
import { DraftPasting } from './draft-pasting.ts';
import { figureWithPictures } from './figure-view.ts';
import { type Pointed, pointedPlugin } from './pointed.ts';
import { shownSentence } from './shown-sentence.ts';
import { sourcesKept } from './sources-kept.ts';
import { StartOfDraft } from './start-of-draft.ts';
import { takenOutBy } from './taken-out.ts';
import './draft.css';

export type { DraftHandle } from './draft-handle.ts';

interface DraftEditorProps {
  doc: Y.Doc;
  kind: DraftKind;
  pictures: PictureAddresses;
  onReady: (handle: DraftHandle | null) => void;
  /** Told which entries, and blocks without any, a person took out. */
  onTakenOut: (ids: readonly string[]) => void;
  /** Told on which sentence the pointer rests. */
  onPoint: (pointed: Pointed | null) => void;
  /** The new text of a marked paragraph is wanted. */
  onTake: (block: string) => void;
}

/** The draft as an article that can be written in. */
export function DraftEditor({ doc, kind, pictures, ...callbacks }: DraftEditorProps) {
  const draftId = draftIdOf(kind);
  const { language } = kind;
  /** An empty draft says how to get words into it. */
  const [isEmpty, setEmpty] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(callbacks);
  useEffect(() => {
    latest.current = callbacks;
  });

  useEffect(() => {
    const fragment = draftFragment(doc, draftId);
    const content = boundContent(fragment);
    const marks = changedMarks({
      compare: (block) => handle.compare(block),
      take: (block) => latest.current.onTake(block),
      keep: (block) => {
        const change = handle.changed(block);
        if (change) handle.keep(change);
      },
    });
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
        OwnSelection,
        DraftKeys,
        Extension.create({
          name: 'sources',
          addProseMirrorPlugins() {
            const { editor } = this;
            return [
              sourcesKept(() => editor.view.composing),
              draftClipboard(),
              shownSentence(),
              marks,
              pointedPlugin((pointed) => latest.current.onPoint(pointed)),
            ];
          },
        }),
        DraftPasting,
        FindingMarks,
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
          lang: language,
          spellcheck: 'true',
        },
      },
    });
    const handle = draftHandle(editor);
    const look = () => {
      const { doc: draft } = editor.state;
      setEmpty(draft.childCount === 0 || (draft.childCount === 1 && draft.firstChild?.content.size === 0));
    };
    look();
    editor.on('transaction', ({ transaction }) => {
      look();
      const taken = takenOutBy(transaction);
      if (taken.length > 0) latest.current.onTakenOut(taken);
    });
    latest.current.onReady(handle);
    return () => {
      latest.current.onReady(null);
      editor.destroy();
    };
  }, [doc, draftId, language, pictures]);

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
