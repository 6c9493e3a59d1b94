/**
 * Templates: what a draft is made of, in which order. They are data, so that a
 * house can have its own; docs/templates.md describes the format.
 */
import { z } from 'zod';
import { ROLES } from '../../meeting/meeting.ts';

/** Words in one language for all drafts, or by the tag of the draft's language. */
const wordsSchema = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);

/** Printed above a part, and only where that has something to say. */
const heading = { heading: wordsSchema.optional() };

const partSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('headline') }),
  z.strictObject({ part: z.literal('standfirst'), ...heading }),
  /** "News | 22 March 2021": `word` in the place of "News", with the date of publication (as left out) or of the meeting. */
  z.strictObject({
    part: z.literal('dateline'),
    word: wordsSchema.optional(),
    date: z.enum(['published', 'meeting']).optional(),
  }),
  z.strictObject({ part: z.literal('lead'), ...heading }),
  /** Fixed words, with particulars in braces ("{body}"): the first of the texts of which all are known. */
  z.strictObject({ part: z.literal('text'), texts: z.array(wordsSchema).min(1), ...heading }),
  /** Who was there: those with one of the roles, or all that no list before has named. */
  z.strictObject({ part: z.literal('people'), roles: z.array(z.enum(ROLES)).min(1).optional(), ...heading }),
  /** What was said, section by section. */
  z.strictObject({
    part: z.literal('account'),
    /** Above which agenda items their titles stand: matters only (see headings.ts), all, or none. */
    headings: z.enum(['matters', 'all', 'none']),
    numbered: z.literal(true).optional(),
    /** Each presenter under their picture. */
    pictures: z.literal(true).optional(),
    /** The line that opens the questions. */
    questionsLine: z.literal(true).optional(),
    ...heading,
  }),
  /** Outcomes in a list of their own; the account is then without them. */
  z.strictObject({ part: z.literal('outcomes'), ...heading }),
  /** Outcomes that begin with "Action:", likewise. */
  z.strictObject({ part: z.literal('actions'), ...heading }),
  /** The documents that were shared, once more. */
  z.strictObject({ part: z.literal('documents'), ...heading }),
]);

/** The version of the format; a template of a later one is refused. */
export const TEMPLATE_VERSION = 1;

export const templateSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('rapporteur-template'),
  version: z.literal(TEMPLATE_VERSION),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, 40 at most'),
  /** What it is called in lists. */
  title: wordsSchema,
  /** `delegations`: delegates are named by their country or delegation, in bold, as conference reporters do. */
  speakers: z.enum(['people', 'delegations']).optional(),
  parts: z.array(partSchema).min(1).max(50),
});

export type Words = z.infer<typeof wordsSchema>;
export type Part = z.infer<typeof partSchema>;
export type Template = z.infer<typeof templateSchema>;

/** Words in a language, or in English where they have none for it, or in whatever language there is. */
export function wordsIn(words: Words, language: string): string {
  if (typeof words === 'string') return words;
  return words[language] ?? words.en ?? Object.values(words)[0] ?? '';
}

/** Whether a template tells something in a part of its own. */
export function hasPart(template: Template, part: Part['part']): boolean {
  return template.parts.some((one) => one.part === part);
}
