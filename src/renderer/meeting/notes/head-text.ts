/** The head of an entry as it would be typed, for those who want to type it again. */
import type { Node } from '@tiptap/pm/model';
import { entryFromNode, splitIds } from '../../../core/meeting/entry-node.ts';
import { type Entry, emptyMeeting, type Head, type Voice, voiceOf } from '../../../core/meeting/meeting.ts';
import { unnamedParticipant } from '../../../core/shorthand/cast.ts';
import { printShorthand } from '../../../core/shorthand/print.ts';
import { attribute, type PlacedEntry } from './entries.ts';
import { lastExchangeBefore, questionsOf } from './questions.ts';
import type { People, Writing } from './writing.ts';

/**
 * The head as text, without the time and without the space after it; '' where
 * the entry has none. It is what the printer writes for a meeting that holds no
 * more than what this head refers to: its people, and the questions by number.
 */
export function headText({ node, pos }: PlacedEntry, doc: Node, { people }: Writing): string {
  const { head, id } = entryFromNode(node.toJSON());
  if (attribute(node, 'kind') === 'unattributed') return '';
  const refers: Entry[] = [];
  if (head.kind === 'answer') {
    for (const question of questionsOf(doc))
      refers.push(silent(question, { kind: 'question', voice: nobody, verb: null }));
    const last = lastExchangeBefore(doc, pos);
    if (last !== null)
      refers.push(silent('', { kind: 'answer', voice: nobody, verb: null, answers: [last] }));
  }
  const printed = printShorthand({
    ...emptyMeeting('head'),
    participants: participantsIn(node, people),
    entries: [...refers, silent(id, head)],
  });
  return printed.trimEnd().split('\n').at(-1)?.trim() ?? '';
}

const nobody: Voice = { speakers: [], behalf: null, labels: [] };

function silent(id: string, head: Head): Entry {
  return { id, time: null, head, content: [] };
}

function participantsIn(node: Node, people: People) {
  const voice = voiceOf(entryFromNode(node.toJSON()));
  const behalf = voice?.behalf && 'participant' in voice.behalf ? [voice.behalf.participant] : [];
  return [...splitIds(attribute(node, 'speakers')), ...behalf].flatMap((id) => {
    const code = people.codeOf(id);
    return code === '' ? [] : [{ ...unnamedParticipant(code), id }];
  });
}
