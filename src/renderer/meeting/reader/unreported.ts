/** The notes that no sentence of the draft reports. */
import type { Draft } from '../../../core/document/draft.ts';
import { effectiveFlags, isWithheld, withoutFlags } from '../../../core/meeting/flags.ts';
import { type EntryKind, type Meeting, plainText, voiceOf } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';

/** A note in a list beside the editors: enough of it to know it again. */
export interface NoteLine {
  /** The entry's id. */
  id: string;
  time: string | null;
  kind: EntryKind;
  /** Who speaks, shortly; '' for nobody. */
  speakers: string;
  text: string;
}

const EXCERPT = 160;

/** What a sentence never reports by itself: it opens, it parts, or it is for the rapporteur alone. */
const NOT_FOR_SENTENCES: ReadonlySet<EntryKind> = new Set(['section', 'sitting', 'private', 'comment']);

/**
 * The entries that no sentence of the draft names among its sources, in the order
 * of the notes: without private ones and comments, without those that are off the
 * record or may be, and without empty ones. Linear in meeting and draft.
 */
export function unreportedNotes(meeting: Meeting, draft: Draft): NoteLine[] {
  const reported = new Set(
    draft.blocks.flatMap((block) => block.content.flatMap((span) => span.sources ?? [])),
  );
  const flags = effectiveFlags(meeting);
  const names = new Map(meeting.participants.map((person) => [person.id, shortName(person)]));
  const nameOf = (id: string) => names.get(id) ?? '?';
  return meeting.entries.flatMap((entry) => {
    if (reported.has(entry.id) || NOT_FOR_SENTENCES.has(entry.head.kind)) return [];
    const known = flags.get(entry.id);
    if (!known || isWithheld(known)) return [];
    const text = entry.content
      .map((passage) => plainText(withoutFlags(passage.content), nameOf))
      .join(' ')
      .trim();
    if (text === '') return [];
    const speakers = (voiceOf(entry)?.speakers ?? []).map(nameOf).join(' & ');
    return [{ id: entry.id, time: entry.time, kind: entry.head.kind, speakers, text: shortened(text) }];
  });
}

/** Cut at a word's end. */
function shortened(text: string): string {
  if (text.length <= EXCERPT) return text;
  const cut = text.slice(0, EXCERPT);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > EXCERPT / 2 ? end : EXCERPT)}…`;
}
