/** What was typed into a form and not yet saved: kept on this machine, so that Escape, a reload or a crash loses none of it. */
import { useCallback, useSyncExternalStore } from 'react';
import { keptTexts } from '../store/index.ts';

/**
 * The fields of a form: what was typed into it before and not saved, over `saved`.
 * `changed` says whether any of it differs from what is saved.
 */
export function useKeptText<Fields extends Record<string, string>>(form: string, saved: Fields) {
  const typed = useSyncExternalStore(keptTexts.subscribe, () => keptTexts.get(form));
  const texts: Fields = { ...saved };
  for (const name in saved) {
    const text = typed[name];
    if (text !== undefined) Object.assign(texts, { [name]: text });
  }
  const changed = Object.keys(saved).some((name) => texts[name] !== saved[name]);

  const type = useCallback(
    (name: keyof Fields & string, text: string) => {
      keptTexts.put(form, { ...keptTexts.get(form), [name]: text });
    },
    [form],
  );
  /** Lets go of some fields, or of all. */
  const letGo = useCallback(
    (names?: readonly string[]) => {
      const kept = Object.entries(keptTexts.get(form)).filter(
        ([name]) => names !== undefined && !names.includes(name),
      );
      keptTexts.put(form, Object.fromEntries(kept));
    },
    [form],
  );
  return { texts, changed, type, letGo };
}
