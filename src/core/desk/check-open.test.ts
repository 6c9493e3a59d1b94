import { expect, test } from 'vitest';
import { composeDraft } from '../compose/compose.ts';
import { meetingWith } from './desk.fixture.ts';
import { checkDraft } from './desk.ts';

function messages(...notes: string[]): string[] {
  const meeting = meetingWith(...notes);
  return checkDraft(composeDraft(meeting), meeting, {})
    .filter(({ rule }) => rule === 'check-open')
    .map(({ message }) => message);
}

test('of somebody of whom the notes have only a code it says so, and of anything else that it is not certain', () => {
  expect(messages('IV.. presented three scenarios')).toEqual([
    'Of who speaks here the notes have only the code IV. Name them among the people, and compose again.',
  ]);
  const uncertain = 'The notes mark this as not certain. Check it, and take the mark off.';
  expect(messages('VP: the plan costs three million !check')).toEqual([uncertain]);
  expect(new Set(messages('IV: the plan costs three million !check'))).toEqual(new Set([uncertain]));
});
