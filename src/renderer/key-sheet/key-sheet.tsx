import { COMMAND_GROUPS } from '../commands/command.ts';
import { COMMANDS, type CommandId, commandOf, keysOf, shownKeyLabel } from '../commands/commands.ts';
import type { Shortcut } from '../ui/shortcuts.ts';
import { OTHER_KEYS } from './other-keys.ts';
import { inSeries } from './series.ts';
import { NOTES, PEOPLE, type ShorthandLine, WORDS } from './shorthand-lines.ts';
import './key-sheet.css';

const ALL = Object.keys(COMMANDS) as CommandId[];

/** Two pages of paper: all keys as they are set now, and the shorthand. Its looks are its own, as it leaves the app. */
export function KeySheet() {
  const named = ALL.filter((id) => keysOf(id).length === 0);
  return (
    <div className="key-sheet" lang="en">
      <section className="key-sheet-page">
        <h1>Rapporteur: keys</h1>
        <div className="key-sheet-columns">
          {COMMAND_GROUPS.map((group) => (
            <Keys
              key={group}
              heading={group}
              lines={ALL.filter((id) => commandOf(id).group === group && keysOf(id).length > 0).map((id) => ({
                keys: keysOf(id),
                does: commandOf(id).title,
              }))}
            />
          ))}
          {OTHER_KEYS.map(({ place, keys }) => (
            <Keys key={place} heading={place} lines={keys} />
          ))}
        </div>
        {named.length > 0 && (
          <p className="key-sheet-named">
            By name{shownKeyLabel('commandPalette') && <> ({shownKeyLabel('commandPalette')})</>}:{' '}
            {named.map((id) => commandOf(id).title).join(' · ')}
          </p>
        )}
      </section>
      <section className="key-sheet-page">
        <h1>Rapporteur: shorthand</h1>
        <Shorthand heading="One entry a line" lines={NOTES} />
        <Shorthand heading="Within the words" lines={WORDS} />
        <Shorthand heading="People" lines={PEOPLE} />
      </section>
    </div>
  );
}

function Keys({
  heading,
  lines,
}: {
  heading: string;
  lines: readonly { keys: readonly Shortcut[]; does: string }[];
}) {
  if (lines.length === 0) return null;
  return (
    <section className="key-sheet-group">
      <h2>{heading}</h2>
      <table>
        <tbody>
          {inSeries(lines).map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">{keys}</th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Shorthand({ heading, lines }: { heading: string; lines: readonly ShorthandLine[] }) {
  return (
    <section className="key-sheet-group">
      <h2>{heading}</h2>
      <table className="key-sheet-shorthand">
        <tbody>
          {lines.map(({ typed, means }) => (
            <tr key={typed}>
              <th scope="row">
                <code>{typed}</code>
              </th>
              <td>{means}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
