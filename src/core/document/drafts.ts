/** The ProseMirror schema of a draft, as Tiptap nodes without views; its plain form is in draft.ts. */
import { getSchema, Mark, Node } from '@tiptap/core';
import { Bold, Italic, Link, TextNode, textAttribute } from './inline.ts';

/** What every block of a draft carries: see `common` in draft.ts. */
const blockAttributes = () => ({ id: textAttribute('id'), fingerprint: textAttribute('fingerprint') });

export const DraftDocument = Node.create({ name: 'doc', topNode: true, content: 'block*' });

export const DraftParagraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Headline = Node.create({
  name: 'headline',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'h1' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', HTMLAttributes, 0],
});

export const Standfirst = Node.create({
  name: 'standfirst',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'p[data-standfirst]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-standfirst': '' }, 0],
});

export const Dateline = Node.create({
  name: 'dateline',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'p[data-dateline]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-dateline': '' }, 0],
});

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ ...blockAttributes(), level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

export const DraftBullet = Node.create({
  name: 'bullet',
  group: 'block',
  content: 'inline*',
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'li' }, { tag: 'p[data-bullet]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-bullet': '' }, 0],
});

/** A paragraph with a number, which the stylesheet counts. */
export const Numbered = Node.create({
  name: 'numbered',
  group: 'block',
  content: 'inline*',
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'p[data-numbered]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-numbered': '' }, 0],
});

export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

/** A picture under its path in the notes; the text inside is the caption. The editor's view shows the picture. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ ...blockAttributes(), src: textAttribute('src'), alt: textAttribute('alt') }),
  parseHTML: () => [{ tag: 'figure[data-src]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, ['figcaption', 0]],
});

/** The entries that a sentence reports: ids separated by spaces. Words typed after it are not part of it. */
export const Source = Mark.create({
  name: 'source',
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ entries: textAttribute('entries') }),
  parseHTML: () => [{ tag: 'span[data-entries]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/** What the rapporteur was not certain of (`!check`). */
export const Check = Mark.create({
  name: 'check',
  inclusive: false,
  parseHTML: () => [{ tag: 'mark' }],
  renderHTML: () => ['mark', 0],
});

export const draftExtensions = [
  DraftDocument,
  DraftParagraph,
  Headline,
  Standfirst,
  Dateline,
  Heading,
  DraftBullet,
  Numbered,
  Quote,
  Figure,
  TextNode,
  Bold,
  Italic,
  Link,
  Source,
  Check,
];

export const draftsSchema = getSchema(draftExtensions);
