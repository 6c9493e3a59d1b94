/** What was typed into a form and not yet saved: kept on this machine, so that Escape, a reload or a crash loses none of it. */
import { useCallback, useState } from 'react';

type Texts = Readonly<Record<string, string>>;

function read(key: string): Texts {
  const kept = localStorage.getItem(key);
  if (kept === null) return {};
  try {
    const texts: unknown = JSON.parse(kept);
    if (typeof texts !== 'object' || texts === null) return {};
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string'));
  } catch {
    // Not written by this form; there is nothing of a person's in it to show.
    return {};
  }
}

/**
 * The fields of a form: what was typed into it before and not saved, over `saved`.
 * `changed` says whether any of it differs from what is saved.
 */
export function useKeptText<Fields extends Record<string, string>>(key: string, saved: Fields) {
  const [typed, setTyped] = useState<Texts>(() => read(key));
  const texts: Fields = { ...saved };
  for (const name in saved) {
    const text = typed[name];
    if (text !== undefined) Object.assign(texts, { [name]: text });
  }
  const changed = Object.keys(saved).some((name) => texts[name] !== saved[name]);

  const type = useCallback(
    (name: keyof Fields & string, text: string) => {
      setTyped((before) => {
        const after = { ...before, [name]: text };
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      });
    },
    [key],
  );
  /** Lets go of some fields, or of all. */
  const letGo = useCallback(
    (names?: readonly string[]) => {
      setTyped((before) => {
        const after = names
          ? Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name)))
          : {};
        if (Object.keys(after).length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(after));
        return after;
      });
    },
    [key],
  );
  return { texts, changed, type, letGo };
}
