import { Trash2 } from 'lucide-react';
import { meetingAddress } from '../route.ts';
import { binMeeting, type MeetingRow, prepareMeeting, unbinMeeting } from '../store/index.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import { ago, dateInWords } from './words.ts';

/** The meetings as lines of a register: the date in the margin, the title, and what body met. */
export function MeetingList({ meetings }: { meetings: readonly MeetingRow[] }) {
  const show = useNotices();
  const bin = async ({ id, title }: MeetingRow) => {
    const name = title || 'Untitled meeting';
    try {
      await binMeeting(id);
      show({
        text: `“${name}” is in the bin.`,
        action: { label: 'Undo', run: () => void unbin(id) },
      });
    } catch (error) {
      show({ text: `“${name}” stays in the list: ${sentence(error)}`, tone: 'problem' });
    }
  };
  const unbin = async (id: string) => {
    try {
      await unbinMeeting(id);
    } catch (error) {
      show({
        text: `It could not be taken out of the bin, where it is safe. ${sentence(error)}`,
        tone: 'problem',
      });
    }
  };

  return (
    <ul className="meeting-list">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="meeting-row">
          <span className="meeting-day">{dateInWords(meeting.date, 'short')}</span>
          <div className="meeting-words">
            <a
              className="meeting-link"
              href={meetingAddress(meeting.id)}
              dir="auto"
              onPointerDown={({ button }) => {
                if (button === 0) prepareMeeting(meeting.id);
              }}
            >
              {meeting.title || 'Untitled meeting'}
            </a>
            <p className="meeting-more">
              {meeting.body && <bdi>{meeting.body}</bdi>}
              <span className="meeting-changed">changed {ago(meeting.updatedAt)}</span>
            </p>
          </div>
          <Button
            look="icon"
            aria-label={`Move “${meeting.title || 'Untitled meeting'}” to the bin`}
            hint="Move to the bin"
            onPress={() => void bin(meeting)}
          >
            <Trash2 aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
