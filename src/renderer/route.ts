/** Where one is, kept in the address, so that a reload comes back to it. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { page: 'library' }
  | { page: 'meeting'; id: string }
  /** The backups of a meeting; `backup` is the name of the one that is shown, or null. */
  | { page: 'history'; id: string; backup: string | null };

// An id stands in an address with its slashes encoded: what follows a slash is no part of it.
const HISTORY = /^#\/meeting\/([^/]+)\/history(?:\/([^/]+))?$/;
const MEETING = /^#\/meeting\/(.+)$/;

/** Reads an address's hash; whatever it can't read is the library. */
export function routeOf(hash: string): Route {
  try {
    const history = HISTORY.exec(hash);
    if (history?.[1]) {
      const backup = history[2] ? decodeURIComponent(history[2]) : null;
      return { page: 'history', id: decodeURIComponent(history[1]), backup };
    }
    const encoded = MEETING.exec(hash)?.[1];
    return encoded ? { page: 'meeting', id: decodeURIComponent(encoded) } : { page: 'library' };
  } catch {
    // A broken escape in an address is no meeting's.
    return { page: 'library' };
  }
}

/** The address of a meeting, for links. */
export function meetingAddress(id: string): string {
  return `#/meeting/${encodeURIComponent(id)}`;
}

/** The address of a meeting's history, with one of its backups shown where it is named. */
export function historyAddress(id: string, backup?: string): string {
  const history = `${meetingAddress(id)}/history`;
  return backup === undefined ? history : `${history}/${encodeURIComponent(backup)}`;
}

export const LIBRARY_ADDRESS = '#/';

/** Goes to an address that the functions here give. */
export function goTo(address: string): void {
  window.location.hash = address;
}

/** Goes there in the place of where one is: the way back leads past it. */
export function replaceWith(address: string): void {
  window.location.replace(address);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The present route. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}
