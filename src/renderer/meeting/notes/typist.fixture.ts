/** Somebody at the keys, without a window: for the tests of what typing does. */

import { baseKeymap } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { notesSchema } from '../../../core/document/notes.ts';
import { entryFromNode } from '../../../core/meeting/entry-node.ts';
import type { StretchFlag } from '../../../core/meeting/living-stretch.ts';
import type { Entry } from '../../../core/meeting/meeting.ts';
import { eraseBackward, eraseForward } from './joining.ts';
import { startEntry, startPassage } from './opening.ts';
import { settleAll, typingPlugin } from './typing.ts';
import { unreadPlugin } from './unread.ts';
import { blankAttributes, type Writing } from './writing.ts';

export interface Typist {
  readonly writing: { -readonly [Part in keyof Writing]: Writing[Part] };
  state: EditorState;
  /** The codes of participants, in the order they were met. */
  readonly codes: string[];
  time: string;
  isComposing: boolean;
  /** The flags that all that is begun now carries. */
  stretches: StretchFlag[];
  /** Types characters one by one; "\n" is Enter, "\v" Shift+Enter, "\b" Backspace, "\x7f" Delete. */
  type(text: string): void;
  apply(tr: Transaction): void;
  run(command: Command): boolean;
  settle(): void;
  /** Puts the cursor `offset` characters into a passage of an entry. */
  goTo(entry: number, offset: number, passage?: number): void;
  /** Selects from a place in one entry to a place in another, as `goTo` counts them. */
  select(entry: number, offset: number, toEntry: number, toOffset: number): void;
  entries(): Entry[];
  /** An entry in short: kind, speakers as codes, and its passages as text. */
  told(): string[];
}

/** Notes with one blank entry; the participants known from the start have ids like `p-VP`. */
export function typist(
  codes: readonly string[] = ['VP', 'OD', 'LK'],
  others: readonly Plugin[] = [],
): Typist {
  const known = [...codes];
  let lastId = 0;
  const writing: Typist['writing'] = {
    people: {
      idOf: (code) => (known.includes(code.toUpperCase()) ? `p-${code.toUpperCase()}` : null),
      add(code) {
        if (!known.includes(code)) known.push(code);
        return `p-${code}`;
      },
      codeOf: (id) => id.slice(2),
    },
    stamp: () => self.time,
    stretches: () => self.stretches,
    newId: () => `n${++lastId}`,
  };
  const { group, entry, paragraph } = notesSchema.nodes;
  if (!group || !entry || !paragraph)
    throw new Error('The schema of the notes is not what these tests expect.');
  const blank = entry.create(blankAttributes('e0'), paragraph.create());
  const keys: Record<string, Command | undefined> = {
    '\n': startEntry(writing),
    '\v': startPassage(writing),
    '\b': eraseBackward(writing),
    '\x7f': eraseForward(writing),
  };
  const fallbacks: Record<string, Command | undefined> = {
    '\b': baseKeymap.Backspace,
    '\x7f': baseKeymap.Delete,
  };
  const self: Typist = {
    writing,
    codes: known,
    time: '10:00',
    isComposing: false,
    stretches: [],
    state: EditorState.create({
      doc: notesSchema.node('doc', null, [group.create(null, [blank])]),
      plugins: [...others, unreadPlugin(), typingPlugin(writing, () => self.isComposing)],
    }),
    apply(tr) {
      self.state = self.state.apply(tr);
      self.state.doc.check();
    },
    run: (command) => command(self.state, self.apply),
    type(text) {
      for (const character of text) {
        const command = keys[character];
        if (!command) self.apply(self.state.tr.insertText(character));
        else if (!self.run(command)) erase(self, character, fallbacks[character]);
      }
    },
    settle() {
      const tr = settleAll(self.state, writing);
      if (tr) self.apply(tr);
    },
    goTo(index, offset, passage = 0) {
      const place = placeOf(self.state.doc, index, offset, passage);
      self.apply(self.state.tr.setSelection(TextSelection.create(self.state.doc, place)));
    },
    select(index, offset, toIndex, toOffset) {
      const { doc } = self.state;
      const places = [placeOf(doc, index, offset, 0), placeOf(doc, toIndex, toOffset, 0)] as const;
      self.apply(self.state.tr.setSelection(TextSelection.create(doc, ...places)));
    },
    entries() {
      const entries: Entry[] = [];
      self.state.doc.descendants((node: Node) => {
        if (node.type.name === 'entry') entries.push(entryFromNode(node.toJSON()));
        return node.type.name !== 'entry';
      });
      return entries;
    },
    told: () => self.entries().map(tell),
  };
  self.apply(self.state.tr.setSelection(TextSelection.create(self.state.doc, 3)));
  return self;
}

/** The position `offset` characters into a passage of an entry. */
function placeOf(doc: Node, index: number, offset: number, passage: number): number {
  let at = -1;
  let found = -1;
  doc.descendants((node, pos) => {
    if (node.type.name !== 'entry' || ++at !== index) return node.type.name === 'group';
    let start = pos + 1;
    for (let nth = 0; nth < passage; nth++) start += node.child(nth).nodeSize;
    found = start + 1 + offset;
    return false;
  });
  return found;
}

/** What a browser does where no command wants the key. */
function erase(self: Typist, character: string, fallback: Command | undefined): void {
  if (fallback && self.run(fallback)) return;
  const { from } = self.state.selection;
  self.apply(
    character === '\b' ? self.state.tr.delete(from - 1, from) : self.state.tr.delete(from, from + 1),
  );
}

function tell({ head, content }: Entry): string {
  const kind = head.kind === 'unattributed' && head.asked ? 'asked' : head.kind;
  const speakers =
    'voice' in head && head.voice ? ` ${head.voice.speakers.map((id) => id.slice(2)).join('&')}` : '';
  const passages = content.map(
    (passage) =>
      (passage.kind === 'bullet' ? '- ' : '') +
      passage.content.map((run) => ('mention' in run ? `@${run.mention.slice(2)}` : run.text)).join(''),
  );
  return `${kind}${speakers}: ${passages.join(' / ')}`;
}
