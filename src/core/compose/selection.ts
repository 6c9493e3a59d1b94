/**
 * What of a meeting may be drafted, and how: the gate that everything the
 * composer prints has passed. What is in doubt stays outside.
 */
import { effectiveFlags, flagsInText, peopleOf, withoutFlags } from '../meeting/flags.ts';
import type { Entry, Inline, Meeting, Participant, Particulars, Term } from '../meeting/meeting.ts';
import { voiceOf } from '../meeting/meeting.ts';
import { type RolesAt, rolesIn } from '../meeting/roles.ts';
import { baseLanguage, noteLanguage, writtenLanguage } from './languages/note-language.ts';
import { TellTales } from './tells-who.ts';

/** An entry that may be drafted. `anonymous`: never who said it; `check`: to be marked as not certain. */
export type Material = {
  entry: Entry;
  anonymous: boolean;
  check: boolean;
  /** The language that it is written in, as a base tag ("fr"). */
  language: string;
};

export type Selection = {
  material: Material[];
  /** The header, without the fields that carry a flag; its language is the one that the notes are written in. */
  particulars: Particulars;
  /** People by id, without the parts that carry a flag. */
  people: ReadonlyMap<string, Participant>;
  /** Who has which role where. */
  rolesAt: RolesAt;
  /** Who spoke without being named, in however few entries: nobody's text may name them. */
  veiled: ReadonlySet<string>;
  /** Who has been named before the text begins. */
  named: ReadonlySet<string>;
  terms: Term[];
};

/** What may be drafted of a meeting. */
export function selectionOf(meeting: Meeting): Selection {
  const flags = effectiveFlags(meeting);
  const people = new Map(meeting.participants.map((participant) => [participant.id, unflagged(participant)]));
  const particulars = unflagged(meeting.particulars);
  const spoken = writtenLanguage(meeting.entries.map(textIn), baseLanguage(meeting.particulars.language));
  const material: Material[] = [];
  const veiled = new Set<string>();
  for (const entry of meeting.entries) {
    const { off, anon, check, unsettled } = flags.get(entry.id) ?? WITHHELD;
    const { kind } = entry.head;
    const voice = voiceOf(entry);
    if (anon && voice) for (const id of peopleOf(voice)) veiled.add(id);
    if (off || unsettled.length > 0) continue;
    if (kind === 'private' || kind === 'unattributed' || kind === 'comment') continue;
    material.push({ entry, anonymous: anon, check, language: languageOfEntry(entry, spoken) });
  }
  const header = Object.values(particulars).join('\n').toLowerCase();
  const terms = meeting.terms.map(unflagged).filter((term) => term.acronym !== '' && term.meaning !== '');
  const tellTales = new TellTales(people, header, terms);
  return {
    material: material.filter((one) => !one.anonymous || !tellTales.areIn(one.entry)),
    particulars: { ...particulars, language: spoken },
    people,
    rolesAt: rolesIn(meeting),
    veiled,
    named: new Set(),
    terms,
  };
}

/** The words of an entry, without the people named among them. */
function textIn(entry: Entry): string {
  return entry.content
    .flatMap((passage) => passage.content)
    .map((run) => ('mention' in run ? '' : run.text))
    .join(' ');
}

/** An entry's language, by its words and its labels. */
function languageOfEntry(entry: Entry, meeting: string): string {
  return noteLanguage(textIn(entry), meeting, voiceOf(entry)?.labels ?? []);
}

/** An entry of which nothing is known is in doubt. */
const WITHHELD = { off: true, anon: true, check: false, unsettled: [] as string[] };

/** The words of an entry's passages without their flags. */
export function wordsOf(content: readonly Inline[]): Inline[] {
  return withoutFlags([...content]);
}

/** A record whose texts hold no flag: a field with one is '', as if it had not been given. */
export function unflagged<T extends object>(record: T): T {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' && flagsInText(value).length > 0 ? '' : value,
  ]);
  return Object.fromEntries(entries) as T;
}
