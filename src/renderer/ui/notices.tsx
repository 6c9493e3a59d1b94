/** Sentences about what was done, or what went wrong: beside the work, never in its way. */
import { X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from './button.tsx';
import { stayOf } from './staying.ts';
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
  /** It stays until somebody has answered it or put it away. */
  stays?: boolean;
}

interface Shown extends Notice {
  key: number;
}

const Notices = createContext<((notice: Notice) => void) | null>(null);

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
  const board = useRef<HTMLElement>(null);
  /** Where the focus was before it came to a notice. */
  const before = useRef<Element | null>(null);
  const show = useCallback((notice: Notice) => {
    const key = nextKey.current++;
    const isOver = (one: Notice) =>
      one.text === notice.text || (notice.about !== undefined && one.about === notice.about);
    setShown((all) => [...all.filter((one) => !isOver(one)), { ...notice, key }].slice(-4));
  }, []);
  const putAway = useCallback((key: number) => {
    const isAtIt = board.current?.contains(document.activeElement);
    setShown((all) => all.filter((one) => one.key !== key));
    if (isAtIt && before.current instanceof HTMLElement) before.current.focus();
  }, []);
  useCommand('lastNotice', () => {
    const buttons = board.current?.querySelectorAll<HTMLElement>('.notice:last-child button');
    buttons?.[0]?.focus();
  });
  return (
    <Notices value={show}>
      {children}
      <section
        className="notices"
        aria-label="Notices"
        aria-live="polite"
        ref={board}
        onFocus={({ relatedTarget }) => {
          if (!board.current?.contains(relatedTarget)) before.current = relatedTarget;
        }}
      >
        {shown.map((notice) => (
          <NoticeLine key={notice.key} notice={notice} onPutAway={putAway} />
        ))}
      </section>
    </Notices>
  );
}

/** One notice. While the pointer or the focus is in it, it does not go by itself. */
function NoticeLine({ notice, onPutAway }: { notice: Shown; onPutAway: (key: number) => void }) {
  const { key, tone = 'plain', text, details, action } = notice;
  const stay = stayOf(notice);
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isHeld = isPointedAt || hasFocus;
  useEffect(() => {
    if (stay === null || isHeld) return;
    const timer = setTimeout(() => onPutAway(key), stay);
    return () => clearTimeout(timer);
  }, [stay, isHeld, key, onPutAway]);
  return (
    <article
      className={`notice notice-${tone}`}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <div className="notice-words">
        <p dir="auto">{text}</p>
        {details && (
          <details>
            <summary>{details.summary}</summary>
            <ul aria-label={details.summary}>
              {details.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {action && (
        <Button
          look="quiet"
          onPress={() => {
            action.run();
            onPutAway(key);
          }}
        >
          {action.label}
        </Button>
      )}
      <Button look="icon" aria-label="Put this notice away" onPress={() => onPutAway(key)}>
        <X aria-hidden />
      </Button>
    </article>
  );
}
