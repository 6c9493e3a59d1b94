/** From a head as it is typed, in codes and numbers, to the attributes of an entry, in ids; and back to text. */
import type { Node } from '@tiptap/pm/model';
import { attributesOf } from '../../../core/meeting/entry-node.ts';
import type { Head, Voice } from '../../../core/meeting/meeting.ts';
import type { CodedHead, CodedVoice } from '../../../core/shorthand/head.ts';
import type { EntryNumbers } from '../../../core/shorthand/numbering.ts';
import { readLabels } from '../../../core/shorthand/relations.ts';
import { attribute } from './entries.ts';
import { numbersAt } from './numbers.ts';
import { lastExchangeBefore, questionsNumbered } from './questions.ts';
import type { People, Writing } from './writing.ts';

/**
 * The attributes of the entry at `pos` under a head that was typed. Codes that
 * nobody has make unnamed participants. `time` null keeps the time that the entry has.
 */
export function attributesUnder(
  head: CodedHead,
  time: string | null,
  doc: Node,
  pos: number,
  writing: Writing,
): Record<string, string | null> {
  const entry = doc.nodeAt(pos);
  const stamped = entry ? attribute(entry, 'time') : '';
  const attributes = attributesOf({
    id: entry ? attribute(entry, 'id') : writing.newId(),
    time: time ?? (stamped === '' ? null : stamped),
    head: resolve(head, doc, pos, writing),
  });
  // A heading or a comment is no event: a time stamped by its first key is taken off again.
  if (time === null && TIMELESS.has(head.kind)) attributes.time = null;
  return { ...attributes };
}

/** Kinds of entry that are no event. */
export const TIMELESS: ReadonlySet<string> = new Set(['section', 'sitting', 'comment']);

function resolve(head: CodedHead, doc: Node, pos: number, { people }: Writing): Head {
  const voiceOf = (voice: CodedVoice) => resolveVoice(voice, people, numbersAt(doc, pos));
  switch (head.kind) {
    case 'statement':
    case 'question':
      return { kind: head.kind, voice: voiceOf(head.voice), verb: head.verb };
    case 'predicate':
      return { kind: 'predicate', voice: voiceOf(head.voice) };
    case 'answer': {
      const last = lastExchangeBefore(doc, pos);
      const implied = last === null ? [] : [last];
      const answers = head.numbers === null ? implied : questionsNumbered(head.numbers, doc);
      return { kind: 'answer', voice: voiceOf(head.voice), verb: head.verb, answers };
    }
    case 'document':
      return { kind: 'document', voice: head.voice && voiceOf(head.voice) };
    default:
      return head;
  }
}

/** A code that stands twice among the speakers counts once. */
function resolveVoice(voice: CodedVoice, people: People, numbers: EntryNumbers): Voice {
  const idOf = (code: string) => people.idOf(code) ?? people.add(code);
  const { behalf } = voice;
  const { labels, relation } = readLabels(voice.labels, numbers);
  return {
    speakers: [...new Set(voice.speakers.map(idOf))],
    behalf: behalf && ('code' in behalf ? { participant: idOf(behalf.code) } : behalf),
    labels,
    ...(relation && { relation }),
  };
}
