/** Which entries may leave by the clipboard, and what of a selection that makes. */
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { entryFromNode } from '../../../core/meeting/entry-node.ts';
import { effectiveFlags, isWithheld, recordOf } from '../../../core/meeting/flags.ts';
import { emptyMeeting, type Meeting, type Passage } from '../../../core/meeting/meeting.ts';
import { printInline } from '../../../core/shorthand/print-inline.ts';
import { attribute, forEachEntry } from './entries.ts';
import { headText } from './head-text.ts';
import type { Writing } from './writing.ts';

/** What of a selection may leave, and how many of its entries may not. */
export interface Shareable {
  readonly slice: Slice;
  /** As shorthand lines; the words alone where the selection is within one entry. */
  readonly text: string;
  readonly keptBack: number;
}

/** Kinds of entry that are nobody's published words: notes to oneself, and what has no speaker yet. */
const NEVER = new Set(['private', 'comment', 'unattributed', 'asked']);

/**
 * The part of `from` to `to` that may leave the app. What is off the record or in
 * doubt, what must not be laid to anybody, and all of a closed meeting, stays. It
 * looks at whole entries, not at the selected words: the flag may stand outside them.
 */
export function shareable(doc: Node, from: number, to: number, record: string, writing: Writing): Shareable {
  const flags = effectiveFlags(meetingOf(doc, record));
  const isClosed = recordOf(meetingOf(doc, record)) === 'closed';
  const leaves = (entry: Node): boolean => {
    const its = flags.get(attribute(entry, 'id'));
    return (
      !isClosed && !NEVER.has(attribute(entry, 'kind')) && its !== undefined && !isWithheld(its) && !its.anon
    );
  };
  const kept: Node[] = [];
  const lines: string[] = [];
  let touched = 0;
  forEachEntry(doc, from, to, (entry, pos) => {
    const start = Math.max(0, from - pos - 1);
    const end = Math.min(entry.content.size, to - pos - 1);
    if (end <= start && entry.content.size > 0) return;
    touched++;
    if (!leaves(entry)) return;
    const part = entry.cut(start, end);
    kept.push(part);
    const head = start <= 1 ? [attribute(entry, 'time'), headText({ node: entry, pos }, doc, writing)] : [];
    lines.push(printed(part, head, writing));
  });
  const only = kept[0];
  if (touched === 1 && only) {
    return { slice: doc.slice(from, to), text: words(only, writing), keptBack: 0 };
  }
  const group = doc.type.schema.nodes.group;
  const slice =
    kept.length > 0 && group ? new Slice(Fragment.from(group.create(null, kept)), 0, 0) : Slice.empty;
  return { slice, text: lines.join('\n'), keptBack: touched - kept.length };
}

/** As much of the meeting as flags are worked out from. */
function meetingOf(doc: Node, record: string): Meeting {
  const meeting = emptyMeeting('clipboard');
  meeting.particulars.record = record;
  forEachEntry(doc, 0, doc.content.size, (entry) => meeting.entries.push(entryFromNode(entry.toJSON())));
  return meeting;
}

function words(entry: Node, writing: Writing): string {
  return passagesOf(entry)
    .map((passage) => plain(passage, writing))
    .join('\n');
}

function plain({ content }: Passage, { people }: Writing): string {
  return content.map((run) => ('mention' in run ? `@${people.codeOf(run.mention)}` : run.text)).join('');
}

function passagesOf(entry: Node): readonly Passage[] {
  return entryFromNode(entry.toJSON()).content;
}

function printed(entry: Node, head: readonly string[], { people }: Writing): string {
  const lines = passagesOf(entry).map((passage, index) => {
    const text = printInline(passage.content, people.codeOf);
    if (index === 0) return [...head, text].filter(Boolean).join(' ');
    return passage.kind === 'bullet' ? `- ${text}` : `    ${text}`;
  });
  return lines.join('\n');
}
