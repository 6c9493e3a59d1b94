/** The times of entries, set by hand: of one entry, or shifted for all that are selected. */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { shiftedTime, type TimeEdit } from '../../../core/time/typed-time.ts';
import { attribute, forEachEntry, isEmptyLine } from './entries.ts';

/** An entry whose time is to be edited. */
export interface TimedEntry {
  readonly id: string;
  /** HH:MM or HH:MM:SS, '' for none. */
  readonly time: string;
}

/** A time edit that could be read. */
export type ReadTimeEdit = Exclude<TimeEdit, { kind: 'unread' }>;

/** Whether any entry has a time. Looks through the notes. */
export function hasTimes(doc: Node): boolean {
  return doc.children.some((group) => group.children.some((entry) => attribute(entry, 'time') !== ''));
}

/** The entries of the selection that can have a time, in order: all but comments, and blank ones among several. */
export function entriesToTime({ doc, selection }: EditorState): TimedEntry[] {
  const { from, to } = selection;
  const found: TimedEntry[] = [];
  forEachEntry(doc, from, to, (entry) => {
    if (attribute(entry, 'kind') === 'comment' || (!selection.empty && isEmptyLine(entry))) return;
    found.push({ id: attribute(entry, 'id'), time: attribute(entry, 'time') });
  });
  return found;
}

/** The transaction that edits the times of these entries; those that have none are not shifted. */
export function editTimes(state: EditorState, ids: readonly string[], edit: ReadTimeEdit): Transaction {
  const wanted = new Set(ids);
  const { tr } = state;
  forEachEntry(tr.doc, 0, tr.doc.content.size, (entry: Node, pos) => {
    if (!wanted.has(attribute(entry, 'id'))) return;
    const before = attribute(entry, 'time');
    const time = edit.kind === 'set' ? edit.time : before === '' ? null : shiftedTime(before, edit.minutes);
    if (time !== (before === '' ? null : before)) tr.setNodeAttribute(pos, 'time', time);
  });
  return tr;
}

/** Hears a press on the time of an entry; `onPress` is given its id. */
export function timePressPlugin(onPress: (view: EditorView, id: string) => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown(view, press) {
          const entry = press.target instanceof Element ? press.target.closest('[data-time]') : null;
          const id = entry?.getAttribute('data-id');
          if (press.button !== 0 || !entry || !id || !isOnTime(entry, press.clientX)) return false;
          press.preventDefault();
          onPress(view, id);
          return true;
        },
      },
    },
  });
}

/** Whether a place is over the time of an entry, which the stylesheet draws at its start. */
function isOnTime(entry: Element, x: number): boolean {
  const { left, right } = entry.getBoundingClientRect();
  const width = Number.parseFloat(getComputedStyle(entry, '::before').width);
  const fromStart = getComputedStyle(entry).direction === 'rtl' ? right - x : x - left;
  return fromStart >= 0 && fromStart <= width;
}
