import { AllSelection, EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { draftsSchema } from '../../../core/document/drafts.ts';
import { toStartOfDraft } from './start-of-draft.ts';

const paragraph = (text: string) => draftsSchema.node('paragraph', null, [draftsSchema.text(text)]);

it('a draft that has just been composed is not selected whole, so that a key takes the place of nothing', () => {
  const empty = EditorState.create({ schema: draftsSchema });
  const composing = empty.tr.insert(0, [paragraph('one'), paragraph('two')]);
  const composed = empty.apply(composing.setSelection(new AllSelection(composing.doc)));
  const move = toStartOfDraft(empty, composed);
  expect(move?.selection.empty).toBe(true);
  expect(move?.insertText('x').doc.textContent).toBe('xonetwo');
});

it('whoever selects the whole of a draft keeps the selection', () => {
  const doc = draftsSchema.node('doc', null, [paragraph('one')]);
  const before = EditorState.create({ doc });
  const all = before.apply(before.tr.setSelection(new AllSelection(doc)));
  expect(toStartOfDraft(before, all)).toBeNull();
});
