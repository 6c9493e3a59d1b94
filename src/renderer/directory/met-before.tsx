import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { type Acquaintance, acquaintancesLike } from '../../core/people/directory.ts';
import { withLineFor } from '../../core/people/joining.ts';
import { dateInWords } from '../library/words.ts';
import { useDirectory } from '../store/index.ts';
import { describe, fullName } from './described.ts';
import './directory.css';

/** As many as can be taken in at a glance. */
const MOST = 8;

/** A box that proposes people of earlier meetings as one types; whom one chooses is added to lines of shorthand. */
export function MetBefore({ lines, onLines }: { lines: string; onLines: (lines: string) => void }) {
  const directory = useDirectory();
  const [chosen, setChosen] = useState(0);
  if (directory === undefined || directory.length === 0) return null;
  return (
    <Proposals
      // A new box for the next one: it is empty, and its list is closed.
      key={chosen}
      directory={directory}
      isNext={chosen > 0}
      onChoose={({ person }) => {
        onLines(withLineFor(person, lines));
        setChosen(chosen + 1);
      }}
    />
  );
}

interface ProposalsProps {
  directory: readonly Acquaintance[];
  /** Somebody was chosen before, and the hands are still here. */
  isNext: boolean;
  onChoose: (one: Acquaintance) => void;
}

function Proposals({ directory, isNext, onChoose }: ProposalsProps) {
  const [typed, setTyped] = useState('');
  // Also before anything is typed: the list opens at a key only where it has somebody by then.
  const shown = acquaintancesLike(directory, typed, MOST);
  return (
    <ComboBox
      className="field"
      items={shown}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const one = directory.find((other) => other.key === key);
        if (one) onChoose(one);
      }}
      defaultFilter={() => true}
      menuTrigger="input"
      autoFocus={isNext}
    >
      <Label className="field-label">Somebody of an earlier meeting</Label>
      <Input className="field-box" dir="auto" autoComplete="off" placeholder="Type a name" />
      <Popover className="popover met-before-list" offset={4}>
        <ListBox className="menu">
          {(one: Acquaintance) => (
            <ListBoxItem id={one.key} textValue={fullName(one)} className="menu-item">
              <Text slot="label" dir="auto">
                {fullName(one)}
              </Text>
              <Text slot="description" className="met-before-more">
                <bdi>{describe(one)}</bdi> {dateInWords(one.met, 'short')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
