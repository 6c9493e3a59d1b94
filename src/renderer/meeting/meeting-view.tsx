import { useLayoutEffect, useState } from 'react';
import type { OpenMeeting } from '../store/index.ts';
import { useNotices } from '../ui/notices.tsx';
import { openPictures, type PictureAddresses } from './pictures.ts';
import { type MeetingReader, startReader } from './reader/reader.ts';
import { Workspace } from './workspace.tsx';

/** What works beside an open meeting for as long as it is shown. */
interface Attendants {
  reader: MeetingReader;
  pictures: PictureAddresses;
}

/** An open meeting, with its reader and its pictures at hand. */
export function MeetingView({ open }: { open: OpenMeeting }) {
  const show = useNotices();
  const [attendants, setAttendants] = useState<Attendants | null>(null);
  // In the same frame as the meeting itself: there is nothing worth painting before.
  useLayoutEffect(() => {
    const reader = startReader(open);
    const pictures = openPictures(open.id);
    setAttendants({ reader, pictures });
    pictures.refresh().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      show({ text: `The pictures of this meeting could not be read. ${reason}`, tone: 'problem' });
    });
    return () => {
      setAttendants(null);
      reader.close();
      pictures.close();
    };
  }, [open, show]);
  return attendants && <Workspace open={open} {...attendants} />;
}
