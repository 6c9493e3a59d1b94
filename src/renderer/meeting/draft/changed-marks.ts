/**
 * The marks at edited paragraphs whose notes changed since: a line beneath the paragraph, and on demand both texts side by
 * side. They are no part of the draft, and are drawn anew when the reader has compared it, not with each key.
 */

import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { diffWords } from 'diff';
import type { Change } from '../../../core/document/changes.ts';
import { blockText } from '../../../core/document/draft.ts';
import { type CommandId, shownKeyLabel } from '../../commands/commands.ts';

interface Marks {
  readonly changes: ReadonlyMap<string, Change>;
  /** The block whose texts are shown side by side. */
  readonly open: string | null;
  readonly shown: DecorationSet;
}

/** What a transaction can bring: other marks, a mark to open or close, one that is settled. */
export interface MarksNews {
  readonly changes?: ReadonlyMap<string, Change>;
  readonly open?: string | null;
  readonly settled?: string;
}

const key = new PluginKey<Marks>('changedMarks');

/** What the buttons of a mark do; they are given the id of its block. */
export interface ChangedActions {
  compare(block: string): void;
  take(block: string): void;
  keep(block: string): void;
}

/** The plugin. */
export function changedMarks(actions: ChangedActions): Plugin<Marks> {
  return new Plugin<Marks>({
    key,
    state: {
      init: () => ({ changes: new Map(), open: null, shown: DecorationSet.empty }),
      apply: (tr, marks) => {
        const news: MarksNews | undefined = tr.getMeta(key);
        if (!news) return tr.docChanged ? { ...marks, shown: marks.shown.map(tr.mapping, tr.doc) } : marks;
        const { changes: all, open, settled } = { ...marks, settled: null, ...news };
        const changes = new Map([...all].filter(([id]) => id !== settled));
        const isOpen = open !== null && changes.has(open) ? open : null;
        return { changes, open: isOpen, shown: drawn(tr.doc, changes, isOpen, actions) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });
}

/** What a transaction carries its news under. */
export const changedMarksKey = key;

/** The marked block of this id, or else the one at the cursor, or else the one whose texts are shown; null for none. */
export function changeAtHand(state: EditorState, block?: string): Change | null {
  const marks = key.getState(state);
  if (!marks) return null;
  if (block !== undefined) return marks.changes.get(block) ?? null;
  const { $head } = state.selection;
  const here = $head.depth > 0 ? String($head.node(1).attrs.id) : '';
  return marks.changes.get(here) ?? marks.changes.get(marks.open ?? '') ?? null;
}

/** The next marked block behind the cursor, from the end on to the start; null where none is marked. */
export function nextChange(state: EditorState): { id: string; at: number } | null {
  const changes = key.getState(state)?.changes;
  if (!changes?.size) return null;
  const found: { id: string; at: number }[] = [];
  state.doc.forEach((block, at) => {
    const id = String(block.attrs.id);
    if (changes.has(id)) found.push({ id, at });
  });
  const { $head } = state.selection;
  const here = $head.depth > 0 ? $head.before(1) : -1;
  return found.find(({ at }) => at > here) ?? found[0] ?? null;
}

/** Whether the texts of a block stand side by side. */
export function isCompared(state: EditorState, block: string): boolean {
  return key.getState(state)?.open === block;
}

function drawn(
  doc: Node,
  changes: Marks['changes'],
  open: string | null,
  actions: ChangedActions,
): DecorationSet {
  const decorations: Decoration[] = [];
  if (changes.size > 0) {
    doc.forEach((block, at) => {
      const id = String(block.attrs.id);
      const change = changes.get(id);
      if (!change) return;
      const end = at + block.nodeSize;
      const texts = JSON.stringify([change.block.content, change.now?.content]);
      decorations.push(
        Decoration.node(at, end, { class: 'notes-changed' }),
        Decoration.widget(end, () => panelOf(change, open === id, actions), {
          side: -1,
          key: `${id} ${open === id} ${texts}`,
          ignoreSelection: true,
          stopEvent: () => true,
        }),
      );
    });
  }
  return DecorationSet.create(doc, decorations);
}

function panelOf({ block, now }: Change, isOpen: boolean, actions: ChangedActions): HTMLElement {
  const button = (words: string, command: CommandId, press: () => void) => {
    const made = element('button', 'changed-button', `${words} `);
    made.type = 'button';
    made.addEventListener('click', press);
    const label = shownKeyLabel(command);
    if (label !== '') made.append(element('kbd', '', label));
    return made;
  };
  const panel = element('div', 'changed');
  panel.contentEditable = 'false';
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', 'The notes changed since');
  const line = element(
    'p',
    'changed-line',
    now ? 'The notes changed since.' : 'Its notes are gone, or withheld.',
  );
  const compare = button(isOpen ? 'Close' : 'Compare', 'compareTexts', () => actions.compare(block.id));
  compare.setAttribute('aria-expanded', String(isOpen));
  line.append(' ', compare);
  panel.append(line);
  if (!isOpen) return panel;
  const both = element('div', 'changed-texts');
  const [own, fresh] = comparedTexts(blockText(block), now ? blockText(now) : '');
  both.append(column('Your text', own), column('As the notes have it now', fresh));
  const choices = element('p', 'changed-choices');
  choices.append(
    button(now ? 'Take the new text' : 'Take it out', 'takeNewText', () => actions.take(block.id)),
    button('Keep mine', 'keepOwnText', () => actions.keep(block.id)),
  );
  panel.append(both, choices);
  return panel;
}

/** Both texts with the words marked that the other does not have. */
function comparedTexts(own: string, fresh: string): [HTMLElement, HTMLElement] {
  const [left, right] = [element('p', ''), element('p', '')];
  for (const { value, added, removed } of diffWords(own, fresh)) {
    if (!added) left.append(removed ? element('del', '', value) : value);
    if (!removed) right.append(added ? element('ins', '', value) : value);
  }
  return [left, right];
}

function column(heading: string, text: HTMLElement): HTMLElement {
  const made = element('div', 'changed-text');
  text.dir = 'auto';
  made.append(element('p', 'changed-heading', heading), text);
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  words = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (words !== '') made.append(words);
  return made;
}
