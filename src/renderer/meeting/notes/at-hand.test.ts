import { expect, it } from 'vitest';
import { parsePeople } from '../../../core/shorthand/people.ts';
import { atHand } from './at-hand.ts';

const { participants } = parsePeople(
  'VP = Vera PAPPAS\nOD = Omar DOOL\nLK = LI Kang [presenter]\nCH = Aulis MAKI [chair]',
);
const idOf = (code: string) => participants.find((one) => one.code === code)?.id ?? code;
const numbered = (...codes: string[]) =>
  atHand(codes.map(idOf), participants).map((id) => participants.find((one) => one.id === id)?.code);

it('numbers who spoke last first, then chair and presenters, then the rest', () => {
  expect(numbered()).toEqual(['LK', 'CH', 'VP', 'OD']);
  expect(numbered('OD', 'CH')).toEqual(['OD', 'CH', 'LK', 'VP']);
});

it('leaves out who is not in the meeting any more, and ends at nine', () => {
  expect(numbered('gone', 'OD')).toEqual(['OD', 'LK', 'CH', 'VP']);
  const many = Array.from({ length: 12 }, (_, index) => `P${index}`);
  const crowd = parsePeople(many.map((code) => `${code} = ${code}`).join('\n')).participants;
  expect(atHand([], crowd)).toHaveLength(9);
});
