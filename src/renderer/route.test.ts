import { expect, it } from 'vitest';
import { historyAddress, meetingAddress, routeOf } from './route.ts';

it('comes back to a meeting from its address, whatever its id holds', () => {
  for (const id of ['abc-1', 'a/b?c#d', 'Ελλάδα']) {
    expect(routeOf(meetingAddress(id))).toEqual({ page: 'meeting', id });
  }
});

it('comes back to a history, and to the backup that was shown', () => {
  for (const id of ['abc-1', 'a/history', 'Ελλάδα']) {
    expect(routeOf(historyAddress(id))).toEqual({ page: 'history', id, backup: null });
    expect(routeOf(historyAddress(id, 'a b/c.rapporteur'))).toEqual({
      page: 'history',
      id,
      backup: 'a b/c.rapporteur',
    });
    expect(routeOf(meetingAddress(id))).toEqual({ page: 'meeting', id });
  }
});

it('takes any other address for the library', () => {
  for (const hash of [
    '',
    '#/',
    '#/meeting/',
    '#/meeting/%E0%A4%A',
    '#/elsewhere',
    '#/meeting/%E0%A4%A/history',
  ]) {
    expect(routeOf(hash)).toEqual({ page: 'library' });
  }
});
