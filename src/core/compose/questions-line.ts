/** The line that opens the questions, and where it stands. */
import { type Entry, voiceOf } from '../meeting/meeting.ts';
import type { RolesAt } from '../meeting/roles.ts';
import type { Language } from './language.ts';
import { isAnswered, type Section } from './plan.ts';

/** Before which move of which section the line stands, and its words. */
export type QuestionsLine = { section: number; move: number; text: string };

/**
 * The line before the section with the first question; within it, behind what
 * was presented there; where nobody presents, right before that question. Null where nobody asked.
 */
export function questionsLineOf(
  sections: readonly Section[],
  rolesAt: RolesAt,
  isPresented: boolean,
  language: Language,
): QuestionsLine | null {
  const section = sections.findIndex((one) => one.moves.some((move) => move.kind === 'exchange'));
  const moves = sections[section]?.moves;
  if (moves === undefined) return null;
  const exchange = moves.findIndex((move) => move.kind === 'exchange');
  const answerers = new Set(
    sections.flatMap((one) =>
      one.moves.flatMap((move) => (move.kind === 'exchange' ? speakersOf(move.materials, 'answer') : [])),
    ),
  );
  const presentersIn = (materials: readonly Spoken[]) =>
    materials.flatMap(({ entry }) =>
      (voiceOf(entry)?.speakers ?? []).filter((id) => rolesAt(id, entry.id).includes('presenter')),
    );
  const isPresentation = (move: (typeof moves)[number]) =>
    move.kind === 'passage' &&
    (speakersOf(move.materials).some((id) => answerers.has(id)) || presentersIn(move.materials).length > 0);
  const earlier = [...sections.slice(0, section).flatMap((one) => one.moves), ...moves.slice(0, exchange)];
  const isAnybodyPresenting =
    isPresented || earlier.some((one) => one.kind === 'passage' && presentersIn(one.materials).length > 0);
  const move = isAnybodyPresenting ? moves.slice(0, exchange).findLastIndex(isPresentation) + 1 : exchange;

  const before = [...sections.slice(0, section).flatMap((one) => one.moves), ...moves.slice(0, move)];
  const presenters = new Set(
    before.flatMap((one) => (one.kind === 'passage' ? presentersIn(one.materials) : [])),
  );
  const after = sections.slice(section).flatMap((one) => one.moves);
  const exchanges = after.flatMap((one) => (one.kind === 'exchange' ? [one] : []));
  const text = language.questionsLine({
    presentations:
      presenters.size > 1 && !isPresented ? 'several' : presenters.size > 0 || isPresented ? 'one' : 'none',
    isFirst: before.length === 0,
    isAnswered: exchanges.some(isAnswered),
    questions: exchanges.reduce((sum, one) => sum + one.questions.length, 0),
  });
  return { section, move, text };
}

type Spoken = { readonly entry: Entry };

function speakersOf(materials: readonly Spoken[], kind?: 'answer'): string[] {
  return materials.flatMap(({ entry }) =>
    kind === undefined || entry.head.kind === kind ? (voiceOf(entry)?.speakers ?? []) : [],
  );
}
