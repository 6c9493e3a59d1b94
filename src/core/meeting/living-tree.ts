/**
 * Reading a Yjs fragment as the JSON of ProseMirror, without touching it: the
 * editor's own reader deletes what its schema does not know, this one says so.
 */
import * as Y from 'yjs';

export interface MarkJson {
  type: string;
  attrs?: Record<string, unknown>;
}

/** What `Node.toJSON()` of ProseMirror gives, and `Node.fromJSON` takes. */
export interface NodeJson {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
}

/** The type given to what is neither an element nor text; no schema has a node of this name. */
const FOREIGN = 'foreign';

/** The children of a fragment, as JSON. Throws nothing, changes nothing; linear in the content. */
export function readTree(fragment: Y.XmlFragment): NodeJson[] {
  return fragment.toArray().flatMap(readAny);
}

function readAny(item: unknown): NodeJson[] {
  if (item instanceof Y.XmlElement) return [readElement(item)];
  if (item instanceof Y.Text) return readText(item);
  return [{ type: FOREIGN, content: textNodes(foreignText(item)) }];
}

/** One element with all that is in it, as JSON. */
export function readElement(element: Y.XmlElement): NodeJson {
  const node: NodeJson = { type: element.nodeName };
  const attributes: Record<string, unknown> = element.getAttributes();
  if (Object.keys(attributes).length > 0) node.attrs = attributes;
  const content = element.toArray().flatMap(readAny);
  if (content.length > 0) node.content = content;
  return node;
}

/** A run of text as JSON, a node for each stretch with the same marks. */
export function readText(text: Y.Text): NodeJson[] {
  const delta: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.map(({ insert, attributes }) => {
    if (typeof insert !== 'string') return { type: FOREIGN, content: textNodes(foreignText(insert)) };
    const marks = Object.entries(attributes ?? {})
      .filter(([, value]) => value !== null)
      .map(([type, value]): MarkJson => (isRecord(value) ? { type, attrs: value } : { type }));
    return marks.length > 0 ? { type: 'text', text: insert, marks } : { type: 'text', text: insert };
  });
}

function foreignText(item: unknown): string {
  if (item instanceof Y.AbstractType || isRecord(item) || Array.isArray(item)) return JSON.stringify(item);
  return typeof item === 'string' ? item : '';
}

function textNodes(text: string): NodeJson[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** All the text under a node, a space between blocks. */
export function textOf(node: NodeJson): string {
  if (node.text !== undefined) return node.text;
  const inline = (node.content ?? []).every((child) => child.text !== undefined);
  return (node.content ?? [])
    .map(textOf)
    .filter((text) => text !== '')
    .join(inline ? '' : ' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text attribute; '' where it is missing or no text. */
export function textAttributeOf(node: NodeJson, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}
