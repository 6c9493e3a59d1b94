/**
 * Spelling and grammar of an article, checked in a worker of its own that is started when it is first needed. Article
 * and notes go there from the reader of the meeting, past the window, so that a key waits for neither.
 */
import type { Finding } from '../../core/desk/finding.ts';
import type { Article } from '../../core/desk/reading.ts';
import type { HouseStyle } from '../../core/desk/style.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';

export interface LanguageOrder {
  number: number;
  article: Article;
  against: Meeting;
  style: HouseStyle;
}

export type LanguageAnswer = { number: number; findings: Finding[] } | { number: number; problem: string };

/** What the reader of the meeting may hand over to be checked. */
export interface Ordered {
  /** Under which it does so. */
  number: number;
  /** What is found, once it was handed over; the dictionary is started for the first. Rejects with a sentence. */
  found(): Promise<Finding[]>;
  /** It was not handed over. */
  cancel(): void;
}

export interface LanguageChecker {
  order(): Ordered;
  close(): void;
}

/** `connect` gives the reader its way to the dictionary; what it says before that has been started waits on the way. */
export function languageChecker(connect: (dictionary: MessagePort) => void): LanguageChecker {
  let worker: Worker | null = null;
  /** The dictionary's end of the way, until it is started. */
  let unread: MessagePort | null = null;
  let last = 0;
  const waiting = new Map<
    number,
    { resolve: (findings: Finding[]) => void; reject: (problem: Error) => void }
  >();
  const lay = (): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    connect(port2);
    return port1;
  };
  const start = (reader: MessagePort): Worker => {
    const started = new Worker(new URL('./speller.worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<LanguageAnswer>) => {
      const asker = waiting.get(data.number);
      waiting.delete(data.number);
      if ('findings' in data) asker?.resolve(data.findings);
      else asker?.reject(new Error(data.problem));
    };
    started.onerror = (event) => {
      event.preventDefault();
      const problem = new Error(event.message || 'The dictionary could not be started.');
      for (const { reject } of waiting.values()) reject(problem);
      waiting.clear();
      worker = null;
    };
    started.postMessage(reader, [reader]);
    return started;
  };
  return {
    order: () => {
      if (worker === null) unread ??= lay();
      const number = ++last;
      const found = new Promise<Finding[]>((resolve, reject) => waiting.set(number, { resolve, reject }));
      // It may be rejected before anybody waits for it.
      found.catch(() => undefined);
      return {
        number,
        found: () => {
          if (unread) worker = start(unread);
          unread = null;
          return found;
        },
        cancel: () => void waiting.delete(number),
      };
    },
    close: () => {
      worker?.terminate();
      worker = null;
    },
  };
}
