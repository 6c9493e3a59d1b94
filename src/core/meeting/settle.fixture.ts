/** What rapporteurs do to a meeting, at random: for tests of merging. */
import fc from 'fast-check';
import * as Y from 'yjs';
import { composeDraft } from '../compose/compose.ts';
import { type Block, reportedBy, setAsideIn } from '../document/draft.ts';
import { recompose } from '../document/recompose.ts';
import { relationToAttribute } from './entry-node.ts';
import {
  draftFragment,
  fromLiving,
  notesFragment,
  putParticipant,
  readDraft,
  removeParticipant,
  setParticular,
  setPhotos,
  setTerms,
  writeDraft,
} from './living.ts';
import { editChoices } from './living-choices.ts';
import { type Meeting, RELATION_KINDS } from './meeting.ts';
import { childrenOf, copyOf, type EntryPlace, entryPlaces } from './settle-entries.ts';

const ACTIONS = [
  'type',
  'type',
  'type',
  'erase',
  'add',
  'add',
  'add',
  'head',
  'remove',
  'move',
  'split',
  'join',
  'speaker',
  'relate',
  'flag',
  'person',
  'part with',
  'title',
  'record',
  'term',
  'photo',
  'compose',
  'edit draft',
  'edit draft',
  'take out',
  'take over',
  'set aside',
] as const;

/** One thing that somebody does; the numbers say where, as far as there is such a place. */
export interface Action {
  readonly does: (typeof ACTIONS)[number];
  readonly at: number;
  readonly to: number;
}

export const actions = actionsOf(ACTIONS);

/** What two do who write notes and the draft of them, and compose time and again. */
export const draftActions = actionsOf([
  'add',
  'add',
  'type',
  'compose',
  'compose',
  'edit draft',
  'edit draft',
  'take out',
  'take over',
  'set aside',
]);

function actionsOf(does: readonly Action['does'][]): fc.Arbitrary<Action[]> {
  return fc.array(fc.record({ does: fc.constantFrom(...does), at: fc.nat(40), to: fc.nat(40) }), {
    maxLength: 12,
  });
}

/** A rapporteur at a document: what they type is told by `words`, unlike all else that is typed. */
export class Rapporteur {
  readonly words: string[] = [];
  #made = 0;

  constructor(
    readonly doc: Y.Doc,
    readonly name: string,
  ) {}

  do(all: readonly Action[]): this {
    for (const action of all) this.doc.transact(() => this.#do(action));
    return this;
  }

  /** A word that nobody else types. */
  #word(): string {
    const word = `${this.name}word${++this.#made}${this.name}`;
    this.words.push(word);
    return word;
  }

