import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { DraftChoices } from '../../core/document/draft.ts';
import { choicesMap, choicesOf } from '../../core/meeting/living-choices.ts';

/** What a person decided about a draft, as it changes. */
export function useChoices(doc: Y.Doc, draftId: string): DraftChoices {
  const store = useMemo(() => {
    const map = choicesMap(doc, draftId);
    let present = choicesOf(doc, draftId);
    return {
      get: () => present,
      subscribe: (listener: () => void) => {
        const hear = () => {
          present = choicesOf(doc, draftId);
          listener();
        };
        map.observe(hear);
        return () => map.unobserve(hear);
      },
    };
  }, [doc, draftId]);
  return useSyncExternalStore(store.subscribe, store.get);
}
