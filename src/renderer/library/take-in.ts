/** A notes file becomes a meeting of the library, and is opened. Nothing is refused for what it holds: what is odd is told. */
import { useCallback, useEffect } from 'react';
import type { NotesFile } from '../../contract/contract.ts';
import type { Diagnostic } from '../../core/shorthand/diagnostics.ts';
import { parseShorthand } from '../../core/shorthand/parse.ts';
import { bridge } from '../bridge.ts';
import { goTo, meetingAddress } from '../route.ts';
import { addMeeting } from '../store/index.ts';
import { type Notice, useNotices } from '../ui/notices.tsx';

type Answer =
  | { outcome: 'read'; file: NotesFile }
  | { outcome: 'cancelled' | 'nothing' }
  | { outcome: 'failed'; problem: { message: string } };

/** Gives what takes a file in, once the main process has answered with one. */
export function useTakeIn(): (asked: Promise<Answer>) => Promise<void> {
  const show = useNotices();
  return useCallback(
    async (asked) => {
      try {
        const answer = await asked;
        if (answer.outcome === 'failed') show({ text: answer.problem.message, tone: 'problem' });
        if (answer.outcome !== 'read') return;
        const { meeting, diagnostics } = parseShorthand(answer.file.text);
        const id = await addMeeting(meeting, answer.file.pictures);
        goTo(meetingAddress(id));
        const remarks = [...diagnostics.map(remark), ...answer.file.remarks];
        if (remarks.length > 0) show(noticeOf(answer.file.name, remarks));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        show({ text: `The file was not taken in, and is as it was. ${reason}`, tone: 'problem' });
      }
    },
    [show],
  );
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
export function useFileToOpen(): void {
  const takeIn = useTakeIn();
  useEffect(() => {
    const open = () => void takeIn(bridge.call('takeFileToOpen', {}));
    open();
    return bridge.on('fileToOpen', open);
  }, [takeIn]);
}
