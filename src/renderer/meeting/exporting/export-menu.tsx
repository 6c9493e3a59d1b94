import { Share } from 'lucide-react';
import { useState } from 'react';
import type { ArticleFormat } from '../../../core/export/export.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { type Notice, useNotices } from '../../ui/notices.tsx';
import { SHORTCUTS, useShortcut } from '../../ui/shortcuts.ts';
import type { MeetingReader } from '../reader/reader.ts';
import { type ExportOutcome, exportMeeting } from './export-meeting.ts';

const FORMATS = [
  { key: 'docx', label: 'Word (.docx)' },
  { key: 'md', label: 'Markdown (.md)' },
  { key: 'html', label: 'Web page (.html)' },
  { key: 'txt', label: 'Plain text (.txt)' },
] as const;

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
  const [toConfirm, setToConfirm] = useState<ArticleFormat | null>(null);
  useShortcut(SHORTCUTS.exportDraft, () => setOpen(true));

  const start = async (format: ArticleFormat) => {
    onSettle();
    const notice = noticeOf(await exportMeeting(reader, meetingId, format));
    if (notice) show({ ...notice, about: 'export' });
  };

  return (
    <>
      <Menu
        label="Export"
        isOpen={isOpen}
        onOpenChange={setOpen}
        items={FORMATS}
        onAction={(format) => {
          if (isClosed) setToConfirm(format);
          else void start(format);
        }}
        button={
          <Button look="quiet" shortcut={SHORTCUTS.exportDraft}>
            <Share aria-hidden />
            Export…
          </Button>
        }
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
