/**
 * Chromium knows no `app:` of ours, so each address of such a scheme is shown at
 * an https origin under `.invalid`, a name that is reserved for leading nowhere
 * (RFC 2606): a secure context with an IndexedDB of its own.
 */

/** `app://rapporteur/x` as `https://rapporteur.app.invalid/x`. */
export function toShown(address: string): string {
  const match = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(address);
  if (match === null)
    throw new Error(`The stand-in host shows only addresses of the app's own scheme, not ${address}.`);
  return `https://${match[2]}.${match[1]}.invalid${match[3]}`;
}

/** The way back; an address of any other form comes back as it is. */
export function fromShown(address: string): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(?::443)?([/?#].*|)$/i.exec(address);
  return match === null ? address : `${match[2]}://${match[1]}${match[3]}`;
}
