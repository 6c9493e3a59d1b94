/** Giving a command another key: whether it can have it, and what is set then. */
import type { Preferences } from '../../contract/preferences.ts';
import { isSameKey, type Shortcut, shortcutLabel } from '../ui/shortcuts.ts';
import { type Command, meet } from './command.ts';
import type { KeyMap } from './key-map.ts';
import { takenFor } from './taken-keys.ts';

type Table<Id extends string> = Readonly<Record<Id, Command>>;
type Changed = Preferences['keys'];

/** Why a command can't have a key; `holder` is the command that would have to give it up. */
export interface Refusal<Id extends string> {
  readonly sentence: string;
  readonly holder: Id | null;
}

/** Why the command can't have the key, on a Mac or elsewhere; null where it can. */
export function refusalOf<Id extends string>(
  commands: Table<Id>,
  map: KeyMap<Id>,
  id: Id,
  key: Shortcut,
  onMac: boolean,
): Refusal<Id> | null {
  const label = shortcutLabel(key, onMac);
  if (key.key.length === 1 && key.key !== ' ' && !key.mod && !key.alt) {
    const hold = onMac ? 'Command or Control' : 'Ctrl or Alt';
    return { sentence: `“${label}” is for writing. Hold ${hold} with it.`, holder: null };
  }
  const taken = takenFor(key, onMac);
  if (taken !== null) return { sentence: `${label} ${taken}. Press another one.`, holder: null };
  const holder = (Object.keys(commands) as Id[]).find(
    (other) =>
      other !== id && meet(commands[other], commands[id]) && map[other].some((one) => isSameKey(one, key)),
  );
  if (holder === undefined) return null;
  return { sentence: `${label} is the key of “${commands[holder].title}”.`, holder };
}

/** What is set once a command has `keys`: whoever had one of them in the same place has it no longer. */
export function withKeys<Id extends string>(
  commands: Table<Id>,
  changed: Changed,
  id: Id,
  keys: readonly Shortcut[],
): Changed {
  const isGiven = (key: Shortcut, other: string) =>
    other in commands && meet(commands[other as Id], commands[id]) && keys.some((one) => isSameKey(one, key));
  const others = Object.entries(changed)
    .filter(([other]) => other !== id)
    .map(([other, theirs]) => [other, theirs.filter((key) => !isGiven(key, other))] as const);
  const isUsual =
    keys.length === commands[id].keys.length &&
    keys.every((key, place) => isSameKey(key, commands[id].keys[place] ?? { key: '' }));
  return Object.fromEntries(isUsual ? others : [...others, [id, [...keys]] as const]);
}
