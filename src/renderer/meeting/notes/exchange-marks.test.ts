import { expect, it } from 'vitest';
import { exchangeMarks } from './exchange-marks.ts';
import { type Typist, typist } from './typist.fixture.ts';

/** What is marked, each with the words of its entry. */
function marked(one: Typist): string[] {
  return exchangeMarks(
    one.state.doc,
    () => false,
    (id) => id.slice(2),
  ).map(({ from, class: classes, style }) =>
    [one.state.doc.nodeAt(from)?.textContent, classes, style].filter(Boolean).join(' | '),
  );
}

it('numbers the questions through the meeting, across its sections', () => {
  const one = typist();
  one.type('OD? first\n# Next\nLK? second\n?? not one of them\nOD? third');
  expect(marked(one)).toEqual(['first | --number:"1"', 'second | --number:"2"', 'third | --number:"3"']);
});

it('says which questions an answer goes to, unless it is the one before it', () => {
  const one = typist();
  one.type('OD? first\nLK? second\nVP>2,1: both\nVP> the first again\nVP>9: too early');
  expect(marked(one).slice(2)).toEqual([
    'both | --answers-to:" \\2192  2, 1"',
    'too early | --answers-to:" \\2192  9?"',
  ]);
});

it('shows on an answer what it takes on from its question, and from the section of that', () => {
  const one = typist();
  one.type('# Closed !off\nOD? covered\n# Open\nVP> so is this\nLK? who !anon\nVP> nobody\nVP>2,1: both');
  expect(marked(one).filter((mark) => mark.includes('is-'))).toEqual([
    'so is this | is-withheld',
    'nobody | is-anonymous',
    'both | is-withheld is-anonymous | --answers-to:" \\2192  2, 1"',
  ]);
});

it('says which entry one supports, corrects or replies to, and shows what it takes on from that', () => {
  const one = typist();
  one.type(
    '# Ferries\nVP: two !off\n// a remark\nOD [corrects entry 2]: three\nLK? who [supports 1]\nVP [replies to entry 4]> me\nOD [replies to entry 3]? why\nVP> because',
  );
  expect(marked(one)).toEqual([
    'three | is-withheld | --relation:" \\5b corrects VP, 10\\3a 00\\5d "',
    'who [supports 1] | --number:"1"',
    'me | --relation:" \\5b replies to LK, 10\\3a 00\\5d "',
    'why | is-withheld | --number:"2";--relation:" \\5b replies to OD, 10\\3a 00\\5d "',
    'because | is-withheld',
  ]);
});
