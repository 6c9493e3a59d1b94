/**
 * A draft in its plain form: blocks of text, each sentence with the ids of the
 * entries that it reports. What the composer gives and the exporters take.
 */
import { z } from 'zod';
import { shortHash } from '../hash.ts';

/**
 * A run of text with one formatting. `sources` are the ids of the entries that
 * the sentence around it reports; words typed by a person have none. `check`
 * marks what the rapporteur was not certain of.
 */
const spanSchema = z.strictObject({
  text: z.string().min(1),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: z.string().optional(),
  sources: z.array(z.string()).min(1).optional(),
  check: z.literal(true).optional(),
});

/**
 * What every block has: an id that composing again gives to the same block, and
 * the fingerprint of its text as it was composed. A block whose text no longer
 * has that fingerprint was edited by a person; '' says that a person made it.
 */
const common = { id: z.string().min(1), fingerprint: z.string(), content: z.array(spanSchema) };

const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('headline'), ...common }),
  z.strictObject({ type: z.literal('standfirst'), ...common }),
  /** "News | 22 March 2021" */
  z.strictObject({ type: z.literal('dateline'), ...common }),
  z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), ...common }),
  z.strictObject({ type: z.literal('paragraph'), ...common }),
  z.strictObject({ type: z.literal('bullet'), ...common }),
  /** A paragraph with a number: its place among those of the draft, from 1. The number is none of its words. */
  z.strictObject({ type: z.literal('numbered'), ...common }),
  z.strictObject({ type: z.literal('quote'), ...common }),
  /** A picture; its content is the caption. `src` is the photo's path as in the notes. */
  z.strictObject({ type: z.literal('figure'), src: z.string(), alt: z.string(), ...common }),
]);

/** A finding of the copy desk that somebody lets stand, and why. */
const overruledSchema = z.strictObject({
  /** The finding's key. */
  finding: z.string().min(1),
  reason: z.string(),
  /** When, in milliseconds since 1970 UTC. */
  at: z.number().int().nonnegative(),
});

/** What a person decided about a draft, beside its words. Each list is left out while it is empty, and sorted. */
export const draftChoicesSchema = z.strictObject({
  /**
   * Ids of entries that are left out on purpose: no list reminds of them, and composing does not bring them. Also of
   * blocks that report no entry, such as the lead, and were taken out.
   */
  setAside: z.array(z.string().min(1)).optional(),
  /** Keys of findings of the copy desk that are not shown again. */
  ignored: z.array(z.string().min(1)).optional(),
  overruled: z.array(overruledSchema).optional(),
});

export const draftSchema = z.strictObject({
  id: z.string().min(1),
  /** The id of the template that it was composed by (compose/templates/). */
  template: z.string().min(1),
  /** A BCP 47 tag. */
  language: z.string(),
  blocks: z.array(blockSchema),
  ...draftChoicesSchema.shape,
});

export type DraftChoices = z.infer<typeof draftChoicesSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Draft = z.infer<typeof draftSchema>;

/** The words of a block, without formatting. */
export function blockText(block: Pick<Block, 'content'>): string {
  return block.content.map((span) => span.text).join('');
}

/** The fingerprint of a block as composed: its text alone, so that a change of formatting is no edit of the words. */
export function fingerprintOf(block: Pick<Block, 'content'>): string {
  return shortHash(blockText(block));
}

/** The ids of the entries that these blocks report. */
export function reportedBy(blocks: readonly Pick<Block, 'content'>[]): Set<string> {
  return new Set(blocks.flatMap(({ content }) => content.flatMap((span) => span.sources ?? [])));
}

/** The entries that a draft leaves out on purpose, and the blocks that report none. What stands in it again is not left out. */
export function setAsideIn({ setAside = [], blocks }: Pick<Draft, 'setAside' | 'blocks'>): Set<string> {
  const standing = new Set([...reportedBy(blocks), ...blocks.map(({ id }) => id)]);
  return new Set(setAside.filter((id) => !standing.has(id)));
}

/** Whether a person has changed the words of a block, or made it. */
export function isEdited(block: Pick<Block, 'content' | 'fingerprint'>): boolean {
  return block.fingerprint !== fingerprintOf(block);
}
