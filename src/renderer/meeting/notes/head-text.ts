/** The head of an entry as it would be typed, for those who want to type it again. */
import type { Node } from '@tiptap/pm/model';
import { entryFromNode, splitIds } from '../../../core/meeting/entry-node.ts';
import { type Entry, type Head, type Voice, voiceOf } from '../../../core/meeting/meeting.ts';
import { Exchange } from '../../../core/shorthand/answers.ts';
import { unnamedParticipant } from '../../../core/shorthand/cast.ts';
import { printHead } from '../../../core/shorthand/print.ts';
import { attribute, type PlacedEntry } from './entries.ts';
import { numbersAt } from './numbers.ts';
import { lastExchangeBefore, questionsOf } from './questions.ts';
import type { People, Writing } from './writing.ts';

/**
 * The head as text, without the time and without the space after it; '' where
 * the entry has none.
 */
export function headText({ node, pos }: PlacedEntry, doc: Node, { people }: Writing): string {
  const { head } = entryFromNode(node.toJSON());
  if (attribute(node, 'kind') === 'unattributed') return '';
  const exchange = exchangeAt(head, doc, pos);
  return printHead(head, participantsIn(node, people), exchange, numbersAt(doc, pos));
}

/** The questions by number, and the last one that was asked or answered: only an answer refers to them. */
function exchangeAt(head: Head, doc: Node, pos: number): Exchange {
  if (head.kind !== 'answer') return new Exchange([]);
  const questions = questionsOf(doc).map((id) => silent(id, { kind: 'question', voice: nobody, verb: null }));
  const exchange = new Exchange(questions);
  const last = lastExchangeBefore(doc, pos);
  if (last !== null)
    exchange.pass(silent('', { kind: 'answer', voice: nobody, verb: null, answers: [last] }));
  return exchange;
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
