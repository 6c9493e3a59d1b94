/** How a window begins and ends: it hears that it is to be closed, saves first, and says when it has. */
import { z } from 'zod';
import { done } from './forms.ts';

export const closingCalls = {
  /** Opens another window. */
  openWindow: {
    request: z.strictObject({}),
    response: done,
  },
  /** The page is there, and hears from now on that it is to be closed. `report`: what main has to tell of the window, in words; null for nothing. */
  announceWindow: {
    request: z.strictObject({}),
    response: z.strictObject({ report: z.string().nullable() }),
  },
  /** All that the window had to save is saved: it can be closed. */
  readyToClose: {
    request: z.strictObject({}),
    response: done,
  },
  /** What the window can't save, in words, for the question that main asks where it takes long. */
  stillSaving: {
    request: z.strictObject({ what: z.string().min(1).max(2000) }),
    response: done,
  },
} as const;

export const closingEvents = {
  /** The window is about to be closed: save, and call `readyToClose`. */
  closing: z.strictObject({}),
  /** The window stays after all. */
  staying: z.strictObject({}),
} as const;
