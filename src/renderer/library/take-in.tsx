/** A file becomes a meeting of the library, and is opened. Nothing is refused for what it holds: what is odd is told. */
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import type { ArchiveFile, NotesFile, OpenedFile } from '../../contract/contract.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Diagnostic } from '../../core/shorthand/diagnostics.ts';
import { parseShorthand } from '../../core/shorthand/parse.ts';
import { MergeDialog } from '../archives/merge-dialog.tsx';
import { type Newcomer, takeInArchive } from '../archives/taking-in.ts';
import { UnreadableArchive } from '../archives/unreadable-archive.tsx';
import { bridge } from '../bridge.ts';
import { goTo, meetingAddress } from '../route.ts';
import { addMeeting } from '../store/index.ts';
import { type Notice, useNotices } from '../ui/notices.tsx';

type Answer =
  | { outcome: 'read'; file: OpenedFile }
  | { outcome: 'cancelled' | 'nothing' }
  | { outcome: 'failed'; problem: { message: string } };

type TakeIn = (asked: Promise<Answer>) => Promise<void>;

const TakingInContext = createContext<TakeIn | null>(null);

/** Gives what takes a file in, once the main process has answered with one. */
export function useTakeIn(): TakeIn {
  const takeIn = use(TakingInContext);
  if (!takeIn) throw new Error('Files are taken in inside TakingIn.');
  return takeIn;
}

/** Takes files in, on whatever page, and asks what has to be asked: about a meeting that is here already. */
export function TakingIn({ children }: { children: ReactNode }) {
  const show = useNotices();
  const [newcomer, setNewcomer] = useState<Newcomer | null>(null);
  const [unreadable, setUnreadable] = useState<{ reason: string; plain: Meeting } | null>(null);

  const takeInFile = useCallback(async (file: OpenedFile): Promise<Notice | null> => {
    if (file.kind === 'notes') return takeInNotes(file);
    const taken = await takeInArchive(file.name, file.bytes);
    switch (taken.outcome) {
      case 'added':
        goTo(meetingAddress(taken.id));
        return taken.remarks.length > 0 ? noticeOf(file.name, [...taken.remarks]) : null;
      case 'here':
        goTo(meetingAddress(taken.id));
        return { text: hereSentence(file, taken.wasBinned) };
      case 'differs':
        setNewcomer(taken.newcomer);
        return null;
      case 'unreadable':
        if (taken.plain === null) return { text: `${file.name}: ${taken.reason}`, tone: 'problem' };
        setUnreadable({ reason: taken.reason, plain: taken.plain });
        return null;
    }
  }, []);
  const takeIn = useCallback<TakeIn>(
    async (asked) => {
      try {
        const answer = await asked;
        if (answer.outcome === 'failed') show({ text: answer.problem.message, tone: 'problem' });
        if (answer.outcome !== 'read') return;
        const notice = await takeInFile(answer.file);
        if (notice) show(notice);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        show({ text: `The file was not taken in, and is as it was. ${reason}`, tone: 'problem' });
      }
    },
    [show, takeInFile],
  );
  useFileToOpen(takeIn);

  return (
    <TakingInContext value={takeIn}>
      {children}
      <MergeDialog newcomer={newcomer} onClose={() => setNewcomer(null)} />
      <UnreadableArchive unreadable={unreadable} onClose={() => setUnreadable(null)} />
    </TakingInContext>
  );
}

async function takeInNotes(file: NotesFile): Promise<Notice | null> {
  const { meeting, diagnostics } = parseShorthand(file.text);
  const id = await addMeeting(meeting, file.pictures);
  goTo(meetingAddress(id));
  const remarks = [...diagnostics.map(remark), ...file.remarks];
  return remarks.length > 0 ? noticeOf(file.name, remarks) : null;
}

function hereSentence({ name }: ArchiveFile, wasBinned: boolean): string {
  const where = wasBinned ? ' It was in the bin, and is taken out of it.' : '';
  return `You have this meeting already, with all that ${name} holds.${where}`;
}

/** "Line 12: ..." */
function remark({ line, message }: Diagnostic): string {
  return `Line ${line}: ${message}`;
}

function noticeOf(name: string, remarks: string[]): Notice {
  const summary = remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`;
  return { text: `${name} was taken in whole.`, details: { summary, lines: [...new Set(remarks)] } };
}

/** Opens the file named on the command line, now and whenever another one comes. */
function useFileToOpen(takeIn: TakeIn): void {
  useEffect(() => {
    const open = () => void takeIn(bridge.call('takeFileToOpen', {}));
    open();
    return bridge.on('fileToOpen', open);
  }, [takeIn]);
}