  #do({ does, at, to }: Action): unknown {
    const places = entryPlaces(this.doc);
    const here = places[at % Math.max(places.length, 1)];
    const there = places[to % Math.max(places.length, 1)];
    switch (does) {
      case 'add':
        return this.#add(here, { kind: ['statement', 'question', 'document', 'private'][to % 4] ?? '', to });
      case 'head':
        return this.#head(to);
      case 'person':
        return putParticipant(this.doc, {
          id: `p${to % 3}`,
          code: ['ZA', 'ZB', 'ZC'][to % 3] ?? 'X',
          kind: 'person',
          style: '',
          honorific: 'Ms.',
          name: at % 3 === 0 ? '' : this.#word(),
          pronoun: '',
          position: at % 2 === 0 ? this.#word() : '',
          affiliation: '',
          roles: [],
          ...(here?.id && at % 4 === 0 && { roleChanges: [{ entry: here.id, roles: ['chair'] }] }),
        });
      case 'part with':
        return removeParticipant(this.doc, `p${to % 3}`);
      case 'title':
        return setParticular(this.doc, at % 2 === 0 ? 'title' : 'place', this.#word());
      case 'record':
        return setParticular(this.doc, 'record', ['public', 'chatham', 'closed'][to % 3] ?? '');
      case 'term':
        return setTerms(this.doc, [{ acronym: `T${at % 2}`, meaning: this.#word() }]);
      case 'photo':
        return setPhotos(this.doc, [{ participant: `p${to % 3}`, path: this.#word(), credit: '' }]);
      case 'compose':
        return this.compose();
      case 'edit draft':
        return this.#editDraft(at);
      case 'take out':
        return this.#takeOut(at);
      case 'take over':
        return this.compose(this.#block(at)?.id);
      case 'set aside':
        return here && this.#setAside([here.id]);
      default:
        return here && there && this.#change(does, here, there, to);
    }
  }

  #change(does: Action['does'], here: EntryPlace, there: EntryPlace, to: number): unknown {
    const text = textOf(here.element);
    const offset = text ? beforeCharacter(text, to % (text.length + 1)) : 0;
    const at = here.group.toArray().indexOf(here.element);
    switch (does) {
      case 'type':
        return text ? text.insert(offset, this.#word()) : this.#fill(here.element, this.#word());
      case 'flag':
        return text
          ? text.insert(text.length, ` ${this.#word()} !off`, {})
          : this.#fill(here.element, `${this.#word()} !off`);
      case 'erase':
        return text?.delete(offset, beforeCharacter(text, Math.min(offset + 3, text.length)) - offset);
      case 'remove':
        return here.group.delete(at, 1);
      case 'speaker':
        return here.element.setAttribute('speakers', `p${to % 3}`);
      case 'relate': {
        const relation = { kind: RELATION_KINDS[to % RELATION_KINDS.length] ?? 'supports', entry: there.id };
        return relation.entry && here.element.setAttribute('relation', relationToAttribute(relation));
      }
      case 'move': {
        if (here.element === there.element) return null;
        const copy = copyOf(here.element);
        here.group.delete(at, 1);
        return there.group.insert(there.group.toArray().indexOf(there.element) + 1, [copy]);
      }
      case 'split': {
        if (!text) return null;
        const delta: { insert: unknown }[] = text.toDelta();
        const tail = delta
          .map(({ insert }) => String(insert))
          .join('')
          .slice(offset);
        text.delete(offset, text.length - offset);
        return this.#insert(here, { kind: 'unattributed', text: tail });
      }
      case 'join': {
        const next = here.group.get(at + 1);
        if (!(next instanceof Y.XmlElement)) return null;
        const passages = childrenOf(next);
        here.group.delete(at + 1, 1);
        return here.element.insert(here.element.length, passages);
      }
      default:
        return null;
    }
  }

  #add(here: EntryPlace | undefined, { kind, to }: { kind: string; to: number }): void {
    const time = to % 5 === 0 ? null : `10:${String((to * 7) % 60).padStart(2, '0')}`;
    const place = to % 3 === 0 ? here : entryPlaces(this.doc).at(-1);
    this.#insert(place, { kind, time, speakers: `p${to % 3}`, text: this.#word() });
  }

  /** An agenda item at the end, in a group of its own. */
  #head(to: number): void {
    const group = new Y.XmlElement('group');
    const notes = notesFragment(this.doc);
    notes.insert(notes.length, [group]);
    const text = to % 4 === 0 ? 'Questions' : `${this.#word()}${to % 5 === 0 ? ' !off' : ''}`;
    this.#insert({ id: '', group, element: group }, { kind: 'section', time: `10:${10 + (to % 50)}`, text });
  }

  #insert(
    behind: EntryPlace | undefined,
    {
      kind,
      time = null,
      speakers,
      text,
    }: { kind: string; time?: string | null; speakers?: string; text: string },
  ): void {
    let group = behind?.group;
    if (!group) {
      group = new Y.XmlElement('group');
      notesFragment(this.doc).insert(0, [group]);
    }
    const element = new Y.XmlElement('entry');
    group.insert(behind ? group.toArray().indexOf(behind.element) + 1 : 0, [element]);
    element.setAttribute('id', `${this.name}-${++this.#made}`);
    element.setAttribute('kind', kind);
    if (time !== null) element.setAttribute('time', time);
    if (speakers !== undefined && kind !== 'private') element.setAttribute('speakers', speakers);
    this.#fill(element, text);
  }

  #fill(element: Y.XmlElement, text: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    element.insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText(text)]);
  }

  /** Composes, or composes again; `released` is a paragraph whose own text is given up. */
  compose(released?: string): void {
    const { meeting } = fromLiving(this.doc);
    const present = readDraft(this.doc, 'news-en');
    const without = present ? setAsideIn(present) : new Set<string>();
    const fresh = composeDraft(meeting, { language: 'en', without });
    writeDraft(this.doc, present ? recompose(present, fresh, released) : fresh);
  }

  #block(at: number): Block | undefined {
    const blocks = readDraft(this.doc, 'news-en')?.blocks ?? [];
    return blocks[at % Math.max(blocks.length, 1)];
  }

  /** A paragraph goes, and stays away. */
  #takeOut(at: number): void {
    const fragment = draftFragment(this.doc, 'news-en');
    const block = this.#block(at);
    if (!block) return;
    fragment.delete(at % fragment.length, 1);
    this.#setAside([...reportedBy([block])]);
  }

  #setAside(ids: readonly string[]): void {
    editChoices(this.doc, 'news-en', (present) => ({
      ...present,
      setAside: [...new Set([...(present.setAside ?? []), ...ids])],
    }));
  }

  #editDraft(at: number): void {
    const blocks = draftFragment(this.doc, 'news-en').toArray();
    const block = blocks[at % Math.max(blocks.length, 1)];
    const text = block instanceof Y.XmlElement ? block.get(0) : null;
    if (text instanceof Y.XmlText)
      text.insert(beforeCharacter(text, Math.min(at, text.length)), this.#word());
  }
}

function textOf(element: Y.XmlElement): Y.XmlText | null {
  for (const passage of element.toArray()) {
    if (!(passage instanceof Y.XmlElement)) continue;
    for (const child of passage.toArray()) if (child instanceof Y.XmlText) return child;
  }
  return null;
}

/** Another copy of a document, under a client id of its own. */
export function copyOfDoc(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

/** The place, or the one before it where it lies in the middle of a character of two units: no editor puts a cursor there. */
function beforeCharacter(text: Y.XmlText, place: number): number {
  const delta: { insert: unknown }[] = text.toDelta();
  const plain = delta.map(({ insert }) => (typeof insert === 'string' ? insert : ' ')).join('');
  const isInside =
    /[\udc00-\udfff]/.test(plain[place] ?? '') && /[\ud800-\udbff]/.test(plain[place - 1] ?? '');
  return isInside ? place - 1 : place;
}

/** All words of a meeting, or of a part of it, whoever typed them. */
export function wordsOfMeeting(part: Meeting | Meeting['entries']): string {
  const texts: string[] = [];
  const read = (value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) for (const one of value) read(one);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) read(one);
  };
  read(part);
  return texts.join('\n');
}
