/** Sentences about what was done, or what went wrong: beside the work, never in its way. */
import { X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { Button } from './button.tsx';
import './notices.css';

export interface Notice {
  text: string;
  /** What went wrong is red, and stays until it is put away. */
  tone?: 'plain' | 'problem';
  /** Remarks beneath the sentence, one a line, opened by who wants them. */
  details?: { summary: string; lines: readonly string[] };
  action?: { label: string; run: () => void };
  /** What it tells the outcome of: an earlier outcome of the same gives way, since it no longer holds. */
  about?: string;
}

interface Shown extends Notice {
  key: number;
}

const Notices = createContext<((notice: Notice) => void) | null>(null);

/** How long a sentence without anything to do in it stays. Long enough to be read twice. */
const READING_TIME = 8000;

/** Gives the function that shows a notice. */
export function useNotices(): (notice: Notice) => void {
  const show = use(Notices);
  if (!show) throw new Error('Notices are shown inside NoticeBoard.');
  return show;
}

/** Holds the notices of the pages inside it. A new one goes below; an older one with the same words, or about the same, gives way. */
export function NoticeBoard({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const nextKey = useRef(0);
  const putAway = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), []);
  const show = useCallback(
    (notice: Notice) => {
      const key = nextKey.current++;
      const isOver = (one: Notice) =>
        one.text === notice.text || (notice.about !== undefined && one.about === notice.about);
      setShown((all) => [...all.filter((one) => !isOver(one)), { ...notice, key }].slice(-4));
      if (!notice.tone && !notice.details && !notice.action) setTimeout(() => putAway(key), READING_TIME);
    },
    [putAway],
  );
  const board = useMemo(() => show, [show]);
  return (
    <Notices value={board}>
      {children}
      <section className="notices" aria-label="Notices" aria-live="polite">
        {shown.map((notice) => (
          <article key={notice.key} className={`notice notice-${notice.tone ?? 'plain'}`}>
            <div className="notice-words">
              <p dir="auto">{notice.text}</p>
              {notice.details && (
                <details>
                  <summary>{notice.details.summary}</summary>
                  <ul aria-label={notice.details.summary}>
                    {notice.details.lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
            {notice.action && (
              <Button
                look="quiet"
                onPress={() => {
                  notice.action?.run();
                  putAway(notice.key);
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <Button look="icon" aria-label="Put this notice away" onPress={() => putAway(notice.key)}>
              <X aria-hidden />
            </Button>
          </article>
        ))}
      </section>
    </Notices>
  );
}
