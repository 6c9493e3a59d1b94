/** The English words around questions: the line that opens them, and which of them an answer is to. */
import type { Answered, QuestionsFacts } from '../../language.ts';
import { listed } from './listed.ts';

export function questionsLine({ presentations, isFirst, isAnswered, questions }: QuestionsFacts): string {
  const opening =
    presentations === 'several'
      ? 'Following the presentations, '
      : presentations === 'one'
        ? 'Following the presentation, '
        : '';
  const then = opening === '' && !isFirst ? 'then ' : '';
  const what = isAnswered
    ? `participants ${then}engaged in a Q&A session.`
    : questions > 1
      ? `participants ${then}raised questions.`
      : `a question was ${then}raised.`;
  return opening === '' ? what.charAt(0).toUpperCase() + what.slice(1) : opening + what;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "Replying to Mr. Carr, ", "Replying to the second and third questions, " */
export function replyingTo(answered: Answered): string {
  if ('askers' in answered) return `Replying to ${listed(answered.askers)}, `;
  if ('all' in answered)
    return answered.all === 2 ? 'Replying to both questions, ' : 'Replying to these questions, ';
  const numbers = answered.numbers.map((number) => ORDINALS[number - 1] ?? `${number}th`);
  return `Replying to the ${listed(numbers)} ${numbers.length > 1 ? 'questions' : 'question'}, `;
}
