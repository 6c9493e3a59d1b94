import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { draftsSchema } from '../../../core/document/drafts.ts';
import { blocksFromHtml } from '../../../core/paste/pasted.ts';
import { pasteBlocks } from './draft-pasting.ts';

/** A draft with the cursor at `|`; each line a paragraph, or a heading after `# `. */
function draft(...lines: string[]): EditorState {
  let cursor = 0;
  let at = 0;
  const blocks = lines.map((line) => {
    const words = line.replace(/^# /, '');
    if (words.includes('|')) cursor = at + 1 + words.indexOf('|');
    const text = words.replace('|', '');
    at += text.length + 2;
    const content = text === '' ? [] : [draftsSchema.text(text)];
    return draftsSchema.node(line.startsWith('# ') ? 'heading' : 'paragraph', { id: line }, content);
  });
  const doc = draftsSchema.node('doc', null, blocks);
  return EditorState.create({ doc, ...(cursor > 0 ? { selection: TextSelection.create(doc, cursor) } : {}) });
}

function pasted(state: EditorState, html: string): string[] {
  const after = state.apply(pasteBlocks(state, blocksFromHtml(html)));
  after.doc.check();
  const typed = after.apply(after.tr.insertText('|'));
  return typed.doc.children.map((block) => `${block.type.name}: ${block.textContent}`);
}

const PAGE = '<h2>Plan</h2><p>two <b>more</b></p><ul><li>boats</li></ul>';

it('takes the place of an empty paragraph, and the cursor goes on behind it', () => {
  expect(pasted(draft('one', '|', 'three'), PAGE)).toEqual([
    'paragraph: one',
    'heading: Plan',
    'paragraph: two more',
    'bullet: boats|',
    'paragraph: three',
  ]);
});

it('fills a draft that has nothing yet', () => {
  expect(pasted(draft(), PAGE)).toEqual(['heading: Plan', 'paragraph: two more', 'bullet: boats|']);
});

it('joins paragraphs to the words around the cursor', () => {
  expect(pasted(draft('one | three'), '<p><i>two</i></p>')).toEqual(['paragraph: one two| three']);
  expect(pasted(draft('# one| four'), '<p> two</p><p><i>three</i></p>')).toEqual([
    'heading: onetwo',
    'paragraph: three| four',
  ]);
});

it('gives no block an id of another', () => {
  const state = draft('|');
  const after = state.apply(pasteBlocks(state, blocksFromHtml(PAGE)));
  expect(after.doc.children.map(({ attrs }) => attrs.id)).toEqual(['', '', '']);
});
