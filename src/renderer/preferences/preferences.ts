/** What a person has set for the app, as this window knows it; `preferences-bridge.ts` keeps it in step with the main process. */
import { useSyncExternalStore } from 'react';
import type { Preferences } from '../../contract/preferences.ts';

/** What holds until it has been read, and while nobody has set anything. */
const USUAL: Preferences = { keys: {}, typingHelps: true, smartMarks: false, abbreviations: [] };

let current = USUAL;
const listeners = new Set<() => void>();

/** What is set. */
export function preferences(): Preferences {
  return current;
}

/** Takes over what the main process says is set. */
export function takePreferences(set: Preferences): void {
  current = set;
  for (const listener of listeners) listener();
}

/** Calls the listener after each change until the returned function is called. */
export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What is set; the component is shown anew when that changes. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences);
}
