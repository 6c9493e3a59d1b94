import { expect, it } from 'vitest';
import { draftsSchema } from './drafts.ts';
import { notesSchema } from './notes.ts';

it('lets containers be empty, since two deletions made apart would otherwise delete the container', () => {
  const group = notesSchema.node('group', null, [notesSchema.node('entry', { id: 'e1' })]);
  expect(() => notesSchema.node('doc', null, [group]).check()).not.toThrow();
  expect(() => notesSchema.node('doc', null, [notesSchema.node('group')]).check()).not.toThrow();
  expect(() => draftsSchema.node('doc').check()).not.toThrow();
});

it('gives an entry those of its attributes in HTML that say something', () => {
  const entry = notesSchema.node('entry', { id: 'e1', kind: 'sitting', timeZone: 'Europe/Athens' });
  expect(entry.type.spec.toDOM?.(entry)).toEqual([
    'div',
    { 'data-id': 'e1', 'data-kind': 'sitting', 'data-time-zone': 'Europe/Athens' },
    0,
  ]);
});
