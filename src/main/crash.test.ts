import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({}));
const { remedyFor } = await import('./crash.ts');

it('a page that dies comes back where it was, then in the library, and the third time not at all', () => {
  expect([1, 2, 3, 4].map(remedyFor)).toEqual(['same place', 'library', 'give up', 'give up']);
});
