/**
 * The ProseMirror schema of the notes, as Tiptap nodes without views.
 *
 * notes = group*, group = entry*, entry = (paragraph | bullet)*. A group is no
 * unit of meaning: it opens at each agenda item and after GROUP_SIZE entries, so
 * that a key repaints a hundred entries and never twenty thousand, and it is
 * never rebalanced. Containers may be empty, since under `+` two deletions made
 * apart would delete the container as well.
 *
 * The attributes are texts, null for none: they compare fast, and a stylesheet
 * can select on them, which is how time, kind and speaker are shown. None is not
 * '', since the binding stores each attribute that is not null, and most of an
 * entry's are none.
 */
import { getSchema, Mark, Node } from '@tiptap/core';
import type { NodeSpec } from '@tiptap/pm/model';
import { Bold, dataName, Italic, Link, optionalText, TextNode, textAttribute } from './inline.ts';

/** How many entries a group takes before the next one opens. */
export const GROUP_SIZE = 200;

/**
 * The element of the nodes of one type. Tiptap's own way to it (`renderHTML`)
 * merges attributes one by one for each node, which took a third of the time in
 * which long notes are laid out; ProseMirror's goes straight there.
 */
function only(name: string, toDOM: NonNullable<NodeSpec['toDOM']>) {
  return (extension: { name: string }): Pick<NodeSpec, 'toDOM'> => (extension.name === name ? { toDOM } : {});
}

/** The attributes of an entry in HTML: those that it has. */
function shownAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== '') shown[dataName(name)] = value;
  }
  return shown;
}

export const NotesDocument = Node.create({ name: 'doc', topNode: true, content: 'group*' });

export const Group = Node.create({
  name: 'group',
  content: 'entry*',
  parseHTML: () => [{ tag: 'section[data-group]' }],
  extendNodeSchema: only('group', () => ['section', { 'data-group': '' }, 0]),
});

/**
 * One entry. `kind` is an EntryKind (unattributed, asked: 'asked'); `speakers`
 * and `answers` are ids separated by spaces; `behalf` an id, or a name in double
 * quotes; `labels` separated by ', '; `relation` its kind and an id; `date` and `timeZone` those of a sitting.
 */
export const Entry = Node.create({
  name: 'entry',
  content: '(paragraph | bullet)*',
  defining: true,
  isolating: false,
  addAttributes: () => ({
    id: textAttribute('id'),
    kind: { ...textAttribute('kind'), default: 'unattributed' },
    time: optionalText('time'),
    speakers: optionalText('speakers'),
    behalf: optionalText('behalf'),
    labels: optionalText('labels'),
    verb: optionalText('verb'),
    answers: optionalText('answers'),
    relation: optionalText('relation'),
    date: optionalText('date'),
    timeZone: optionalText('timeZone'),
  }),
  parseHTML: () => [{ tag: 'div[data-kind]' }],
  extendNodeSchema: only('entry', ({ attrs }) => ['div', shownAttributes(attrs), 0]),
});

export const NotesParagraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  extendNodeSchema: only('paragraph', () => ['p', 0]),
});

/** A list item of an entry. It stands alone: an entry has no deeper structure. */
export const NotesBullet = Node.create({
  name: 'bullet',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-bullet]', priority: 60 }],
  extendNodeSchema: only('bullet', () => ['p', { 'data-bullet': '' }, 0]),
});

/** A participant named in the text, by id. Its name is shown by the stylesheet of the meeting's people. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({ participant: textAttribute('participant') }),
  parseHTML: () => [{ tag: 'span[data-participant]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
});

/** Characters the rapporteur escaped with a backslash: they raise no flag, open no quotation, name nobody. */
export const Literal = Mark.create({
  name: 'literal',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-literal]' }],
  renderHTML: () => ['span', { 'data-literal': '' }, 0],
});

export const notesExtensions = [
  NotesDocument,
  Group,
  Entry,
  NotesParagraph,
  NotesBullet,
  Mention,
  TextNode,
  Bold,
  Italic,
  Link,
  Literal,
];

export const notesSchema = getSchema(notesExtensions);
