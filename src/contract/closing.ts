/** How a window is closed: it saves first, and says when it has. */
import { z } from 'zod';
import { done } from './forms.ts';

export const closingCalls = {
  /** All that the window had to save is saved: it can be closed. */
  readyToClose: {
    request: z.strictObject({}),
    response: done,
  },
  /** What the window still waits for, in words; main shows it where it takes long. */
  stillSaving: {
    request: z.strictObject({ what: z.string().min(1).max(500) }),
    response: done,
  },
} as const;

export const closingEvents = {
  /** The window is about to be closed: save, and call `readyToClose`. */
  closing: z.strictObject({}),
  /** The window stays after all. */
  staying: z.strictObject({}),
} as const;
