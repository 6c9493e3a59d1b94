/**
 * What a meeting is, in its plain form: the form that files hold, that tests
 * compare and that every other part of the core reads. The living form, a
 * Y.Doc, is made from it and turned back into it in `living.ts`.
 */
import { z } from 'zod';
import { draftSchema } from '../document/draft.ts';

/** The version of the plain form. A file with a higher one is shown, never bound to an editor. */
export const SCHEMA_VERSION = 1;

/**
 * Text as it was typed. `literal` says that the rapporteur escaped these
 * characters: a `!` that raises no flag, a quotation mark that quotes nobody.
 * It is only ever set on characters for which that makes a difference
 * (see `flags.ts` and `quotations.ts`).
 */
const textSchema = z.strictObject({
  text: z.string().min(1),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  literal: z.literal(true).optional(),
  link: z.string().optional(),
});

/** A participant named within the text (`@OD`). */
const mentionSchema = z.strictObject({ mention: z.string() });

const inlineSchema = z.union([textSchema, mentionSchema]);

/** One paragraph, or one list item, of an entry. An entry begins with a paragraph. */
const passageSchema = z.strictObject({
  kind: z.enum(['paragraph', 'bullet']),
  content: z.array(inlineSchema),
});

/** On whose behalf somebody speaks: a participant, or a name that is in no list. */
const behalfSchema = z.union([
  z.strictObject({ participant: z.string() }),
  z.strictObject({ name: z.string() }),
]);

export const RELATION_KINDS = ['supports', 'corrects', 'replies'] as const;

/** What the words of an entry are to another entry, which is named by its id. */
const relationSchema = z.strictObject({ kind: z.enum(RELATION_KINDS), entry: z.string().min(1) });

/** Whose words an entry holds; more than one speaker makes a joint statement. */
const voiceSchema = z.strictObject({
  speakers: z.array(z.string()).min(1),
  behalf: behalfSchema.nullable(),
  labels: z.array(z.string()),
  /** Left out where the words stand by themselves (see `relationOf`). */
  relation: relationSchema.optional(),
});

/** What an entry is, and what belongs to it by being that. */
const headSchema = z.discriminatedUnion('kind', [
  /** An agenda item; its title is the entry's text. */
  z.strictObject({ kind: z.literal('section') }),
  /** The next sitting; what follows is on that date and in that zone. `timeZone` null: as before. */
  z.strictObject({ kind: z.literal('sitting'), date: z.string(), timeZone: z.string().nullable() }),
  /** `verb` null: the composer picks a fitting one. */
  z.strictObject({ kind: z.literal('statement'), voice: voiceSchema, verb: z.string().nullable() }),
  /** Words that are printed after the name as they stand. */
  z.strictObject({ kind: z.literal('predicate'), voice: voiceSchema }),
  z.strictObject({ kind: z.literal('question'), voice: voiceSchema, verb: z.string().nullable() }),
  /**
   * `answers`: the ids of the questions that it answers, in the order they were named. A typed
   * number that no question has is kept among them (see shorthand/answers.ts).
   */
  z.strictObject({
    kind: z.literal('answer'),
    voice: voiceSchema,
    verb: z.string().nullable(),
    answers: z.array(z.string()),
  }),
  /** A document shared; `voice` null: nobody in particular shared it. */
  z.strictObject({ kind: z.literal('document'), voice: voiceSchema.nullable() }),
  z.strictObject({ kind: z.literal('proceedings') }),
  z.strictObject({ kind: z.literal('outcome') }),
  /** Never drafted, never exported. */
  z.strictObject({ kind: z.literal('private') }),
  /** `asked`: typed as `??`; otherwise a line that has no head at all. Neither is drafted. */
  z.strictObject({ kind: z.literal('unattributed'), asked: z.boolean() }),
  /** A comment of the notes file; kept and given back, never drafted. */
  z.strictObject({ kind: z.literal('comment') }),
]);

