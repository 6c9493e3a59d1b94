/** Preferences from the main process, which keeps them for all windows. */
import { bridge } from '../bridge.ts';
import { takePreferences } from './preferences.ts';

/** Reads what is set and hears of each change; once. Until then, and where it can't be read, what is usual holds. */
export function followPreferences(): void {
  let heard = false;
  bridge.on('preferences', (set) => {
    heard = true;
    takePreferences(set);
  });
  bridge.call('readPreferences', {}).then(
    (set) => {
      // What was told meanwhile is newer.
      if (!heard) takePreferences(set);
    },
    (error: unknown) => console.error(error),
  );
}
