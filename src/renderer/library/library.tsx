import { FileInput, Plus, Search, X } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { bridge } from '../bridge.ts';
import { shownKey } from '../commands/commands.ts';
import { runCommand } from '../commands/offers.ts';
import { useCommand } from '../commands/use-command.ts';
import { DirectoryButton } from '../directory/directory-button.tsx';
import { BackupProblem } from '../settings/backup-problem.tsx';
import { BackupsButton } from '../settings/backups-button.tsx';
import { useMeetings } from '../store/index.ts';
import { Button } from '../ui/button.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { Bin } from './bin.tsx';
import { matches } from './matching.ts';
import { MeetingList } from './meeting-list.tsx';
import { NewMeeting } from './new-meeting.tsx';
import { useTakeIn } from './take-in.tsx';
import './library.css';

/** The first page: every meeting, the newest work first, and the ways to begin one. */
export function Library() {
  const meetings = useMeetings();
  const takeIn = useTakeIn();
  const [creating, setCreating] = useState(false);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const searchBox = useRef<HTMLInputElement>(null);

  const importNotes = () => void takeIn(bridge.call('importNotes', {}));
  const openExample = () => void takeIn(bridge.call('readExample', {}));
  const focusSearch = () => searchBox.current?.focus();
  useCommand('newMeeting', () => setCreating(true));
  useCommand('importFile', importNotes);
  useCommand('search', focusSearch);
  useCommand('openExample', openExample);

  const isEmpty = meetings?.length === 0;
  const found = meetings?.filter((meeting) => matches(meeting, sought));
  return (
    <div className="library">
      <header className="library-top">
        <span className="wordmark">Rapporteur</span>
        <ThemeSwitch />
      </header>
      <main>
        <BackupProblem />
        <div className="library-head">
          <h1>Meetings</h1>
          <div className="library-actions">
            <Button
              look="quiet"
              shortcut={shownKey('importFile')}
              hint="A notes file in shorthand, or an archive"
              onPress={importNotes}
            >
              <FileInput aria-hidden />
              Import…
            </Button>
            <Button look="primary" shortcut={shownKey('newMeeting')} onPress={() => setCreating(true)}>
              <Plus aria-hidden />
              New meeting
            </Button>
          </div>
        </div>
        <SearchField className="search" aria-label="Search meetings" value={search} onChange={setSearch}>
          <Search aria-hidden />
          <Input ref={searchBox} placeholder="Search by title, body or date" dir="auto" />
          {search !== '' && (
            <Button look="icon" aria-label="Clear the search">
              <X aria-hidden />
            </Button>
          )}
        </SearchField>
        {found === undefined ? (
          <p className="library-note waiting">Looking for your meetings…</p>
        ) : (
          <MeetingList meetings={found} />
        )}
        {found?.length === 0 && !isEmpty && (
          <p className="library-note">No meeting has all of these words in its title, body or date.</p>
        )}
        {isEmpty && (
          <section className="first-day">
            <p className="first-day-lead">Nothing here yet.</p>
            <p>
              Begin a meeting before anybody speaks, import notes that you typed elsewhere, or look around in
              an example first: a whole meeting, from the notes to the news item.
            </p>
            <Button onPress={openExample}>Open the example</Button>
          </section>
        )}
        <footer className="library-foot">
          {meetings !== undefined && !isEmpty && (
            <Button look="quiet" onPress={openExample}>
              Open the example
            </Button>
          )}
          <BackupsButton />
          <DirectoryButton />
          <Button
            look="quiet"
            shortcut={shownKey('keyboardShortcuts')}
            onPress={() => runCommand('keyboardShortcuts')}
          >
            Keys…
          </Button>
          <Bin />
        </footer>
      </main>
      <NewMeeting isOpen={creating} onClose={() => setCreating(false)} />
    </div>
  );
}
