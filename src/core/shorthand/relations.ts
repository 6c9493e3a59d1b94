/**
 * What an entry is to another one, as a label of its head: `[supports entry 12]`,
 * `[corrects entry 12]`, `[replies to entry 12]`. It names an entry further up, by
 * its number (see numbering.ts): what was said before. Where entries were moved since,
 * it may be one further down: `[corrects later entry 15]`. A label that names none
 * stays a label, as it was typed.
 */
import { RELATION_KINDS, type Relation } from '../meeting/meeting.ts';
import type { EntryNumbers } from './numbering.ts';

const WORDS = '(supports|corrects|replies[ \\t]+to)[ \\t]+(later[ \\t]+)?entry[ \\t]+(\\d+)$';
const RELATION = new RegExp(`^${WORDS}`, 'i');
/** A label that looks like a relation and is none has a backslash before it; what has one already, another. */
const GUARDED = new RegExp(`^\\\\+${WORDS}`, 'i');

/** Typed labels, parted into those that are labels and what they say the entry is to another. */
export type LabelReading = {
  labels: string[];
  relation: Relation | null;
  /** Labels that look like a relation, and are kept as labels. */
  unresolved: string[];
};

/** The labels of an entry. The first that names another entry counts. */
export function readLabels(typed: readonly string[], numbers: EntryNumbers): LabelReading {
  const reading: LabelReading = { labels: [], relation: null, unresolved: [] };
  for (const label of typed) {
    const named = namedBy(label, numbers);
    if (named && reading.relation === null) reading.relation = named;
    else {
      reading.labels.push(GUARDED.test(label) ? label.slice(1) : label);
      if (RELATION.test(label)) reading.unresolved.push(label);
    }
  }
  return reading;
}

/** What a label says the entry is to another; null where it is no such label, or names no entry. */
function namedBy(label: string, numbers: EntryNumbers): Relation | null {
  const [, words = '', later = '', digits = ''] = RELATION.exec(label) ?? [];
  const kind = RELATION_KINDS.find((one) => words.toLowerCase().startsWith(one));
  const number = Number(digits);
  // The entry itself is neither above nor below.
  const isThere = later === '' ? number <= numbers.above : number > numbers.above + 1;
  const entry = kind && isThere ? numbers.idOf(number) : null;
  return kind && entry !== null ? { kind, entry } : null;
}

/** The labels as they are typed, what the entry is to another one last. An entry that has no number is not named. */
export function printLabels(
  labels: readonly string[],
  relation: Relation | undefined,
  numbers: EntryNumbers,
): string[] {
  const typed = labels.map((label) =>
    GUARDED.test(label) || namedBy(label, numbers) ? `\\${label}` : label,
  );
  const number = relation ? numbers.numberOf(relation.entry) : null;
  if (!relation || number === null) return typed;
  const words = relation.kind === 'replies' ? 'replies to' : relation.kind;
  return [...typed, `${words} ${number > numbers.above ? 'later ' : ''}entry ${number}`];
}
