import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { type Acquaintance, acquaintancesLike } from '../../core/people/directory.ts';
import { dateInWords } from '../library/words.ts';
import { forgetPerson, rememberPerson, useDirectory } from '../store/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotices } from '../ui/notices.tsx';
import { describe, fullName } from './described.ts';
import './directory.css';

/** Everybody of the meetings so far, who is proposed when a list of people is made; to be looked up, and forgotten. */
export function DirectoryDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="People of your meetings" width="wide" isOpen={isOpen} onClose={onClose}>
      <Directory />
    </Dialog>
  );
}

function Directory() {
  const directory = useDirectory();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const shown = directory && acquaintancesLike(directory, sought, directory.length);
  return (
    <div className="dialog-body directory">
      <p className="directory-about">
        Proposed by name when you add people to a meeting, as they were known last. This list never leaves
        this computer; people of closed meetings and of the bin are not in it.
      </p>
      <SearchField
        className="search"
        aria-label="Search the people"
        value={search}
        onChange={setSearch}
        autoFocus
      >
        <Search aria-hidden />
        <Input placeholder="Search by name, position or affiliation" dir="auto" />
      </SearchField>
      {shown && shown.length > 0 && (
        <ul className="directory-people" aria-label="People of your meetings">
          {shown.map((one) => (
            <Person key={one.key} one={one} />
          ))}
        </ul>
      )}
      {shown?.length === 0 && (
        <p className="directory-about">
          {directory?.length === 0
            ? 'Nobody yet: they come with your meetings.'
            : 'Nobody has all of these words.'}
        </p>
      )}
    </div>
  );
}

function Person({ one }: { one: Acquaintance }) {
  const show = useNotices();
  const name = fullName(one);
  const forget = async () => {
    try {
      await forgetPerson(one.key);
      show({
        text: `${name} is no longer proposed, until a later meeting has them. No meeting was changed.`,
        action: { label: 'Undo', run: () => void rememberPerson(one.key) },
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      show({ text: `${name} could not be forgotten. ${reason}`, tone: 'problem' });
    }
  };
  return (
    <li className="directory-person">
      <span className="directory-words">
        <bdi>{name}</bdi>
        <span className="directory-more">
          <bdi>{describe(one)}</bdi> {dateInWords(one.met, 'short')}
        </span>
      </span>
      <Button look="quiet" aria-label={`Forget ${name}`} onPress={() => void forget()}>
        Forget
      </Button>
    </li>
  );
}
