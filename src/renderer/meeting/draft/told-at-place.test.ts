import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import type { Block } from '../../../core/document/draft.ts';
import { draftsSchema } from '../../../core/document/drafts.ts';
import { entriesOf, sentencesIn } from './sentences.ts';
import { putTold } from './told-at-place.ts';

const block = (text: string, type: 'paragraph' | 'bullet' = 'paragraph'): Block => ({
  type,
  id: 'paragraph-e9',
  fingerprint: 'f',
  content: [{ text, sources: ['e9'] }],
});

/** A draft of a headline and a paragraph, the cursor behind these words. */
function cursorBehind(words: string): EditorState {
  const source = draftsSchema.mark('source', { entries: 'e1' });
  const doc = draftsSchema.node('doc', null, [
    draftsSchema.node('headline', { id: 'h', fingerprint: 'f' }, [draftsSchema.text('Ferries')]),
    draftsSchema.node('paragraph', { id: 'p', fingerprint: 'f' }, [
      draftsSchema.text('Ms. Pappas spoke of it. ', [source]),
      draftsSchema.text('My own words, e.g. these. The end.'),
    ]),
  ]);
  const state = EditorState.create({ doc });
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes(words)) at = pos + node.text.indexOf(words) + words.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, at)));
}

function textsAfter(state: EditorState, blocks: Block[], blocksBefore: number | null = null): string[] {
  const { doc } = putTold(state, blocks, blocksBefore).tr;
  return doc.children.map((node) => node.textContent);
}

it('puts a sentence behind the one that the cursor is in, never into it', () => {
  const after = textsAfter(cursorBehind('Ms. Pappas'), [block('Told.')]);
  expect(after[1]).toBe('Ms. Pappas spoke of it. Told. My own words, e.g. these. The end.');
  expect(textsAfter(cursorBehind('these'), [block('Told.')])[1]).toContain('e.g. these. Told. The end.');
  expect(textsAfter(cursorBehind('The end.'), [block('Told.')])[1]).toContain('The end. Told.');
});

it('leaves the gaps to no note, and its own words to theirs', () => {
  const { tr, range } = putTold(cursorBehind('The end.'), [block('Told.')], null);
  expect(tr.doc.textBetween(range.from, range.to)).toBe('Told.');
  const sentences = sentencesIn(tr.doc.child(1), tr.doc.child(0).nodeSize);
  expect(sentences.filter((one) => entriesOf(one).includes('e9')).map(({ text }) => text)).toEqual(['Told.']);
});

it('puts paragraphs of their own behind a headline, for a list, and at a place, as a person’s', () => {
  expect(textsAfter(cursorBehind('Ferr'), [block('Told.')])[1]).toBe('Told.');
  const list = [block('Told:'), block('one', 'bullet')];
  expect(textsAfter(cursorBehind('Ms. Pappas'), list).slice(2)).toEqual(['Told:', 'one']);
  const { doc } = putTold(cursorBehind('Ms. Pappas'), [block('Told.')], 1).tr;
  expect(doc.child(1).textContent).toBe('Told.');
  expect(doc.child(1).attrs.fingerprint).toBe('');
  expect(doc.child(1).attrs.id).not.toBe('paragraph-e9');
});
