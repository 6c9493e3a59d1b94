/** Events from main to the windows. */
import { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '../contract/channels.ts';
import type { EventName, EventPayload } from '../contract/contract.ts';

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
  for (const window of BrowserWindow.getAllWindows()) tell(window, event, payload);
}
