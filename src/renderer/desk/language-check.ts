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

export interface LanguageChecker {
  /** The number under which the reader is to hand over what is to be checked, and what is found; that rejects with a sentence. */
  order(): { number: number; found: Promise<Finding[]> };
  /** Of an order that is not handed over. */
  cancel(number: number): void;
  close(): void;
}

/** `connect` gives the reader its way to the dictionary. */
export function languageChecker(connect: (dictionary: MessagePort) => void): LanguageChecker {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<
    number,
    { resolve: (findings: Finding[]) => void; reject: (problem: Error) => void }
  >();
  const start = (): Worker => {
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
    const { port1, port2 } = new MessageChannel();
    started.postMessage(port1, [port1]);
    connect(port2);
    return started;
  };
  return {
    order: () => {
      worker ??= start();
      const number = ++last;
      const found = new Promise<Finding[]>((resolve, reject) => waiting.set(number, { resolve, reject }));
      // It may be rejected before anybody waits for it.
      found.catch(() => undefined);
      return { number, found };
    },
    cancel: (number) => void waiting.delete(number),
    close: () => {
      worker?.terminate();
      worker = null;
    },
  };
}