const entrySchema = z.strictObject({
  id: z.string().min(1),
  /** HH:MM or HH:MM:SS, 24 hours, on the day and in the zone of the sitting. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
    .nullable(),
  head: headSchema,
  content: z.array(passageSchema),
});

export const ROLES = ['chair', 'presenter', 'delegate', 'secretariat', 'observer'] as const;
export const PARTICIPANT_KINDS = ['person', 'delegation', 'group', 'office'] as const;

/** From this entry onward somebody has these roles, and no others. */
const roleChangeSchema = z.strictObject({ entry: z.string().min(1), roles: z.array(z.enum(ROLES)) });

const participantSchema = z.strictObject({
  id: z.string().min(1),
  /** What is typed for them: 1 to 6 letters or digits, starting with a letter, in capitals. */
  code: z.string().regex(/^[A-Z][A-Z0-9]{0,5}$/),
  kind: z.enum(PARTICIPANT_KINDS),
  /** "H.E.", "Hon." and their like; '' for none. */
  style: z.string(),
  /** "Mr.", "Dr."; '' for none. */
  honorific: z.string(),
  /** As written, capitals marking the family name ("Omar van den DOOL"); '' while unnamed. */
  name: z.string(),
  /** "she", "he", "they", as given in brackets after the name; '' when not given. */
  pronoun: z.string(),
  position: z.string(),
  affiliation: z.string(),
  /** At the beginning (see `rolesIn`). */
  roles: z.array(z.enum(ROLES)),
  /** Left out where the roles stay as they are. An `entry-12` is a typed number that no entry has (see shorthand/people.ts). */
  roleChanges: z.array(roleChangeSchema).min(1).optional(),
});

const termSchema = z.strictObject({ acronym: z.string().min(1), meaning: z.string() });

/** A picture of a participant: `path` is relative to the notes file. */
const photoSchema = z.strictObject({ participant: z.string(), path: z.string(), credit: z.string() });

export const RECORD_SETTINGS = ['public', 'chatham', 'closed'] as const;

/** The header of a meeting: every key a text, '' while not given. */
export const particularsSchema = z.strictObject({
  title: z.string(),
  body: z.string(),
  /** ISO 8601 date when it can be read as one; otherwise as typed, with a diagnostic. */
  date: z.string(),
  published: z.string(),
  place: z.string(),
  /** An IANA name such as Europe/Athens. */
  timeZone: z.string(),
  /** A BCP 47 tag; '' stands for English. */
  language: z.string(),
  presentedBy: z.string(),
  subject: z.string(),
  occasion: z.string(),
  summary: z.string(),
  /** '' stands for public. An unknown word counts as closed. */
  record: z.string(),
});

export const meetingSchema = z.strictObject({
  format: z.literal('rapporteur-meeting'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().min(1),
  particulars: particularsSchema,
  /** Header lines that this version does not know, or finds twice; kept and given back. */
  otherParticulars: z.array(z.strictObject({ key: z.string(), value: z.string() })),
  participants: z.array(participantSchema),
  terms: z.array(termSchema),
  photos: z.array(photoSchema),
  /** Comments outside the notes; `before` names what follows them (see shorthand/comments.ts). */
  comments: z.array(z.strictObject({ before: z.string(), text: z.string() })),
  entries: z.array(entrySchema),
  drafts: z.array(draftSchema),
});

export type Inline = z.infer<typeof inlineSchema>;
export type InlineText = z.infer<typeof textSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Behalf = z.infer<typeof behalfSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Voice = z.infer<typeof voiceSchema>;
export type Head = z.infer<typeof headSchema>;
export type EntryKind = Head['kind'];
export type Entry = z.infer<typeof entrySchema>;
export type Role = (typeof ROLES)[number];
export type RoleChange = z.infer<typeof roleChangeSchema>;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];
export type Participant = z.infer<typeof participantSchema>;
export type Term = z.infer<typeof termSchema>;
export type Photo = z.infer<typeof photoSchema>;
export type RecordSetting = (typeof RECORD_SETTINGS)[number];
export type Particulars = z.infer<typeof particularsSchema>;
export type Meeting = z.infer<typeof meetingSchema>;

/** Particulars of which nothing is known yet. */
export const emptyParticulars: Particulars = {
  title: '',
  body: '',
  date: '',
  published: '',
  place: '',
  timeZone: '',
  language: '',
  presentedBy: '',
  subject: '',
  occasion: '',
  summary: '',
  record: '',
};

/** A meeting without anything in it. */
export function emptyMeeting(id: string): Meeting {
  return {
    format: 'rapporteur-meeting',
    schemaVersion: SCHEMA_VERSION,
    id,
    particulars: { ...emptyParticulars },
    otherParticulars: [],
    participants: [],
    terms: [],
    photos: [],
    comments: [],
    entries: [],
    drafts: [],
  };
}

/** The voice of an entry, or null where its words are nobody's, or nobody's yet. */
export function voiceOf(entry: Pick<Entry, 'head'>): Voice | null {
  return 'voice' in entry.head ? entry.head.voice : null;
}

/** What an entry is to another one; null where it stands by itself. */
export function relationOf(entry: Pick<Entry, 'head'>): Relation | null {
  return voiceOf(entry)?.relation ?? null;
}

/** The words of an inline run; a mention stands as `@` and what `nameOf` gives for it. */
export function plainText(content: readonly Inline[], nameOf: (participant: string) => string): string {
  return content.map((run) => ('mention' in run ? `@${nameOf(run.mention)}` : run.text)).join('');
}
