/** Who may call: the top frame of the app's own page, and nobody else. */
import { isOwnAddress } from './origin.ts';

/** What is looked at of Electron's `WebFrameMain`. */
export interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** A frame that has gone meanwhile is null, and is refused: what it was can't be known any more. */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
