/** The yardstick: a Tiptap editor with paragraphs and nothing else, loaded with the same text. */
import { Editor, Node } from '@tiptap/core';

declare global {
  interface Window {
    /** The paragraphs to load at the next click. */
    paragraphs: string[];
  }
}

const Doc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' });
const Paragraph = Node.create({ name: 'paragraph', content: 'text*', renderHTML: () => ['p', 0] });
const Text = Node.create({ name: 'text' });

let editor: Editor | null = null;

document.querySelector('button')?.addEventListener('click', () => {
  editor?.destroy();
  editor = new Editor({
    element: document.querySelector('#editor'),
    injectCSS: false,
    extensions: [Doc, Paragraph, Text],
    content: {
      type: 'doc',
      content: window.paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    editorProps: { attributes: { 'aria-label': 'Bare', role: 'textbox' } },
  });
  editor.commands.focus('end');
});
