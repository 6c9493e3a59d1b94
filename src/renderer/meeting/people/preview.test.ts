import { expect, it } from 'vitest';
import { readPeopleList } from '../../../core/people/read.ts';
import { unnamedParticipant } from '../../../core/shorthand/cast.ts';
import {
  additionsOf,
  linesOf,
  mayTurn,
  remarksOf,
  renamed,
  rewritten,
  rowsOf,
  turned,
  verdictsOf,
} from './preview.ts';

const vera = {
  ...unnamedParticipant('VP'),
  honorific: 'Ms.',
  name: 'Vera PAPPAS',
  position: 'Deputy Minister',
};
const meeting = [vera, unnamedParticipant('OD')];

function preview(...lines: string[]) {
  return rowsOf(readPeopleList({ text: lines.join('\n'), html: '', name: '' }), meeting);
}

function told(rows: ReturnType<typeof preview>): string[] {
  return verdictsOf(rows, meeting).map(({ standing, included }, index) => {
    const { code, name } = rows[index]?.person ?? { code: '', name: '' };
    return `${included ? '+' : '-'} ${code} ${name} ${standing.kind}`;
  });
}

it('adds who is new, updates who has changed, and leaves out who would be there twice', () => {
  const rows = preview(
    'Ms. Vera PAPPAS, Minister',
    'Jane DOE',
    'DOE, Jane',
    'Ms. Vera PAPPAS, Deputy Minister',
  );
  expect(told(rows)).toEqual([
    '+ VP Vera PAPPAS changes',
    '+ JD Jane DOE new',
    '- JDO Jane DOE twice',
    '- VP Vera PAPPAS twice',
  ]);
  const additions = additionsOf(rows, verdictsOf(rows, meeting));
  expect(additions.map(({ person, participant }) => [person.position, participant?.id])).toEqual([
    ['Minister', vera.id],
    ['', undefined],
  ]);
});

it('names somebody without a name by their code', () => {
  expect(told(preview('OD = Mr. Omar DOOL'))).toEqual(['+ OD Omar DOOL changes']);
});

it('asks for another code where one is taken or is none', () => {
  const [row, other] = preview('Jane DOE', 'Tom ROE');
  if (!row || !other) throw new Error('Two people were listed.');
  const problems = (code: string) =>
    verdictsOf([rewritten(row, 'code', code), other], meeting)[0]?.codeProblem;
  expect(problems('vp')).toBe('VP is Vera PAPPAS.');
  expect(problems('1')).toContain('begins with a letter');
  expect(problems('x')).toBe('');
  expect(verdictsOf([row, rewritten(other, 'code', 'jd')], meeting)[1]?.codeProblem).toBe('JD is Jane DOE.');
});

it('takes the titles out of a name that is typed, and settles its doubt', () => {
  const [row] = preview('PAPPAS Vera');
  if (!row) throw new Error('Somebody was listed.');
  expect(mayTurn(row)).toBe(true);
  expect(turned(row)).toMatchObject({ name: 'Vera PAPPAS', person: { name: 'Vera PAPPAS' }, doubts: [] });
  expect(renamed(row, 'H.E. Ms. Vera PAPPAS (she)').person).toMatchObject({
    style: 'H.E.',
    honorific: 'Ms.',
    name: 'Vera PAPPAS',
    pronoun: 'she',
  });
});

it('says what to know of a row, and keeps rows as lines', () => {
  const rows = preview('VERA PAPPAS, Minister, x@y.org');
  const [verdict] = verdictsOf(rows, meeting);
  expect(rows[0] && verdict && remarksOf(rows[0], verdict)).toEqual([
    'In the meeting already: gets the position of this list.',
    'Not taken: x@y.org.',
  ]);
  expect(linesOf(rows)).toBe('VP = VERA PAPPAS, Minister');
});
