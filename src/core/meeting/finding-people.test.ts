import { expect, it } from 'vitest';
import { parsePeople } from '../shorthand/people.ts';
import { findable, findPeople, type Nearness } from './finding-people.ts';

const PEOPLE = `
VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]
OD = Mr. Omar van den DOOL, Mayor, Lower Island
LK = Dr. LI Kang, Head, Port Authority
JN = Ms. Jana NOVÁKOVÁ, Counsellor, Czechia
SO = Mr. Søren ØSTERGÅRD, Adviser, Denmark
GE = Ms. Ελένη ΓΕΩΡΓΊΟΥ, Δήμαρχος, Πάτρα
WM = 王明, 部长, 交通部
MH = Mr. محمود حسن, Ambassador, Egypt
PO = the Port Authority [office]
`;

const people = findable(parsePeople(PEOPLE).participants);
const codeOf = new Map(people.map(({ participant }) => [participant.id, participant.code]));

function found(query: string, spoke: readonly string[] = [], inItem: readonly string[] = []): string[] {
  const nearness = (id: string): Nearness => {
    const code = codeOf.get(id) ?? '';
    const at = spoke.indexOf(code);
    return { inItem: inItem.includes(code), recency: at < 0 ? null : at };
  };
  return findPeople(people, query, nearness).map(({ code }) => code);
}

it.each([
  ['vp', ['VP']],
  ['pap', ['VP']],
  ['vera', ['VP']],
  ['dool', ['OD']],
  ['van den d', ['OD']],
  ['omar dool', ['OD']],
  ['li', ['LK']],
  ['novak', ['JN']],
  ['Nováková', ['JN']],
  ['ostergard', ['SO']],
  ['soren', ['SO']],
  ['γεωργιου', ['GE']],
  ['πατρα', ['GE']],
  ['明', ['WM']],
  ['交通', ['WM']],
  ['حسن', ['MH']],
  ['egypt', ['MH']],
  ['lower', ['OD']],
  ['zz', []],
])('finds by %j', (query, codes) => {
  expect(found(query)).toEqual(codes);
});

it('puts whose code it is first, then codes and family names, then the rest', () => {
  expect(found('port')).toEqual(['PO', 'LK']);
  expect(found('o')).toEqual(['OD', 'SO']);
  expect(found('po').at(0)).toBe('PO');
});

it('without letters, puts first who spoke under this item, then chair and presenters, then who spoke before', () => {
  expect(found('', ['JN', 'OD', 'SO'], ['OD']).slice(0, 4)).toEqual(['OD', 'VP', 'JN', 'SO']);
});
