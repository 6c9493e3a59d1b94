/** Which commands the page offers at the moment, and who runs them. */
import type { CommandId } from './commands.ts';

/** What a command does; the press that asked for it where a key did. */
export type Run = (press?: KeyboardEvent) => void;

const offers = new Map<CommandId, Run[]>();

/** Offers a command until the returned function is called. Of several offers the last one runs. */
export function offer(id: CommandId, run: Run): () => void {
  offers.set(id, [...(offers.get(id) ?? []), run]);
  return () => {
    const left = (offers.get(id) ?? []).filter((one) => one !== run);
    if (left.length > 0) offers.set(id, left);
    else offers.delete(id);
  };
}

/** Runs a command; false where nobody offers it. */
export function runCommand(id: CommandId, press?: KeyboardEvent): boolean {
  const run = offers.get(id)?.at(-1);
  run?.(press);
  return run !== undefined;
}

/** The commands that are offered. */
export function offeredCommands(): CommandId[] {
  return [...offers.keys()];
}
