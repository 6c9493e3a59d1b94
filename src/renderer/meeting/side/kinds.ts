/** What kinds of notes are called where they are counted. */
import type { NoteLine } from '../reader/unreported.ts';

const NAMES: Readonly<Record<NoteLine['kind'], readonly [one: string, many: string]>> = {
  statement: ['statement', 'statements'],
  predicate: ['statement', 'statements'],
  question: ['question', 'questions'],
  answer: ['answer', 'answers'],
  document: ['document', 'documents'],
  proceedings: ['of the proceedings', 'of the proceedings'],
  outcome: ['outcome', 'outcomes'],
  unattributed: ['without a speaker', 'without a speaker'],
  section: ['heading', 'headings'],
  sitting: ['sitting', 'sittings'],
  private: ['private note', 'private notes'],
  comment: ['comment', 'comments'],
  block: ['paragraph', 'paragraphs'],
};

/** What one note of a kind is called. */
export function kindName(kind: NoteLine['kind']): string {
  return NAMES[kind][0];
}

/** How many there are of each kind, the most first: "3 statements, 1 question". */
export function countedByKind(notes: readonly Pick<NoteLine, 'kind'>[]): string {
  const counts = new Map<string, { names: readonly [string, string]; count: number }>();
  for (const { kind } of notes) {
    const names = NAMES[kind];
    counts.set(names[1], { names, count: (counts.get(names[1])?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ names: [one, many], count }) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
