/**
 * An entry in its plain form and as the editor's node, both ways. The attributes
 * are the texts that `Entry` in document/notes.ts describes.
 */
import { inlineFromNodes, inlineToNodes } from './inline-node.ts';
import { type NodeJson, textAttributeOf, textOf } from './living-tree.ts';
import {
  type Behalf,
  type Entry,
  type Head,
  type Passage,
  RELATION_KINDS,
  type Relation,
  type Voice,
} from './meeting.ts';

/** The attributes of an entry as they are read: texts, '' for none. */
export interface EntryAttributes {
  id: string;
  kind: string;
  time: string;
  speakers: string;
  behalf: string;
  labels: string;
  verb: string;
  answers: string;
  relation: string;
  date: string;
  timeZone: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Several ids as one attribute. A space or a percent sign within an id is percent-encoded. */
export function joinIds(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/[%\s]/g, encodeURIComponent)).join(' ');
}

/** The ids of such an attribute. */
export function splitIds(attribute: string): string[] {
  return attribute
    .split(' ')
    .filter((id) => id !== '')
    .map(decode);
}

/** Several labels as one attribute, with ', ' between; a comma within a label is percent-encoded. */
export function joinLabels(labels: readonly string[]): string {
  return labels.map((label) => label.replace(/[%,]/g, (mark) => (mark === ',' ? '%2C' : '%25'))).join(', ');
}

/** The labels of such an attribute. */
export function splitLabels(attribute: string): string[] {
  return attribute
    .split(', ')
    .filter((label) => label !== '')
    .map(decode);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that this program did not write: the text stands as it is.
    return text;
  }
}

/** `behalf` as an attribute: an id, or a name in double quotes. */
function behalfToAttribute(behalf: Behalf | null): string {
  if (behalf === null) return '';
  return 'participant' in behalf ? behalf.participant : `"${behalf.name}"`;
}

/** On whose behalf, from the attribute; null for none. */
export function behalfFromAttribute(attribute: string): Behalf | null {
  if (attribute === '') return null;
  if (!attribute.startsWith('"')) return { participant: attribute };
  return { name: attribute.slice(1, attribute.length > 1 && attribute.endsWith('"') ? -1 : undefined) };
}

/** What an entry is to another as an attribute: the kind and the id. */
export function relationToAttribute({ kind, entry }: Relation): string {
  return `${kind} ${joinIds([entry])}`;
}

/** What an entry is to another, from the attribute; null for none, and for what can't be read as one. */
export function relationFromAttribute(attribute: string): Relation | null {
  const [word, entry] = splitIds(attribute);
  const kind = RELATION_KINDS.find((one) => one === word);
  return kind && entry !== undefined ? { kind, entry } : null;
}

/**
 * The attributes of an entry as its node has them: null for none. What is null is
 * not stored, and most of an entry's attributes are none.
 */
export type StoredAttributes = { [Name in keyof EntryAttributes]: string | null };

/** The attributes of an entry's node. */
export function attributesOf(entry: Pick<Entry, 'id' | 'time' | 'head'>): StoredAttributes {
  const { head } = entry;
  const voice = 'voice' in head ? head.voice : null;
  return {
    id: entry.id,
    kind: head.kind === 'unattributed' && head.asked ? 'asked' : head.kind,
    time: entry.time,
    speakers: orNone(joinIds(voice?.speakers ?? [])),
    behalf: orNone(behalfToAttribute(voice?.behalf ?? null)),
    labels: orNone(joinLabels(voice?.labels ?? [])),
    verb: 'verb' in head ? head.verb : null,
    answers: head.kind === 'answer' ? orNone(joinIds(head.answers)) : null,
    relation: voice?.relation ? relationToAttribute(voice.relation) : null,
    date: head.kind === 'sitting' ? orNone(head.date) : null,
    timeZone: head.kind === 'sitting' ? head.timeZone : null,
  };
}

function orNone(text: string): string | null {
  return text === '' ? null : text;
}

