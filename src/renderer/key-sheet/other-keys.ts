/** The keys that are no commands: those of writing, of dialogs and lists, and of the window. They can't be changed. */
import { type Shortcut, SUBMIT } from '../ui/shortcuts.ts';

export interface OtherKey {
  /** One of them does it. */
  readonly keys: readonly Shortcut[];
  readonly does: string;
}

/** By the place where they are heard. */
export const OTHER_KEYS: readonly { readonly place: string; readonly keys: readonly OtherKey[] }[] = [
  {
    place: 'Writing notes',
    keys: [
      { keys: [{ key: 'Enter' }], does: 'next entry' },
      { keys: [{ key: 'Enter', shift: true }], does: 'next paragraph of the entry' },
      {
        keys: [{ key: 'Backspace' }],
        does: 'right after a typing help: what was typed; at an entry’s start: its head as text',
      },
      { keys: [{ key: 'Tab' }], does: 'completes the name or term that is offered' },
      { keys: [{ key: 'Delete' }], does: 'at the end of an entry: joins the next one' },
      {
        keys: [
          { key: 'Home', mod: true },
          { key: 'End', mod: true },
        ],
        does: 'start and end of the notes',
      },
    ],
  },
  {
    place: 'Notes and draft',
    keys: [
      { keys: [{ key: 'b', mod: true }], does: 'bold' },
      { keys: [{ key: 'i', mod: true }], does: 'italic' },
      { keys: [{ key: 'z', mod: true }], does: 'undo' },
      { keys: [{ key: 'z', mod: true, shift: true }], does: 'redo' },
    ],
  },
  {
    place: 'Choosing somebody, behind @ or where an entry begins',
    keys: [
      { keys: [{ key: 'Tab' }], does: 'the first who is offered' },
      { keys: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }], does: 'another; Enter takes them' },
      { keys: [{ key: 'Escape' }], does: 'leaves the text as it is' },
    ],
  },
  {
    place: 'Dialogs and lists',
    keys: [
      { keys: [SUBMIT], does: 'sends a dialog' },
      { keys: [{ key: 'Escape' }], does: 'closes it; what was typed is kept' },
      { keys: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }], does: 'to another line of a list or menu' },
      { keys: [{ key: 'Enter' }], does: 'does or shows what is marked' },
      { keys: [{ key: 'Delete' }], does: 'sets an unreported note aside' },
    ],
  },
  {
    place: 'Any window',
    keys: [
      {
        keys: [
          { key: '+', mod: true },
          { key: '-', mod: true },
          { key: '0', mod: true },
        ],
        does: 'larger, smaller, as it was',
      },
      { keys: [{ key: 'w', mod: true }], does: 'closes the window, once all is saved' },
    ],
  },
];
