/** Which keys the commands have, when a person has changed some of them. */
import type { Preferences } from '../../contract/preferences.ts';
import { isSameKey, type Shortcut } from '../ui/shortcuts.ts';
import { type Command, meet } from './command.ts';

export type KeyMap<Id extends string> = Readonly<Record<Id, readonly Shortcut[]>>;

/**
 * The keys of each command. A key that a person gave to one is no longer the usual key of
 * another that is heard in the same place, not even of one that a later version brings.
 */
export function keyMapOf<Id extends string>(
  commands: Readonly<Record<Id, Command>>,
  changed: Preferences['keys'],
): KeyMap<Id> {
  const ids = Object.keys(commands) as Id[];
  const given = ids.flatMap((id) => (changed[id] ?? []).map((key) => ({ command: commands[id], key })));
  const isGiven = (key: Shortcut, command: Command) =>
    given.some((one) => isSameKey(one.key, key) && meet(one.command, command));
  const keys = (id: Id): readonly Shortcut[] =>
    changed[id] ?? commands[id].keys.filter((key) => !isGiven(key, commands[id]));
  return Object.fromEntries(ids.map((id) => [id, keys(id)])) as KeyMap<Id>;
}
