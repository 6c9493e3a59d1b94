import { expect, it } from 'vitest';
import { forEachEntry } from './entries.ts';
import { sittingAt } from './sittings.ts';
import { typist } from './typist.fixture.ts';

it('gives each entry the date and the zone of its sitting, and the zone of the one before where a sitting brings none', () => {
  const one = typist();
  one.type('VP: home\n== 2024-05-08 Asia/Tokyo\n# Ferries\nVP: away\n== 2024-05-09\nOD: still\n');
  one.type('== 2024-05-10 Atlantis/Nowhere\nOD: a slip\n== 2024-05-11 Europe/Athens\nVP: back');
  const { doc } = one.state;
  const sittings: unknown[] = [];
  forEachEntry(doc, 0, doc.content.size, (entry, pos) => {
    if (entry.attrs.kind === 'statement') sittings.push(sittingAt(doc, pos));
  });
  expect(sittings).toEqual([
    { date: null, zone: null },
    { date: '2024-05-08', zone: 'Asia/Tokyo' },
    { date: '2024-05-09', zone: 'Asia/Tokyo' },
    { date: '2024-05-10', zone: 'Asia/Tokyo' },
    { date: '2024-05-11', zone: 'Europe/Athens' },
  ]);
});

it('stamps each sitting by its own zone', () => {
  const one = typist();
  one.writing.stamp = (_entry, zone) => (zone === 'Asia/Tokyo' ? '19:00' : '12:00');
  one.type('VP: home\n== 2024-05-08 Asia/Tokyo\nVP: away');
  expect(one.entries().map(({ time }) => time)).toEqual(['12:00', null, '19:00']);
});
