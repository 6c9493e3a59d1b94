/** Institutions and states as "it": which they are, and that they speak of themselves. */
import type { Participant } from '../../../meeting/meeting.ts';
import { isNamedAsWritten } from '../../../meeting/naming.ts';
import type { Subject } from '../../language.ts';
import { plain, type Run, slice, textOf } from '../../runs.ts';
import { isState } from '../../states.ts';
import { isOneBody } from './article.ts';
import { AUXILIARIES, canBeFinite, isBaseForm, isPastTense } from './verb-forms.ts';

/**
 * Whether a participant is "it": a state, a body that a common noun in the singular names, or one called by an
 * acronym. Not "the representative of Fiji", who is a person, nor "the small islands", who are several.
 */
export function isInstitution(participant: Participant): boolean {
  const { kind } = participant;
  if (kind === 'person' || !isNamedAsWritten(participant)) return false;
  const name = participant.name.trim();
  return isState(name, 'en') || isOneBody(name) || /^(?:the )?\p{Lu}{2,}$/u.test(name);
}

/** "Canada has opened a portal", said by Canada for itself alone, as "it has opened a portal"; any other words as they are. */
export function ofItself({ people, runs }: Subject, words: readonly Run[]): Run[] {
  const [speaker, ...others] = people;
  // Whoever speaks for a group could be taken for it.
  if (speaker === undefined || others.length > 0 || !isInstitution(speaker) || /,\s*$/.test(textOf(runs)))
    return [...words];
  const text = textOf(words);
  const name = speaker.name.trim().replace(/^the\s+/i, '');
  const article = /^the\s+/i.exec(text)?.[0].length ?? 0;
  if (!text.slice(article).startsWith(name)) return [...words];
  const end = article + name.length;
  const after = /^(['’]s)?\s+(\p{L}+)/u.exec(text.slice(end));
  if (after === null) return [...words];
  const [, possessive, next = ''] = after;
  if (possessive !== undefined) return [...plain('its'), ...slice(words, end + possessive.length)];
  return isSingularVerb(next) ? [...plain('it'), ...slice(words, end)] : [...words];
}

function isSingularVerb(word: string): boolean {
  if (AUXILIARIES.has(word)) return !/^(?:are|were|am|have|do)$/.test(word);
  return canBeFinite(word) && (isPastTense(word) || !isBaseForm(word));
}
