import { useEffect, useState } from 'react';
import { printShorthand } from '../../core/shorthand/print.ts';
import { LIBRARY_ADDRESS } from '../route.ts';
import { type OpenResult, openMeeting } from '../store/index.ts';
import { useNotices } from '../ui/notices.tsx';
import { MeetingView } from './meeting-view.tsx';
import './meeting.css';

/** Opens a meeting, and shows it, or says why it can't be. */
export function MeetingPage({ id }: { id: string }) {
  const show = useNotices();
  const [opened, setOpened] = useState<OpenResult | null>(null);
  useEffect(() => {
    let left = false;
    const listening: (() => void)[] = [];
    const opening = openMeeting(id);
    void opening.then((result) => {
      if (left) return;
      setOpened(result);
      if (result.state !== 'open') return;
      const { remarks, withheld } = result.open;
      const tell = (remark: string) => show({ text: remark, tone: 'problem' });
      const tellWithheld = () => {
        const told = withheld.get();
        if (told !== null) tell(told);
      };
      for (const remark of remarks.get()) tell(remark);
      tellWithheld();
      listening.push(remarks.onRemark(tell), withheld.subscribe(tellWithheld));
    });
    return () => {
      left = true;
      for (const stop of listening) stop();
      setOpened(null);
      void opening
        .then((result) => (result.state === 'open' ? result.open.close() : undefined))
        .catch((error: unknown) => {
          show({ text: error instanceof Error ? error.message : String(error), tone: 'problem' });
        });
    };
  }, [id, show]);

  if (!opened) {
    return (
      <main className="sentence-page waiting">
        <p>Opening the meeting…</p>
      </main>
    );
  }
  if (opened.state === 'open') return <MeetingView open={opened.open} />;
  return (
    <main className="sentence-page">
      <h1>This meeting can’t be edited here.</h1>
      <p role="alert">{opened.reason}</p>
      <a href={LIBRARY_ADDRESS}>Back to the meetings</a>
      {opened.plain && (
        <pre className="plain-notes" dir="auto">
          {printShorthand(opened.plain)}
        </pre>
      )}
    </main>
  );
}
