/**
 * Whether a living meeting fits the schemas of its editors. An editor that binds
 * to what its schema can't hold deletes it, even while it is read-only; so this
 * is asked before one is bound, and before updates of others reach a bound one.
 */
import type { Schema } from '@tiptap/pm/model';
import { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { draftsSchema } from '../document/drafts.ts';
import { notesSchema } from '../document/notes.ts';
import { plainlyFits } from './check-shape.ts';
import { draftIdsOf } from './living-draft.ts';
import { draftFragment, FORMAT, metaOf, notesFragment } from './living-layout.ts';
import { type NodeJson, readTree } from './living-tree.ts';
import { SCHEMA_VERSION } from './meeting.ts';

export type ContentVerdict =
  | { fits: true }
  | {
      fits: false;
      reason: 'newer-version' | 'not-a-meeting' | 'unknown-content';
      /** For a person, with the technical detail last. */
      message: string;
    };

const FITS: ContentVerdict = { fits: true };

/** Checks the whole of a document. Changes nothing, throws nothing; linear in the content. */
export function checkContent(doc: Y.Doc): ContentVerdict {
  const version = checkVersion(doc);
  if (!version.fits) return version;
  const notes = checkFragment(notesSchema, notesFragment(doc), 'notes');
  if (!notes.fits) return notes;
  for (const id of draftIdsOf(doc)) {
    const draft = checkFragment(draftsSchema, draftFragment(doc, id), 'draft');
    if (!draft.fits) return draft;
  }
  return FITS;
}

/** Checks what the document would be with this update (V2), in a scratch document. */
export function checkUpdate(doc: Y.Doc, update: Uint8Array): ContentVerdict {
  const scratch = new Y.Doc();
  try {
    Y.applyUpdateV2(scratch, Y.encodeStateAsUpdateV2(doc));
    Y.applyUpdateV2(scratch, update);
  } catch (error) {
    return unknown('meeting', error);
  }
  return checkContent(scratch);
}

/** Checks the schema version alone. */
export function checkVersion(doc: Y.Doc): ContentVerdict {
  const { format, schemaVersion } = metaOf(doc);
  if (schemaVersion !== null && schemaVersion > SCHEMA_VERSION) {
    return {
      fits: false,
      reason: 'newer-version',
      message:
        'This meeting was written by a newer version of Rapporteur. It is shown as far as this version can read it, and left as it is. To edit it, install the newer version.',
    };
  }
  if (format !== FORMAT || schemaVersion === null) {
    return {
      fits: false,
      reason: 'not-a-meeting',
      message:
        'This record does not say that it is a meeting; a part of it may be missing. What can be read of it is shown, and it is left as it is.',
    };
  }
  return FITS;
}

/** Checks all that is in a fragment, as the editor would build it. */
export function checkFragment(
  schema: Schema,
  fragment: Y.XmlFragment,
  part: 'notes' | 'draft',
): ContentVerdict {
  if (plainlyFits(schema, fragment)) return FITS;
  return checkTree(schema, { type: schema.topNodeType.name, content: readTree(fragment) }, part);
}

/** Checks one node with all that is in it, as the editor would build it. */
export function checkTree(schema: Schema, json: NodeJson, part: 'notes' | 'draft'): ContentVerdict {
  try {
    const empty = unusable(json);
    if (empty !== null) throw new RangeError(empty);
    Node.fromJSON(schema, json).check();
    return FITS;
  } catch (error) {
    return unknown(part, error);
  }
}

/** What `check` lets pass and the editor's reader does not: text without a letter in it. */
function unusable(node: NodeJson): string | null {
  if (node.type === 'text' && (node.text ?? '') === '') return 'Empty text';
  for (const child of node.content ?? []) {
    const found = unusable(child);
    if (found !== null) return found;
  }
  return null;
}

function unknown(part: 'notes' | 'draft' | 'meeting', error: unknown): ContentVerdict {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    fits: false,
    reason: 'unknown-content',
    message: `${part === 'notes' ? 'A part of the notes is' : part === 'draft' ? 'A part of the draft is' : 'A part of this meeting is'} something that this version of Rapporteur can't edit without losing it. It is shown as far as it can be read, and left as it is. (${detail})`,
  };
}
