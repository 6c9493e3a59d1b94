/** What a person has set for the whole app, in all of its windows: kept by the main process beside the database, so that it outlives that. */
import { z } from 'zod';
import { done, failed } from './forms.ts';

/** As `Shortcut` in the window's code: see there for what `mod` and `alt` are on each system. */
const keySchema = z.strictObject({
  key: z.string().min(1).max(30),
  mod: z.literal(true).exactOptional(),
  alt: z.literal(true).exactOptional(),
  shift: z.literal(true).exactOptional(),
});

/** To add one: a line here, and what holds while nobody has set it in `src/main/settings.ts`. */
export const preferencesSchema = z.strictObject({
  /** The keys of the commands whose keys were changed, by the id of the command. None: its keys were taken from it. */
  keys: z.record(z.string().max(100), z.array(keySchema).max(10)),
  /** Whether the notes expand abbreviations and offer the rest of names as one types, and set marks where that is wanted too. */
  typingHelps: z.boolean(),
  /** Whether quotation marks, apostrophes and dashes are set as the language has them: typing a file is importing it no longer. */
  smartMarks: z.boolean(),
  /** What is typed for a word, and the word, each once. */
  abbreviations: z
    .array(z.strictObject({ short: z.string().min(1).max(30), long: z.string().min(1).max(500) }))
    .max(5000),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const preferenceCalls = {
  readPreferences: {
    request: z.strictObject({}),
    response: preferencesSchema,
  },
  /** Sets what is named, and leaves the rest. */
  changePreferences: {
    request: z.strictObject({
      keys: preferencesSchema.shape.keys.exactOptional(),
      typingHelps: preferencesSchema.shape.typingHelps.exactOptional(),
      smartMarks: preferencesSchema.shape.smartMarks.exactOptional(),
      abbreviations: preferencesSchema.shape.abbreviations.exactOptional(),
    }),
    response: z.discriminatedUnion('outcome', [done, failed]),
  },
} as const;

export const preferenceEvents = {
  /** What is set, after each change, in whichever window it was made. */
  preferences: preferencesSchema,
} as const;
