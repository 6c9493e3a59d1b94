import { expect, it } from 'vitest';
import { draftsSchema } from '../../../core/document/drafts.ts';
import { shortHash } from '../../../core/hash.ts';
import { blocksWithoutOwnId } from './block-ids.ts';

function docOf(...blocks: { id: string; text: string; composedAs?: string }[]) {
  return draftsSchema.node(
    'doc',
    null,
    blocks.map(({ id, text, composedAs }) =>
      draftsSchema.node(
        'paragraph',
        { id, fingerprint: composedAs === undefined ? '' : shortHash(composedAs) },
        text === '' ? [] : [draftsSchema.text(text)],
      ),
    ),
  );
}

it('finds blocks without an id, and leaves the others alone', () => {
  const doc = docOf({ id: 'a', text: 'one' }, { id: '', text: 'two' });
  expect(blocksWithoutOwnId(doc)).toEqual([5]);
});

it('leaves the id with the first of two halves of a block', () => {
  const doc = docOf(
    { id: 'a', text: 'one ', composedAs: 'one two' },
    { id: 'a', text: 'two', composedAs: 'one two' },
  );
  expect(blocksWithoutOwnId(doc)).toEqual([6]);
});

it('leaves the id with the words, where an empty block was split off before them', () => {
  const doc = docOf({ id: 'a', text: '', composedAs: 'one' }, { id: 'a', text: 'one', composedAs: 'one' });
  expect(blocksWithoutOwnId(doc)).toEqual([0]);
});
