/** What a command is, and where it is at hand. */
import type { Shortcut } from '../ui/shortcuts.ts';

/** Under which heading a command is listed. */
export const COMMAND_GROUPS = ['Library', 'Meeting', 'Notes', 'Draft', 'Window'] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** The pages of the window. */
export type Page = 'library' | 'meeting' | 'history';

export interface Command {
  /** What it does, as one would say it: "Compose draft". */
  readonly title: string;
  readonly group: CommandGroup;
  /** Its usual keys; the first one is shown. None: by name only, until a key is given to it. */
  readonly keys: readonly Shortcut[];
  /**
   * Where its keys are heard: anywhere on the page (left out), or only while the focus is in
   * the notes or in the draft. The palette offers it all the same.
   */
  readonly heardIn?: 'notes' | 'draft';
  /** The pages that offer it, where its group does not say which. */
  readonly pages?: readonly Page[];
}

const PAGES_OF_GROUP: Record<CommandGroup, readonly Page[]> = {
  Library: ['library'],
  Meeting: ['meeting'],
  Notes: ['meeting'],
  Draft: ['meeting'],
  Window: ['library', 'meeting', 'history'],
};

/** The pages that offer a command. */
export function pagesOf(command: Command): readonly Page[] {
  return command.pages ?? PAGES_OF_GROUP[command.group];
}

/** Whether there is a place where the keys of both are heard, so that they may not have the same. */
export function meet(one: Command, other: Command): boolean {
  const isApart = one.heardIn !== undefined && other.heardIn !== undefined && one.heardIn !== other.heardIn;
  return !isApart && pagesOf(one).some((page) => pagesOf(other).includes(page));
}
