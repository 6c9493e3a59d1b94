/** The notes that no sentence of the draft reports, and those that are left out on purpose. */
import { type Draft, reportedBy, setAsideIn } from '../../../core/document/draft.ts';
import { effectiveFlags, isWithheld, withoutFlags } from '../../../core/meeting/flags.ts';
import { type EntryKind, type Meeting, plainText, voiceOf } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';

/** A note in a list beside the editors: enough of it to know it again. */
export interface NoteLine {
  /** The entry's id, or that of a block. */
  id: string;
  time: string | null;
  kind: EntryKind | 'block';
  /** Who speaks, shortly; '' for nobody. */
  speakers: string;
  text: string;
}

const EXCERPT = 160;

/** What a sentence never reports by itself: it opens, it parts, or it is for the rapporteur alone. */
const NOT_FOR_SENTENCES: ReadonlySet<EntryKind> = new Set(['section', 'sitting', 'private', 'comment']);

/** What is known of the notes that a draft leaves out. */
export interface LeftOut {
  /** How many notes a draft could report. */
  reportable: number;
  unreported: NoteLine[];
  setAside: NoteLine[];
}

/**
 * The entries that no sentence of the draft names among its sources, in the order
 * of the notes: without private ones and comments, without those that are off the
 * record or may be, and without empty ones. What was set aside stands apart, blocks
 * that report no entry at its end. Linear in meeting and draft.
 */
export function notesLeftOut(meeting: Meeting, draft: Draft): LeftOut {
  const reported = reportedBy(draft.blocks);
  const aside = setAsideIn(draft);
  const flags = effectiveFlags(meeting);
  const names = new Map(meeting.participants.map((person) => [person.id, shortName(person)]));
  const nameOf = (id: string) => names.get(id) ?? '?';
  const unreported: NoteLine[] = [];
  const setAside: NoteLine[] = [];
  let reportable = 0;
  for (const entry of meeting.entries) {
    const isAside = aside.delete(entry.id);
    if (NOT_FOR_SENTENCES.has(entry.head.kind) && !isAside) continue;
    const known = flags.get(entry.id);
    if (!known || isWithheld(known)) continue;
    const text = entry.content
      .map((passage) => plainText(withoutFlags(passage.content), nameOf))
      .join(' ')
      .trim();
    if (text === '') continue;
    reportable++;
    if (reported.has(entry.id)) continue;
    const speakers = (voiceOf(entry)?.speakers ?? []).map(nameOf).join(' & ');
    const line = { id: entry.id, time: entry.time, kind: entry.head.kind, speakers, text: shortened(text) };
    (isAside ? setAside : unreported).push(line);
  }
  for (const id of aside) {
    const text = blockName(id, nameOf);
    if (text !== null) setAside.push({ id, time: null, kind: 'block', speakers: '', text });
  }
  return { reportable, unreported, setAside };
}

const BLOCK_NAMES: ReadonlyMap<string, string> = new Map([
  ['headline', 'The headline'],
  ['standfirst', 'The standfirst'],
  ['dateline', 'The date line'],
  ['lead', 'The lead'],
  ['questions', 'The line that opens the questions'],
]);

/** What a person would call a block that reports no entry; null for the id of an entry that is gone. */
function blockName(id: string, nameOf: (participant: string) => string): string | null {
  const [, pictured] = /^figure-(.+)$/.exec(id) ?? [];
  return pictured === undefined ? (BLOCK_NAMES.get(id) ?? null) : `The picture of ${nameOf(pictured)}`;
}

/** Cut at a word's end. */
function shortened(text: string): string {
  if (text.length <= EXCERPT) return text;
  const cut = text.slice(0, EXCERPT);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > EXCERPT / 2 ? end : EXCERPT)}…`;
}
