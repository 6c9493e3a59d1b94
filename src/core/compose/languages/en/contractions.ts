/** "can't" as "cannot": a news item tells in full what was noted in a hurry. */
import { quotationsInText } from '../../../meeting/quotations.ts';
import { type Run, replaced, textOf } from '../../runs.ts';

/** Of "'s" only what is a verb for certain: before an article, a preposition, a "not". */
const CONTRACTION =
  /(?<![\p{L}’'])(?:(ca|wo|sha)n['’]t|(is|are|was|were|has|have|had|do|does|did|would|could|should|must|need|might)n['’]t|(it|he|she|they|we|you|there|who)['’](re|ve|ll|s(?=\s(?:an?|the|not|no|on|in|at|by|for|from|about|under|within|without|too|very|all|only|also|still|now|here|there|up|more|less|that|what|why|how|where|because|like|one|two|three|being|been|likely|possible|clear|true)(?![\p{L}])|\s\d)))(?![\p{L}])/giu;

const FULL: Readonly<Record<string, string>> = {
  ca: 'cannot',
  wo: 'will not',
  sha: 'shall not',
  re: 'are',
  ve: 'have',
  ll: 'will',
  s: 'is',
};

/** The words in full, but for those that are quoted. */
export function uncontracted(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  if (!/['’]/.test(text)) return [...runs];
  const quoted = quotationsInText(text);
  return replaced(runs, CONTRACTION, (match) => {
    const [typed, modal, auxiliary, subject, ending] = match;
    if (quoted.some(({ from, to }) => from <= match.index && match.index < to)) return typed;
    if (modal !== undefined) return FULL[modal.toLowerCase()] ?? typed;
    if (auxiliary !== undefined) return `${auxiliary} not`;
    const isPerfect = ending === 's' && /^\s+been(?!\p{L})/u.test(text.slice(match.index + typed.length));
    return `${subject} ${isPerfect ? 'has' : (FULL[ending?.toLowerCase() ?? ''] ?? '')}`;
  });
}
