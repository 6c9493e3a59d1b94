/** Preferences to and from the main process, which keeps them for all windows. */
import type { Request } from '../../contract/contract.ts';
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

/** Sets what is named, in all windows and for good. Null, or why it was not kept, for a person. */
export async function changePreferences(change: Request<'changePreferences'>): Promise<string | null> {
  try {
    const answer = await bridge.call('changePreferences', change);
    return answer.outcome === 'done' ? null : answer.problem.message;
  } catch (error) {
    return `Nothing was changed. ${error instanceof Error ? error.message : String(error)} Try it again.`;
  }
}
