import { type RefObject, useEffect } from 'react';
import type * as Y from 'yjs';
import type { Finding } from '../../core/desk/finding.ts';
import { editChoices } from '../../core/meeting/living-choices.ts';
import type { DraftHandle } from '../meeting/draft/draft-handle.ts';
import { useNotices } from '../ui/notices.tsx';
import { DeskRegion } from './desk-region.tsx';
import { useChoices } from './use-choices.ts';
import type { Desk } from './use-desk.ts';

interface CopyDeskProps {
  doc: Y.Doc;
  draftId: string;
  draft: RefObject<DraftHandle | null>;
  desk: Desk;
  onShowNote: (entry: string) => void;
}

/** The copy desk below the draft, tied to it: findings are marked there, shown and mended. */
export function CopyDesk({ doc, draftId, draft, desk, onShowNote }: CopyDeskProps) {
  const show = useNotices();
  const choices = useChoices(doc, draftId);
  const { state } = desk;
  const settled = new Set([
    ...(choices.ignored ?? []),
    ...(choices.overruled ?? []).map(({ finding }) => finding),
  ]);
  const shown = state.is === 'checked' ? state.findings.filter(({ key }) => !settled.has(key)) : [];
  const marked = JSON.stringify(shown.map(({ key, from }) => [key, from]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: marked anew only where the findings differ
  useEffect(() => draft.current?.markFindings(shown), [marked, draftId, draft]);

  if (state.is === 'closed') return null;
  const gone = () =>
    show({
      text: 'These words are not in the draft any more. The copy desk is looking again.',
      about: 'desk',
    });
  const fix = (finding: Finding) => {
    if (!draft.current?.fixFinding(finding)) gone();
  };
  return (
    <DeskRegion
      state={state}
      asked={desk.asked}
      choices={choices}
      onShow={(finding) => {
        if (!draft.current?.showFinding(finding)) gone();
      }}
      onShowNotes={({ entries: [first] }) => first !== undefined && onShowNote(first)}
      onFix={fix}
      onIgnore={({ key }) =>
        editChoices(doc, draftId, (present) => ({
          ...present,
          ignored: [...new Set([...(present.ignored ?? []), key])],
        }))
      }
      onOverrule={({ key }, reason) =>
        editChoices(doc, draftId, (present) => ({
          ...present,
          overruled: [
            ...(present.overruled ?? []).filter(({ finding }) => finding !== key),
            { finding: key, reason, at: Date.now() },
          ],
        }))
      }
      onTakeBack={(keys) =>
        editChoices(doc, draftId, (present) => ({
          ...present,
          ignored: (present.ignored ?? []).filter((key) => !keys.includes(key)),
          overruled: (present.overruled ?? []).filter(({ finding }) => !keys.includes(finding)),
        }))
      }
      onClose={() => {
        desk.close();
        draft.current?.focus();
      }}
    />
  );
}
