/**
 * The house style: what an editorial office has agreed on, as a JSON file of its own. Everything in it may be
 * missing; what this version does not know is kept and given back.
 */
import { z } from 'zod';

/** The longest that a part of the article should be, in words. */
const lengthsSchema = z.looseObject({
  headline: z.int().min(1).optional().describe('Words of the headline; 16 where it is not given.'),
  standfirst: z.int().min(1).optional().describe('Words of the standfirst; 50.'),
  lead: z.int().min(1).optional().describe('Words of the first paragraph under the date line; 70.'),
  sentence: z.int().min(1).optional().describe('Words of one sentence of the running text; 55.'),
});

export const DIALECTS = ['american', 'british', 'oxford'] as const;
export type Dialect = (typeof DIALECTS)[number];

export const houseStyleSchema = z.looseObject({
  dialect: z
    .enum(DIALECTS)
    .optional()
    .describe(
      'american (labor, organize), british (labour, organise) or oxford, as the United Nations writes (labour, organize). Without it only a mixture is found.',
    ),
  terms: z
    .record(z.string().min(1), z.string().min(1))
    .optional()
    .describe(
      'What acronyms stand for, beside the terms of the meeting: { "ILO": "International Labour Organization" }.',
    ),
  acronyms: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Acronyms that need not be spelled out, beside those that nobody spells out (UN, COVID-19 ...).',
    ),
  lengths: lengthsSchema.optional(),
  preferred: z
    .record(z.string().min(1), z.string().min(1))
    .optional()
    .describe('Words to avoid, and what to write instead: { "stakeholders": "those concerned" }.'),
  words: z
    .array(z.string().min(1))
    .optional()
    .describe('Words that are spelled right, whatever a dictionary says.'),
  ignore: z.array(z.string().min(1)).optional().describe('Names of rules that do not apply in this house.'),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;

/** The style of a house that has agreed on nothing. */
export const plainStyle: HouseStyle = {};

/** Lengths that hold where a house gives none, in words. */
const LENGTHS = { headline: 16, standfirst: 50, lead: 70, sentence: 55 };

/** The longest that a part may be in this house, in words. */
export function longest(style: HouseStyle, part: keyof typeof LENGTHS): number {
  return style.lengths?.[part] ?? LENGTHS[part];
}

export type StyleReading =
  | { readonly ok: true; readonly style: HouseStyle }
  | { readonly ok: false; readonly problem: string };

/** Reads the text of a house style file; a problem is one clause for a person, to stand behind the name of the file. */
export function readHouseStyle(text: string): StyleReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      ok: false,
      problem: `it is not valid JSON (${error.message.replace(/\s+/g, ' ')}); correct it there`,
    };
  }
  const read = houseStyleSchema.safeParse(value);
  if (read.success) return { ok: true, style: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  const what = (issue?.message ?? 'it is no house style').replace(/\s+/g, ' ');
  return {
    ok: false,
    problem: `${where === '' ? 'it is no house style' : `"${where}" cannot be used`} (${what}); see docs/desk/house-style.md`,
  };
}
