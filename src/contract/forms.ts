/** The forms that the tables of calls have in common. */
import { z } from 'zod';

/** What went wrong, for a person: what happened, what is safe, what to do. */
const problemSchema = z.strictObject({ message: z.string() });

export const bytesSchema = z.instanceof(Uint8Array);

/** A picture that notes name, by the path that stands there. */
export const pictureSchema = z.strictObject({
  path: z.string(),
  /** A media type, such as image/jpeg. */
  type: z.string(),
  bytes: bytesSchema,
});

export const failed = z.strictObject({ outcome: z.literal('failed'), problem: problemSchema });
export const cancelled = z.strictObject({ outcome: z.literal('cancelled') });
export const done = z.strictObject({ outcome: z.literal('done') });
