/**
 * Updates of others, checked before they reach a document that an editor is
 * bound to: the editor would delete what its schema can't hold.
 */
import * as Y from 'yjs';
import { draftsSchema } from '../document/drafts.ts';
import { notesSchema } from '../document/notes.ts';
import {
  type ContentVerdict,
  checkContent,
  checkFragment,
  checkTree,
  checkVersion,
} from './check-content.ts';
import { DRAFT_PREFIX, META, NOTES } from './living-layout.ts';
import { readElement } from './living-tree.ts';

type AnyType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;

export interface ContentGate {
  /** Whether the document would still fit its editors with this update (V2). The document itself is left alone. */
  check(update: Uint8Array): ContentVerdict;
}

/**
 * A gate before a document. The first check copies the document; from then on a
 * check costs as much as what changed, not as much as the meeting: the copy
 * follows, and only the entries, groups and drafts that changed are looked at.
 */
export function contentGate(doc: Y.Doc): ContentGate {
  let scratch: Y.Doc | null = null;
  return {
    check: (update) => {
      const copy = scratch ?? new Y.Doc();
      try {
        Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(copy)));
        const changed = applyNoting(copy, update);
        const verdict = checkChanges(copy, changed);
        scratch = verdict.fits ? copy : null;
        return verdict;
      } catch (error) {
        scratch = null;
        const detail = error instanceof Error ? error.message : String(error);
        return {
          fits: false,
          reason: 'unknown-content',
          message: `A change from elsewhere can't be read, and is left out here. (${detail})`,
        };
      }
    },
  };
}

/** Applies an update, and gives the types that were there before and were changed by it. */
function applyNoting(doc: Y.Doc, update: Uint8Array): Set<AnyType> {
  const changed = new Set<AnyType>();
  const note = (transaction: Y.Transaction) => {
    for (const type of transaction.changed.keys()) changed.add(type);
  };
  doc.on('afterTransaction', note);
  try {
    Y.applyUpdateV2(doc, update);
  } finally {
    doc.off('afterTransaction', note);
  }
  return changed;
}

function checkChanges(doc: Y.Doc, changed: ReadonlySet<AnyType>): ContentVerdict {
  const whole = new Set<string>();
  const parts = new Set<Y.XmlElement>();
  for (const type of changed) {
    const [root, group, entry] = pathOf(type);
    const name = root && nameOf(doc, root);
    if (name === undefined) return checkContent(doc);
    const part = entry ?? group;
    if (name === NOTES && part instanceof Y.XmlElement) parts.add(part);
    else whole.add(name);
  }
  if (whole.has(META)) {
    const version = checkVersion(doc);
    if (!version.fits) return version;
  }
  for (const part of parts) {
    if (part._item?.deleted) continue;
    const verdict = checkTree(notesSchema, readElement(part), 'notes');
    if (!verdict.fits) return verdict;
  }
  for (const name of whole) {
    const draft = name.startsWith(DRAFT_PREFIX);
    if (!draft && name !== NOTES) continue;
    const fragment = doc.getXmlFragment(name);
    const verdict = draft
      ? checkFragment(draftsSchema, fragment, 'draft')
      : checkFragment(notesSchema, fragment, 'notes');
    if (!verdict.fits) return verdict;
  }
  return { fits: true };
}

/** From the root down to the type itself. */
function pathOf(type: AnyType): AnyType[] {
  const path: AnyType[] = [];
  for (let step: AnyType | null = type; step; step = parentOf(step)) path.unshift(step);
  return path;
}

function parentOf(type: AnyType): AnyType | null {
  const parent = type._item?.parent;
  return parent instanceof Y.AbstractType ? parent : null;
}

function nameOf(doc: Y.Doc, root: AnyType): string | undefined {
  for (const [name, type] of doc.share) if (type === root) return name;
  return undefined;
}
