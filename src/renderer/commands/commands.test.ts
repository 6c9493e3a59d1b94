import { expect, it } from 'vitest';
import { isSameKey, shortcutLabel } from '../ui/shortcuts.ts';
import { meet } from './command.ts';
import { COMMANDS, type CommandId, commandOf } from './commands.ts';
import { takenFor } from './taken-keys.ts';

const KEYS = (Object.keys(COMMANDS) as CommandId[]).flatMap((id) =>
  commandOf(id).keys.map((key) => ({ id, key })),
);

it.each([false, true])(
  'no usual key of a command is one of the system or of editing (on a Mac: %s)',
  (onMac) => {
    // The menu bar has New Window too, with the same key: whoever hears it first opens one.
    const own = KEYS.filter(({ id }) => id !== 'newWindow');
    const clashes = own.flatMap(({ id, key }) => {
      const does = takenFor(key, onMac);
      return does === null ? [] : [`${id}: ${shortcutLabel(key, onMac)} ${does}`];
    });
    expect(clashes).toEqual([]);
  },
);

it('no usual key needs Ctrl and Alt together, which type characters on many keyboards', () => {
  expect(KEYS.filter(({ key }) => key.mod && key.alt)).toEqual([]);
});

it('no two commands that can be heard in one place share a key', () => {
  const clashes = KEYS.flatMap((one, place) =>
    KEYS.slice(place + 1)
      .filter((other) => isSameKey(one.key, other.key) && meet(commandOf(one.id), commandOf(other.id)))
      .map((other) => `${one.id} and ${other.id}: ${shortcutLabel(one.key, false)}`),
  );
  expect(clashes).toEqual([]);
});

it('no two commands have the same name', () => {
  const titles = (Object.keys(COMMANDS) as CommandId[]).map((id) => commandOf(id).title);
  expect(titles).toEqual([...new Set(titles)]);
});
