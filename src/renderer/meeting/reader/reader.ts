/** The window's side of the reader: every change of the document goes there, and answers come back in the order of the questions. */
import * as Y from 'yjs';
import type { OpenMeeting } from '../../store/index.ts';
import type { DraftKind } from '../draft/draft-kind.ts';
import type { Answers, Asked, Beside, FromReader, Review, ToReader } from './protocol.ts';

export interface MeetingReader {
  /** Answers for the document as it is at the moment of asking. Rejects with a sentence. */
  ask<Name extends Asked>(asked: Name, ...beside: Beside<Name>): Promise<Answers[Name]>;
  /** What is asked and told from now on is about the draft of this kind. */
  show(kind: DraftKind): void;
  /** What the draft tells and leaves out, as last read; null while there is no draft. */
  review: { get(): Review | null; subscribe(listener: () => void): () => void };
  /** Gives it the way to the dictionary, for all that is checked from now on. */
  connectDictionary(port: MessagePort): void;
  close(): void;
}

/** How long the reader may wait for a quiet moment to start in, in milliseconds. */
const PATIENCE = 2_000;

/**
 * A reader of an open meeting; it follows the document until it is closed. It
 * starts once the window has nothing better to do, or when it is first asked.
 */
export function startReader({
  doc,
  loaded,
  encodeWith,
}: Pick<OpenMeeting, 'doc' | 'loaded' | 'encodeWith'>): MeetingReader {
  let started: Worker | null = null;
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (problem: Error) => void }>();
  const listeners = new Set<() => void>();
  let nextNumber = 0;
  let shown: DraftKind | null = null;
  let review: Review | null = null;

  const follow = (update: Uint8Array) => send({ type: 'updates', updates: [update] });

  const hear = ({ data }: MessageEvent<FromReader>) => {
    if (data.type === 'review') {
      review = data.review;
      for (const listener of listeners) listener();
      return;
    }
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    // The number ties the answer to its question, and so to its type.
    if (data.type === 'answer') asker?.resolve(data.answer as never);
    else asker?.reject(new Error(data.problem));
  };
  const fail = (event: ErrorEvent) => {
    event.preventDefault();
    const problem = new Error(
      event.message || 'The part of the app that reads the notes could not be started.',
    );
    for (const asker of waiting.values()) asker.reject(problem);
    waiting.clear();
  };

  const start = (): Worker => {
    cancelIdleCallback(waitingToStart);
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = hear;
    worker.onerror = fail;
    // As they were stored: encoding the whole of a long meeting takes longer than a key may wait.
    const since = Y.encodeStateAsUpdateV2(doc, loaded.vector);
    worker.postMessage({ type: 'updates', updates: [...loaded.updates, since] } satisfies ToReader);
    if (shown) worker.postMessage({ type: 'show', kind: shown } satisfies ToReader);
    doc.on('updateV2', follow);
    started = worker;
    return worker;
  };
  const waitingToStart = requestIdleCallback(() => void (started ?? start()), { timeout: PATIENCE });
  const send = (message: ToReader) => (started ?? start()).postMessage(message);

  const ask = <Name extends Asked>(asked: Name, ...[given]: Beside<Name>): Promise<Answers[Name]> =>
    new Promise((resolve, reject) => {
      const number = nextNumber++;
      waiting.set(number, { resolve, reject });
      send({ type: 'ask', number, asked, ...(given && { given }) });
    });
  let goAway = () => {};
  const gone = new Promise<never>((_resolve, reject) => {
    goAway = () => reject(new Error('The meeting was closed.'));
  });
  const stopEncoding = encodeWith(() => Promise.race([ask('state'), gone]));

  return {
    ask,
    show: (kind) => {
      shown = kind;
      started?.postMessage({ type: 'show', kind } satisfies ToReader);
    },
    review: {
      get: () => review,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    connectDictionary: (port) =>
      (started ?? start()).postMessage({ type: 'dictionary', port } satisfies ToReader, [port]),
    close: () => {
      stopEncoding();
      cancelIdleCallback(waitingToStart);
      doc.off('updateV2', follow);
      started?.terminate();
      gone.catch(() => undefined);
      goAway();
    },
  };
}
