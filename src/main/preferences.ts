/** The answers to the calls about preferences, which are the part of the settings that windows know. */
import type { Preferences, preferenceCalls } from '../contract/preferences.ts';
import type { Answers } from './dispatch.ts';
import { preferencesOf, type SettingsFile } from './settings.ts';

/** `tellAll` tells every window of a change, the one that made it too. */
export function preferenceAnswers(
  settings: SettingsFile,
  tellAll: (event: 'preferences', preferences: Preferences) => void,
): Pick<Answers, keyof typeof preferenceCalls> {
  const read = async () => preferencesOf((await settings.read()).settings);
  return {
    readPreferences: read,
    changePreferences: async (change) => {
      const message = await settings.change(change);
      if (message !== null) return { outcome: 'failed', problem: { message } };
      tellAll('preferences', await read());
      return { outcome: 'done' };
    },
  };
}
