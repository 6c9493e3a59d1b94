/** The end of a window: all that is typed is saved before it goes, and a sentence says what it waits for. */
import { useEffect, useState } from 'react';
import { bridge } from './bridge.ts';
import { endAll, settleAll, started } from './store/index.ts';
import { useNotices } from './ui/notices.tsx';
import './closing.css';

/** What is saved within this time, in milliseconds, is not worth a word. */
const QUIET = 300;
/** How soon what could not be saved is tried again, in milliseconds. */
const AGAIN = 1_000;

/** Saves and ends what is open until main may close the window, or until it stays. */
async function saveForClosing(isClosing: () => boolean, onProblem: (what: string) => void): Promise<void> {
  while (isClosing()) {
    try {
      // What came back at the start, and went into the journals, is not left half done.
      await started.catch(() => null);
      await settleAll();
      if (!isClosing()) return;
      await endAll();
      await bridge.call('readyToClose', {});
      return;
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      onProblem(what);
      await bridge.call('stillSaving', { what: what.slice(0, 2000) });
      await new Promise((again) => setTimeout(again, AGAIN));
    }
  }
}

/** Hears that the window is to be closed, and what main has to tell of it. Shows nothing until saving takes a moment. */
export function Closing() {
  const show = useNotices();
  const [waitsFor, setWaitsFor] = useState<string | null>(null);

  useEffect(() => {
    let closing = false;
    let word: ReturnType<typeof setTimeout> | undefined;
    const stopClosing = bridge.on('closing', () => {
      if (closing) return;
      closing = true;
      word = setTimeout(() => setWaitsFor(''), QUIET);
      void saveForClosing(() => closing, setWaitsFor);
    });
    const stopStaying = bridge.on('staying', () => {
      closing = false;
      clearTimeout(word);
      setWaitsFor(null);
    });
    bridge
      .call('announceWindow', {})
      .then(({ report }) => {
        if (report !== null) show({ text: report, tone: 'problem' });
      })
      .catch((error: unknown) => console.error('The window could not announce itself.', error));
    return () => {
      stopClosing();
      stopStaying();
      clearTimeout(word);
    };
  }, [show]);

  if (waitsFor === null) return null;
  return (
    <div className="closing" role="alert">
      <p>Saving what you typed…</p>
      {waitsFor !== '' && (
        <p className="closing-problem" dir="auto">
          {waitsFor}
        </p>
      )}
    </div>
  );
}
