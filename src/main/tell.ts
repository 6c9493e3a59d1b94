/** Events from main to the windows. */
import type { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '../contract/channels.ts';
import type { EventName, EventPayload } from '../contract/contract.ts';
import { openWindows } from './windows.ts';

/** Tells one window. One that has gone is told nothing. */
export function tell<Name extends EventName>(
  window: BrowserWindow,
  event: Name,
  payload: EventPayload<Name>,
): void {
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event, payload);
}

/** Tells every window. */
export function tellAll<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
  for (const window of openWindows()) tell(window, event, payload);
}
