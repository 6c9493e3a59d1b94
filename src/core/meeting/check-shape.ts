/**
 * Whether a fragment plainly fits a schema, seen without building a node of it:
 * the check of a whole meeting stands between the click and the first key. Where
 * this says no, the thorough way (`checkTree`) has the last word, and its reason.
 */
import { Node, type NodeType, type Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { readText } from './living-tree.ts';

/** True only where the editor's node of all this can be built and passes its own check. Changes nothing, throws nothing. */
export function plainlyFits(schema: Schema, fragment: Y.XmlFragment): boolean {
  return contentFits(schema.topNodeType, fragment);
}

function contentFits(type: NodeType, container: Y.XmlFragment): boolean {
  let match = type.contentMatch;
  for (const child of container.toArray()) {
    const types = child instanceof Y.XmlElement ? elementType(type.schema, child) : textTypes(type, child);
    if (types === null) return false;
    for (const found of types) {
      const next = match.matchType(found);
      if (next === null) return false;
      match = next;
    }
  }
  return match.validEnd;
}

/** The type of an element that fits in itself; null where that is not plain. */
function elementType(schema: Schema, element: Y.XmlElement): [NodeType] | null {
  const type = schema.nodes[element.nodeName];
  if (!type || type.isText || !takesAny(type)) return null;
  return contentFits(type, element) ? [type] : null;
}

/** The types of the text nodes in a run of text; null where that is not plain text that may stand here. */
function textTypes(parent: NodeType, child: unknown): NodeType[] | null {
  if (!(child instanceof Y.Text)) return null;
  const { schema } = parent;
  const types: NodeType[] = [];
  for (const json of readText(child)) {
    if (json.type !== 'text' || !json.text) return null;
    if (json.marks && !marksFit(parent, json)) return null;
    const type = schema.nodes[json.type];
    if (!type) return null;
    types.push(type);
  }
  return types;
}

/** Marked text is rare, and what marks ask of each other is for the schema to say: such a run is built. */
function marksFit(parent: NodeType, json: object): boolean {
  try {
    const node = Node.fromJSON(parent.schema, json);
    node.check();
    return parent.allowsMarks(node.marks);
  } catch {
    return false;
  }
}

const knownTypes = new WeakMap<NodeType, boolean>();

/** Whether a type takes any attributes: all have a default, and none is looked at more closely. */
function takesAny(type: NodeType): boolean {
  let takes = knownTypes.get(type);
  if (takes === undefined) {
    takes = Object.values(type.spec.attrs ?? {}).every(
      (attribute) => 'default' in attribute && attribute.validate === undefined,
    );
    knownTypes.set(type, takes);
  }
  return takes;
}
