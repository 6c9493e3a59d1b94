/**
 * What was typed and has not been read as shorthand yet.
 *
 * Text in the notes is of two sorts. What has been read is plain: a backslash is
 * gone, two asterisks are two asterisks. What has been typed since is still
 * shorthand. This plugin remembers the ranges of the second sort, which are the
 * last words typed and seldom more. Undoing a reading gives the typed characters
 * back as plain text, so that an undo is final.
 */
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { changeOf, isFromElsewhere, mapOf } from './change.ts';

/** From and to, as positions in the notes. */
export type Range = readonly [from: number, to: number];

/** Meta of a transaction that inserts plain text: the ranges that it has read, as positions after it. */
interface ReadMeta {
  readonly read: readonly Range[];
  /** Ranges that are to be read (again), such as a head given back as text. */
  readonly unread: readonly Range[];
}

const unreadKey = new PluginKey<readonly Range[]>('unread');

/** Marks a transaction as one that reads: what it inserts is plain text. */
export function markRead(
  tr: Transaction,
  read: readonly Range[] = [],
  unread: readonly Range[] = [],
): Transaction {
  return tr.setMeta(unreadKey, { read, unread } satisfies ReadMeta);
}

/** Whether a transaction was marked by `markRead`: what it brings was not typed just now. */
export function isReading(tr: Transaction): boolean {
  return tr.getMeta(unreadKey) !== undefined;
}

/** The ranges typed since they were last read, in order. */
export function unreadRanges(state: EditorState): readonly Range[] {
  return unreadKey.getState(state) ?? [];
}

/** Whether any of the ranges holds a character between `from` and `to`. */
export function touches(ranges: readonly Range[], from: number, to: number): boolean {
  return ranges.some(([start, end]) => start < to && end > from);
}

/** Ranges as they are after a change; those that vanished are left out. */
export function mapRanges(ranges: readonly Range[], mapping: Mappable): Range[] {
  // Characters typed at an edge are added by their own transaction, so edges shrink.
  return ranges.flatMap(([from, to]): Range[] => {
    const start = mapping.map(from, 1);
    const end = mapping.map(to, -1);
    return start < end ? [[start, end]] : [];
  });
}

/** Ranges in order, those that touch made one. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Ranges without what lies in `gaps`. */
export function withoutRanges(ranges: readonly Range[], gaps: readonly Range[]): Range[] {
  return gaps.reduce<Range[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Range[] => {
        const pieces: Range[] = [
          [start, Math.min(end, from)],
          [Math.max(start, to), end],
        ];
        return pieces.filter(([a, b]) => a < b);
      }),
    [...ranges],
  );
}

/** The ranges that a transaction inserted, as positions after it. */
export function insertedRanges(tr: Transaction): Range[] {
  const inserted: Range[] = [];
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      const range: Range = [later.map(start, -1), later.map(end, 1)];
      if (range[0] < range[1]) inserted.push(range);
    });
  });
  return inserted;
}

/** The plugin that keeps the ranges. */
export function unreadPlugin(): Plugin<readonly Range[]> {
  return new Plugin<readonly Range[]>({
    key: unreadKey,
    state: {
      init: () => [],
      apply(tr, ranges) {
        const meta: ReadMeta | undefined = tr.getMeta(unreadKey);
        if (!tr.docChanged && !meta) return ranges;
        if (isFromElsewhere(tr)) {
          const change = changeOf([tr], tr.before, tr.doc);
          return change ? mapRanges(ranges, mapOf(change)) : ranges;
        }
        const kept = mapRanges(ranges, tr.mapping);
        // What is dropped was in some form before; only the keyboard types shorthand.
        const isTyped = tr.getMeta('uiEvent') !== 'drop' && tr.getMeta('uiEvent') !== 'paste';
        if (!meta) return isTyped ? joinRanges([...kept, ...insertedRanges(tr)]) : kept;
        return joinRanges([...withoutRanges(kept, meta.read), ...meta.unread]);
      },
    },
  });
}
