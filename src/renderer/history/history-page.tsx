import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { shownKey } from '../commands/commands.ts';
import { useCommand } from '../commands/use-command.ts';
import { goTo, historyAddress, LIBRARY_ADDRESS, meetingAddress, replaceWith } from '../route.ts';
import { BackupProblem } from '../settings/backup-problem.tsx';
import { useMeetings } from '../store/index.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { BackupList } from './backup-list.tsx';
import { momentInWords } from './moments.ts';
import { PastMeetingView } from './past-meeting.tsx';
import { backUpNow } from './restoring.ts';
import { useBackups } from './use-backups.ts';
import { useRestoring } from './use-restoring.ts';
import './history.css';

interface HistoryPageProps {
  id: string;
  /** The name of the backup that is shown, or null. */
  shown: string | null;
}

/** The backups of a meeting, one of them shown beside the list, and the ways to bring it back. */
export function HistoryPage({ id, shown }: HistoryPageProps) {
  const show = useNotices();
  const { listing, again } = useBackups(id);
  const meetings = useMeetings();
  const restoring = useRestoring(id);
  const [isBackingUp, setBackingUp] = useState(false);
  const view = useRef<HTMLElement>(null);

  const steps = listing.state === 'listed' ? listing.steps : [];
  const backup = steps.find((step) => step.backup.name === shown)?.backup ?? null;
  const present = meetings?.find((meeting) => meeting.id === id);
  const title = (present?.title ?? steps[0]?.backup.title) || 'Untitled meeting';
  const back = present || !meetings ? meetingAddress(id) : LIBRARY_ADDRESS;

  useEffect(() => {
    document.title = `History of ${title} – Rapporteur`;
    return () => {
      document.title = 'Rapporteur';
    };
  }, [title]);

  const backUp = async () => {
    if (isBackingUp) return;
    setBackingUp(true);
    try {
      const made = await backUpNow(id);
      await again();
      show({ text: `Backed up, ${momentInWords(made.at)}.`, about: `backing up ${id}` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      show({ text: `No backup was made. ${reason}`, tone: 'problem', about: `backing up ${id}` });
    } finally {
      setBackingUp(false);
    }
  };

  useCommand('allMeetings', () => goTo(LIBRARY_ADDRESS));
  useCommand('history', () => goTo(back));
  useCommand('backUp', () => void backUp());
  useCommand('otherPane', () => {
    const isInView = view.current?.contains(document.activeElement) ?? false;
    const list = document.querySelector<HTMLElement>('.backup-list');
    const body = view.current?.querySelector<HTMLElement>('[role=tabpanel], section[tabindex]');
    (isInView ? list : body)?.focus();
  });

  return (
    <main className="history">
      <header className="history-header">
        <a className="back" href={back} aria-label={present ? 'Back to the meeting' : 'All meetings'}>
          <ChevronLeft aria-hidden />
        </a>
        <div className="meeting-name">
          <h1 dir="auto" title={title}>
            {title}
          </h1>
          <p>History</p>
        </div>
        <div className="meeting-actions">
          {present && (
            <Button
              look="quiet"
              shortcut={shownKey('backUp')}
              isBusy={isBackingUp}
              onPress={() => void backUp()}
            >
              Back up now
            </Button>
          )}
          <ThemeSwitch />
        </div>
      </header>
      <BackupProblem />
      <div className="history-panes" data-shows={backup ? 'backup' : 'list'}>
        <section className="history-list" aria-label="List of backups">
          {listing.state === 'loading' && <p className="past-sentence waiting">Looking for backups…</p>}
          {listing.state === 'failed' && (
            <p className="past-sentence past-problem" role="alert">
              {listing.reason}
            </p>
          )}
          {listing.state === 'listed' && steps.length === 0 && (
            <div className="past-sentence">
              <p className="history-none">No backup yet.</p>
              <p>
                One is made after each hour of work and when the app is closed. Whatever is typed is kept
                without them.
              </p>
            </div>
          )}
          {steps.length > 0 && (
            <BackupList
              steps={steps}
              shown={backup?.name ?? null}
              onShow={(name) => replaceWith(historyAddress(id, name))}
            />
          )}
        </section>
        <section className="history-view" aria-label="Backup" ref={view}>
          {backup ? (
            <PastMeetingView
              backup={backup}
              actions={(past) => (
                <>
                  <Button
                    look={present ? 'plain' : 'primary'}
                    isBusy={restoring.isBusy}
                    onPress={() => void restoring.asCopy(backup, past)}
                  >
                    Restore as a copy
                  </Button>
                  {present && (
                    <Button
                      look="primary"
                      hint="What stands there now is backed up first"
                      isBusy={restoring.isBusy}
                      onPress={() => void restoring.inPlace(backup, past)}
                    >
                      Restore in place
                    </Button>
                  )}
                </>
              )}
            />
          ) : (
            steps.length > 0 && (
              <p className="history-invite">
                The arrows choose a backup, <kbd>Enter</kbd> shows it here: the meeting as it was, to be read,
                or to be brought back.
              </p>
            )
          )}
        </section>
      </div>
    </main>
  );
}
