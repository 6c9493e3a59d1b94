import { ChevronLeft, FileText, Globe, Lock, PenLine, SpellCheck, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Particulars, RecordSetting } from '../../core/meeting/meeting.ts';
import { shownKey } from '../commands/commands.ts';
import { useCommand } from '../commands/use-command.ts';
import { HistoryLink } from '../history/history-link.tsx';
import { dateInWords } from '../library/words.ts';
import { goTo, LIBRARY_ADDRESS } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';

interface MeetingHeaderProps {
  particulars: Particulars;
  record: RecordSetting;
  status: ReactNode;
  clock: ReactNode;
  /** Where the clock of the meeting is not that of this machine, how it stands beside it. */
  zone: ReactNode;
  exportMenu: ReactNode;
  isComposing: boolean;
  onParticulars: () => void;
  onCompose: () => void;
  onCheck: () => void;
}

const RECORD_WORDS = {
  public: {
    label: 'Public record',
    hint: 'What was said may be used, with the names of those who said it',
    Icon: Globe,
  },
  chatham: { label: 'Chatham House rule', hint: 'What was said may be used, not by whom', Icon: Users },
  closed: { label: 'Closed record', hint: 'Nothing leaves without a second confirmation', Icon: Lock },
};

/** What the meeting is, whether it is saved, and what can be done with it. */
export function MeetingHeader({
  particulars,
  record,
  status,
  clock,
  zone,
  exportMenu,
  isComposing,
  onParticulars,
  onCompose,
  onCheck,
}: MeetingHeaderProps) {
  useCommand('allMeetings', () => goTo(LIBRARY_ADDRESS));
  const setting = RECORD_WORDS[record];
  const line = [dateInWords(particulars.date), particulars.body, particulars.place].filter(Boolean);
  return (
    <header className="meeting-header">
      <a className="back" href={LIBRARY_ADDRESS} aria-label="All meetings">
        <ChevronLeft aria-hidden />
      </a>
      <div className="meeting-name">
        <h1 dir="auto" title={particulars.title}>
          {particulars.title || 'Untitled meeting'}
        </h1>
        <p>
          <span className={`record record-${record}`} title={setting.hint}>
            <setting.Icon aria-hidden />
            {setting.label}
          </span>
          {zone}
          <span className="meeting-line" title={line.join(' · ')}>
            {line.map((part) => (
              <bdi key={part}>{part}</bdi>
            ))}
          </span>
        </p>
      </div>
      {clock}
      {status}
      <div className="meeting-actions">
        <Button look="quiet" shortcut={shownKey('particulars')} onPress={onParticulars}>
          <FileText aria-hidden />
          Particulars
        </Button>
        <Button look="primary" shortcut={shownKey('composeDraft')} isBusy={isComposing} onPress={onCompose}>
          <PenLine aria-hidden />
          Compose draft
        </Button>
        <Button look="quiet" shortcut={shownKey('checkDraft')} onPress={onCheck}>
          <SpellCheck aria-hidden />
          Check
        </Button>
        {exportMenu}
        <HistoryLink />
        <ThemeSwitch />
      </div>
    </header>
  );
}