/**
 * The head that attributes stand for. Fails safe: an unknown kind, or a kind that
 * needs a speaker and has none, gives an entry without speaker, which is never drafted.
 */
function headOf(attributes: EntryAttributes): Head {
  const { kind } = attributes;
  const voice = voiceFrom(attributes);
  const verb = attributes.verb === '' ? null : attributes.verb;
  switch (kind) {
    case 'section':
    case 'proceedings':
    case 'outcome':
    case 'private':
    case 'comment':
      return { kind };
    case 'sitting':
      return {
        kind,
        date: attributes.date,
        timeZone: attributes.timeZone === '' ? null : attributes.timeZone,
      };
    case 'document':
      return { kind, voice };
    case 'asked':
      return { kind: 'unattributed', asked: true };
    case 'statement':
    case 'question':
      return voice ? { kind, voice, verb } : { kind: 'unattributed', asked: false };
    case 'predicate':
      return voice ? { kind, voice } : { kind: 'unattributed', asked: false };
    case 'answer':
      return voice
        ? { kind, voice, verb, answers: splitIds(attributes.answers) }
        : { kind: 'unattributed', asked: false };
    default:
      return { kind: 'unattributed', asked: false };
  }
}

function voiceFrom(attributes: EntryAttributes): Voice | null {
  const speakers = splitIds(attributes.speakers);
  if (speakers.length === 0) return null;
  const relation = relationFromAttribute(attributes.relation);
  return {
    speakers,
    behalf: behalfFromAttribute(attributes.behalf),
    labels: splitLabels(attributes.labels),
    ...(relation && { relation }),
  };
}

/** The editor's node of an entry, as JSON. */
export function entryToNode(entry: Entry): NodeJson {
  return {
    type: 'entry',
    attrs: { ...attributesOf(entry) },
    content: entry.content.map((passage) => {
      const content = inlineToNodes(passage.content);
      return content.length > 0 ? { type: passage.kind, content } : { type: passage.kind };
    }),
  };
}

/** The attributes of a node, '' where one is missing or no text. */
function attributesFromNode(node: NodeJson): EntryAttributes {
  return {
    id: textAttributeOf(node, 'id'),
    kind: textAttributeOf(node, 'kind'),
    time: textAttributeOf(node, 'time'),
    speakers: textAttributeOf(node, 'speakers'),
    behalf: textAttributeOf(node, 'behalf'),
    labels: textAttributeOf(node, 'labels'),
    verb: textAttributeOf(node, 'verb'),
    answers: textAttributeOf(node, 'answers'),
    relation: textAttributeOf(node, 'relation'),
    date: textAttributeOf(node, 'date'),
    timeZone: textAttributeOf(node, 'timeZone'),
  };
}

/** What reading a node gives: the entry, and as text what no entry can hold. */
export interface EntryReading {
  entry: Entry;
  foreign: string[];
}

/**
 * The entry of an editor's node (`node.toJSON()`), and what of it no entry can
 * hold. Never throws. The id may be '' where the node has none: `fromLiving`
 * gives those one.
 */
export function readEntryNode(node: NodeJson): EntryReading {
  const attributes = attributesFromNode(node);
  const foreign: string[] = [];
  const content: Passage[] = [];
  for (const child of node.content ?? []) {
    if (child.type === 'paragraph' || child.type === 'bullet') {
      const inline = inlineFromNodes(child.content ?? []);
      content.push({ kind: child.type, content: inline.content });
      foreign.push(...inline.foreign);
    } else {
      const text = textOf(child);
      if (text !== '') foreign.push(text);
    }
  }
  const entry: Entry = {
    id: attributes.id,
    time: TIME.test(attributes.time) ? attributes.time : null,
    head: headOf(attributes),
    content,
  };
  return { entry, foreign };
}

/** The entry of an editor's node (`node.toJSON()`), without what no entry can hold. Never throws. */
export function entryFromNode(node: NodeJson): Entry {
  return readEntryNode(node).entry;
}
