/** What the palette lists for what was typed into it. */
import { type Page, pagesOf } from './command.ts';
import { COMMANDS, type CommandId, commandOf } from './commands.ts';
import { found } from './finding.ts';

export interface PaletteEntry {
  readonly id: CommandId;
  readonly title: string;
  /** Where it can be done, if not here and now; null if it can. */
  readonly elsewhere: string | null;
}

const PAGE_WORDS: Record<Page, string> = {
  library: 'in the library',
  meeting: 'in a meeting',
  history: 'in a meeting’s history',
};

/**
 * Without a search all that can be done now, what was chosen last first. With one all that fits, and after what can
 * be done now what could be done elsewhere: who looks for it by name learns that it is there.
 */
export function paletteEntries(
  search: string,
  now: { readonly page: Page; readonly offered: readonly CommandId[]; readonly recent: readonly CommandId[] },
): PaletteEntry[] {
  const all = Object.keys(COMMANDS) as CommandId[];
  const ids: CommandId[] = all.filter((id) => id !== 'commandPalette');
  const order = [
    ...now.recent.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !now.recent.includes(id)),
  ];
  const entries = order.map((id): PaletteEntry => {
    const pages = pagesOf(commandOf(id));
    const where = pages.includes(now.page)
      ? 'not at the moment'
      : pages.map((page) => PAGE_WORDS[page]).join(', ');
    return { id, title: commandOf(id).title, elsewhere: now.offered.includes(id) ? null : where };
  });
  const possible = found(
    search,
    entries.filter(({ elsewhere }) => elsewhere === null),
  );
  if (search.trim() === '') return possible;
  return [
    ...possible,
    ...found(
      search,
      entries.filter(({ elsewhere }) => elsewhere !== null),
    ),
  ];
}
