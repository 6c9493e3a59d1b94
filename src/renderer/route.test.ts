import { expect, it } from 'vitest';
import { meetingAddress, routeOf } from './route.ts';

it('comes back to a meeting from its address, whatever its id holds', () => {
  for (const id of ['abc-1', 'a/b?c#d', 'Ελλάδα']) {
    expect(routeOf(meetingAddress(id))).toEqual({ page: 'meeting', id });
  }
});

it('takes any other address for the library', () => {
  for (const hash of ['', '#/', '#/meeting/', '#/meeting/%E0%A4%A', '#/elsewhere']) {
    expect(routeOf(hash)).toEqual({ page: 'library' });
  }
});
