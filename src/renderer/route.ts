/** Where one is, kept in the address, so that a reload comes back to it. */
import { useSyncExternalStore } from 'react';

export type Route = { page: 'library' } | { page: 'meeting'; id: string };

const MEETING = /^#\/meeting\/(.+)$/;

/** Reads an address's hash; whatever it can't read is the library. */
export function routeOf(hash: string): Route {
  const encoded = MEETING.exec(hash)?.[1];
  if (!encoded) return { page: 'library' };
  try {
    return { page: 'meeting', id: decodeURIComponent(encoded) };
  } catch {
    // A broken escape in an address is no meeting's.
    return { page: 'library' };
  }
}

/** The address of a meeting, for links. */
export function meetingAddress(id: string): string {
  return `#/meeting/${encodeURIComponent(id)}`;
}

export const LIBRARY_ADDRESS = '#/';

/** Goes to an address that `meetingAddress` or `LIBRARY_ADDRESS` gives. */
export function goTo(address: string): void {
  window.location.hash = address;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The present route. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}
