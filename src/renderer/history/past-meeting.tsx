import { type ReactNode, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Backup } from '../../contract/backups.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { ago, dateInWords } from '../library/words.ts';
import { momentInWords } from './moments.ts';
import { PastDraft } from './past-draft.tsx';
import { PastNotes } from './past-notes.tsx';
import { readBackup } from './read-backup.ts';
import type { PastMeeting, Reading } from './reading.ts';
import { wordsInWords } from './words-added.ts';

interface PastMeetingViewProps {
  backup: Backup;
  /** What can be done with it, once it is read. */
  actions: (past: PastMeeting) => ReactNode;
}

/** A backup beside the list, to be read: notes and drafts as they were. */
export function PastMeetingView({ backup, actions }: PastMeetingViewProps) {
  const reading = useReading(backup.name);
  return (
    <>
      <header className="past-header">
        <div className="past-moment">
          <h2>As of {momentInWords(backup.at)}</h2>
          <p>
            {wordsInWords(backup.words)}, {ago(backup.at)}
          </p>
        </div>
        {reading?.state === 'whole' && <div className="past-actions">{actions(reading.past)}</div>}
      </header>
      {reading === null && <p className="past-sentence waiting">Reading the backup…</p>}
      {reading?.state === 'unreadable' && (
        <div className="past-body">
          <p className="past-sentence past-problem" role="alert">
            {reading.reason}
          </p>
          {reading.plain && <PastNotes meeting={reading.plain} />}
        </div>
      )}
      {reading?.state === 'whole' && (
        <>
          {reading.remarks.map((remark) => (
            <p key={remark} className="past-sentence">
              {remark}
            </p>
          ))}
          <Past past={reading.past} />
        </>
      )}
    </>
  );
}

/** Notes and drafts behind tabs; without a draft there is nothing to choose between. */
function Past({ past: { meeting, pictures } }: { past: PastMeeting }) {
  const drafts = meeting.drafts.filter(({ blocks }) => blocks.length > 0);
  if (drafts.length === 0) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      <section className="past-body" aria-label="Notes as they were" tabIndex={0}>
        <PastHeading meeting={meeting} />
        <PastNotes meeting={meeting} />
      </section>
    );
  }
  return (
    <Tabs className="past-tabs">
      <TabList className="past-tablist" aria-label="Show">
        <Tab id="notes" className="past-tab">
          Notes
        </Tab>
        {drafts.map(({ id }, index) => (
          <Tab key={id} id={`draft ${id}`} className="past-tab">
            {drafts.length === 1 ? 'Draft' : `Draft ${index + 1}`}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="notes" className="past-body">
        <PastHeading meeting={meeting} />
        <PastNotes meeting={meeting} />
      </TabPanel>
      {drafts.map((draft) => (
        <TabPanel key={draft.id} id={`draft ${draft.id}`} className="past-body">
          <PastDraft draft={draft} pictures={pictures} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** What the meeting was called then. */
function PastHeading({ meeting: { particulars, participants } }: { meeting: Meeting }) {
  const { title, body, date, place } = particulars;
  const line = [body, dateInWords(date), place].filter(Boolean);
  const people = participants.length;
  return (
    <header className="past-heading">
      <p className="past-title" dir="auto">
        {title || 'Untitled meeting'}
      </p>
      <p>
        {line.map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
        <span>{people === 1 ? '1 participant' : `${people} participants`}</span>
      </p>
    </header>
  );
}

/** What a backup holds; null while it is being read. */
function useReading(name: string): Reading | null {
  const [read, setRead] = useState<{ name: string; reading: Reading } | null>(null);
  useEffect(() => {
    let left = false;
    void readBackup(name).then((reading) => {
      if (!left) setRead({ name, reading });
    });
    return () => {
      left = true;
    };
  }, [name]);
  return read?.name === name ? read.reading : null;
}
