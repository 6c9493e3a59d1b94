import { LoaderCircle, Share } from 'lucide-react';
import { useState } from 'react';
import { ArchiveDialog } from '../../archives/archive-dialog.tsx';
import { type ArchiveExport, exportArchive } from '../../archives/exporting.ts';
import { shownKey } from '../../commands/commands.ts';
import { useCommand } from '../../commands/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { type Notice, useNotices } from '../../ui/notices.tsx';
import type { MeetingReader } from '../reader/reader.ts';
import { type ExportFormat, type ExportOutcome, exportMeeting } from './export-meeting.ts';

const FORMATS = [
  { key: 'docx', label: 'Word (.docx)' },
  { key: 'md', label: 'Markdown (.md)' },
  { key: 'html', label: 'Web page (.html)' },
  { key: 'txt', label: 'Plain text (.txt)' },
  { key: 'pdf', label: 'PDF (.pdf)' },
] as const;

const ITEMS = [
  ...FORMATS,
  { key: 'archive', label: 'Meeting archive (.rapporteur)' },
  { key: 'share', label: 'Copy to share (.rapporteur)' },
] as const;

/** What leaves: an article in one of its formats, or a copy of the meeting to share. */
type Leaving = ExportFormat | 'share';

interface ExportMenuProps {
  reader: MeetingReader;
  meetingId: string;
  /** Nothing of a closed meeting leaves without a second confirmation. */
  isClosed: boolean;
  /** Reads what is still being typed into the notes: it may be what must not leave. */
  onSettle: () => void;
}

/** The button "Export…", its menu, and what follows from it. */
export function ExportMenu({ reader, meetingId, isClosed, onSettle }: ExportMenuProps) {
  const show = useNotices();
  const [isOpen, setOpen] = useState(false);
  const [toConfirm, setToConfirm] = useState<Leaving | null>(null);
  const [isArchiving, setArchiving] = useState(false);
  /** How many files are on their way: a long draft takes some seconds, and the typing goes on. */
  const [underWay, setUnderWay] = useState(0);
  useCommand('exportDraft', () => setOpen(true));

  const make = async (making: () => Promise<Notice | null>) => {
    onSettle();
    setUnderWay((files) => files + 1);
    const notice = await making().finally(() => setUnderWay((files) => files - 1));
    if (notice) show({ ...notice, about: 'export' });
  };
  const start = (leaving: Leaving) =>
    leaving === 'share'
      ? archive(true)
      : make(async () => noticeOf(await exportMeeting(reader, meetingId, leaving)));
  const archive = (share: boolean) =>
    make(async () => archiveNotice(await exportArchive(reader, meetingId, share), share));

  return (
    <>
      <Menu
        label="Export"
        isOpen={isOpen}
        onOpenChange={setOpen}
        items={ITEMS}
        onAction={(item) => {
          if (item === 'archive') {
            onSettle();
            setArchiving(true);
          } else if (isClosed) setToConfirm(item);
          else void start(item);
        }}
        button={
          <Button look="quiet" shortcut={shownKey('exportDraft')}>
            {underWay > 0 ? <LoaderCircle className="turning" aria-hidden /> : <Share aria-hidden />}
            Export…
          </Button>
        }
      />
      <ArchiveDialog
        isOpen={isArchiving}
        reader={reader}
        isClosed={isClosed}
        onClose={() => setArchiving(false)}
        onSave={(share) => {
          setArchiving(false);
          void archive(share);
        }}
      />
      <Dialog
        kind="question"
        title="This meeting is closed"
        isOpen={toConfirm !== null}
        onClose={() => setToConfirm(null)}
      >
        <div className="dialog-body">
          <p>
            Its record is not public: what was said is for those who were there. An export puts it into a file
            that can be passed on. Do you want that all the same?
          </p>
        </div>
        <footer className="dialog-foot">
          <Button look="plain" autoFocus onPress={() => setToConfirm(null)}>
            Keep it here
          </Button>
          <Button
            look="danger"
            onPress={() => {
              if (toConfirm) void start(toConfirm);
              setToConfirm(null);
            }}
          >
            Export all the same
          </Button>
        </footer>
      </Dialog>
    </>
  );
}

function archiveNotice(result: ArchiveExport, share: boolean): Notice | null {
  switch (result.outcome) {
    case 'cancelled':
      return null;
    case 'failed':
      return { text: result.problem, tone: 'problem' };
    case 'saved': {
      const { keptBack } = result.contents;
      if (!share) return { text: `The archive is saved to ${result.path}. It holds everything.` };
      const without =
        keptBack === 0
          ? 'Nothing had to be left out.'
          : `${keptBack === 1 ? 'One entry was' : `${keptBack} entries were`} left out: off the record, private, or in doubt.`;
      return { text: `A copy to share is saved to ${result.path}. ${without}` };
    }
  }
}

function noticeOf(result: ExportOutcome): Notice | null {
  switch (result.outcome) {
    case 'saved':
      return { text: `Saved to ${result.path}` };
    case 'cancelled':
      return null;
    case 'nothing':
      return { text: 'There is no draft to export yet. Compose it first, or write one.' };
    case 'withheld':
      return {
        text: 'Nothing was exported: the draft holds words that must not leave. Take them out of the draft, or settle the note they come from.',
        tone: 'problem',
        details: {
          summary:
            result.places.length === 1 ? 'Where they stand' : `Where they stand (${result.places.length})`,
          lines: result.places.map(({ words, where }) => `“${words}” in ${where}`),
        },
      };
    case 'failed':
      return { text: result.problem, tone: 'problem' };
  }
}
