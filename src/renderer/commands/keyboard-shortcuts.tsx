import { Search, X } from 'lucide-react';
import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { usePreferences } from '../preferences/preferences.ts';
import { changePreferences } from '../preferences/preferences-bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ON_MAC, type Shortcut, shortcutLabel } from '../ui/shortcuts.ts';
import { COMMAND_GROUPS } from './command.ts';
import { COMMANDS, type CommandId, commandOf } from './commands.ts';
import { found } from './finding.ts';
import { type Refusal, refusalOf, withKeys } from './giving-keys.ts';
import { KeyField } from './key-field.tsx';
import { type KeyMap, keyMapOf } from './key-map.ts';
import { runCommand } from './offers.ts';
import { useCommand } from './use-command.ts';
import './keyboard-shortcuts.css';

/** The dialog in which every command is listed with its keys, and any of them can be changed. */
export function KeyboardShortcuts() {
  const [isOpen, setOpen] = useState(false);
  useCommand('keyboardShortcuts', () => setOpen(true));
  return (
    <Dialog title="Keyboard shortcuts" width="wide" isOpen={isOpen} onClose={() => setOpen(false)}>
      <KeyList onClose={() => setOpen(false)} />
    </Dialog>
  );
}

const ALL = (Object.keys(COMMANDS) as CommandId[]).map((id) => ({ id, title: commandOf(id).title }));

/** What could not be done with a key, beside the command that was to have it. */
interface Trouble {
  readonly id: CommandId;
  readonly sentence: string;
  /** Gives it the key all the same. */
  readonly insist: (() => void) | null;
}

function KeyList({ onClose }: { onClose: () => void }) {
  const { keys: changed } = usePreferences();
  const [search, setSearch] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const map: KeyMap<CommandId> = keyMapOf(COMMANDS, changed);

  const set = async (id: CommandId, keys: typeof changed) => {
    setTrouble(null);
    const problem = await changePreferences({ keys });
    if (problem !== null) setTrouble({ id, sentence: problem, insist: null });
  };
  const give = (id: CommandId, place: number, key: Shortcut) => {
    const keys = [...map[id].slice(0, place), key, ...map[id].slice(place + 1)];
    const act = () => void set(id, withKeys(COMMANDS, changed, id, keys));
    const refusal: Refusal<CommandId> | null = refusalOf(COMMANDS, map, id, key, ON_MAC);
    if (refusal === null) act();
    else setTrouble({ id, sentence: refusal.sentence, insist: refusal.holder === null ? null : act });
  };
  const take = (id: CommandId, place: number) =>
    void set(
      id,
      withKeys(
        COMMANDS,
        changed,
        id,
        map[id].filter((_, at) => at !== place),
      ),
    );
  const backToUsual = (id: CommandId) => {
    const { [id]: _, ...others } = changed;
    void set(id, others);
  };

  const shown = found(search, ALL);
  return (
    <>
      <div className="dialog-body keys-body">
        <SearchField
          className="keys-search"
          aria-label="Find a command"
          value={search}
          onChange={setSearch}
          autoFocus
        >
          <Search aria-hidden />
          <Input placeholder="Find a command" dir="auto" />
          {search !== '' && (
            <Button look="icon" aria-label="Clear the search">
              <X aria-hidden />
            </Button>
          )}
        </SearchField>
        {COMMAND_GROUPS.map((group) => {
          const commands = shown.filter(({ id }) => commandOf(id).group === group);
          if (commands.length === 0) return null;
          return (
            <section key={group} className="keys-group" aria-labelledby={`keys-${group}`}>
              <h3 id={`keys-${group}`}>{group}</h3>
              <ul>
                {commands.map(({ id, title }) => (
                  <li key={id} className="keys-row">
                    <span className="keys-title">{title}</span>
                    {changed[id] !== undefined && (
                      <Button
                        look="quiet"
                        aria-label={`${title}: back to the usual key`}
                        onPress={() => backToUsual(id)}
                      >
                        {usualWords(id)}
                      </Button>
                    )}
                    <span className="keys-keys">
                      {(map[id].length === 0 ? [undefined] : map[id]).map((key, place) => (
                        <KeyField
                          // biome-ignore lint/suspicious/noArrayIndexKey: a key is the one in this place
                          key={place}
                          command={title}
                          shortcut={key}
                          onGive={(pressed) => give(id, place, pressed)}
                          onTake={() => take(id, place)}
                          onType={(sentence) => setTrouble({ id, sentence, insist: null })}
                        />
                      ))}
                    </span>
                    {trouble?.id === id && (
                      <p className="keys-trouble" role="alert">
                        {trouble.sentence}
                        {trouble.insist && (
                          <Button look="quiet" onPress={trouble.insist}>
                            Give it to “{title}”
                          </Button>
                        )}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        {shown.length === 0 && <p className="keys-none">No command is called that.</p>}
      </div>
      <footer className="dialog-foot">
        <span className="apart">Press a key’s button, then the new key. They hold in all windows.</span>
        {Object.keys(changed).length > 0 && (
          <Button look="quiet" onPress={() => void changePreferences({ keys: {} })}>
            All back to the usual keys
          </Button>
        )}
        <Button
          look="quiet"
          onPress={() => {
            onClose();
            runCommand('keySheet');
          }}
        >
          On paper…
        </Button>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </footer>
    </>
  );
}

function usualWords(id: CommandId): string {
  const usual = commandOf(id).keys.map((key) => shortcutLabel(key));
  return usual.length === 0 ? 'Back to no key' : `Back to ${usual.join(', ')}`;
}
