/**
 * The one origin of the app. IndexedDB hangs on it, so it never changes.
 * A sender is known by protocol and host: Node gives `null` for the `.origin` of
 * a scheme that it does not know.
 */
export const SCHEME = 'app';
export const HOST = 'rapporteur';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

/** Whether an address belongs to the app itself. Anything unreadable does not. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}
