/** Spelling and grammar of an article, checked in a worker of its own that is started when it is first needed. */
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
  /** What is found; rejects with a sentence where it can't be checked. */
  check(article: Article, against: Meeting, style: HouseStyle): Promise<Finding[]>;
  close(): void;
}

export function languageChecker(): LanguageChecker {
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
    return started;
  };
  return {
    check: (article, against, style) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last++;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ number: last, article, against, style } satisfies LanguageOrder);
      }),
    close: () => {
      worker?.terminate();
      worker = null;
    },
  };
}
