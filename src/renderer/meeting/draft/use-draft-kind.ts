import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { BUILT_IN } from '../../../core/compose/templates/built-in.ts';
import { readTemplate } from '../../../core/compose/templates/read-template.ts';
import type { Template } from '../../../core/compose/templates/template.ts';
import { bridge } from '../../bridge.ts';
import { keptTexts } from '../../store/index.ts';
import { useNotices } from '../../ui/notices.tsx';
import { type DraftKind, draftKindFrom } from './draft-kind.ts';

export interface ChosenDraft {
  kind: DraftKind;
  templates: readonly Template[];
  choose: (kind: DraftKind) => void;
}

/** The draft that a meeting shows, kept from one opening to the next, and the templates that there are. */
export function useDraftKind(meetingId: string, language: string): ChosenDraft {
  const templates = useTemplates();
  const form = `draft of ${meetingId}`;
  const chosen = useSyncExternalStore(keptTexts.subscribe, () => keptTexts.get(form));
  const kind = useMemo(() => draftKindFrom(chosen, templates, language), [chosen, templates, language]);
  return {
    kind,
    templates,
    choose: (next) => keptTexts.put(form, { template: next.template.id, language: next.language }),
  };
}

/** The templates that ship with the app, and those in the folder for one's own. One that can't be read is told. */
function useTemplates(): readonly Template[] {
  const show = useNotices();
  const [own, setOwn] = useState<readonly Template[]>([]);
  useEffect(() => {
    let isGone = false;
    const refuse = (lines: string[], folder: string) =>
      show({
        text: `Templates in ${folder} could not be read; the others are there.`,
        tone: 'problem',
        about: 'templates',
        details: { summary: 'Which ones, and why', lines },
      });
    bridge.call('readTemplates', {}).then(
      ({ files, problems, folder }) => {
        if (isGone) return;
        const readings = files.map(({ name, text }) => ({ name, ...readTemplate(text) }));
        setOwn(readings.flatMap((reading) => (reading.ok ? [reading.template] : [])));
        const lines = [
          ...problems,
          ...readings.flatMap((reading) => (reading.ok ? [] : [`${reading.name}: ${reading.reason}`])),
        ];
        if (lines.length > 0) refuse(lines, folder);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      isGone = true;
    };
  }, [show]);
  return useMemo(() => {
    const ids = new Set(own.map(({ id }) => id));
    // One's own takes the place of one that ships under the same id.
    return [...BUILT_IN.filter(({ id }) => !ids.has(id)), ...own];
  }, [own]);
}
