/** The window's side of the reader: every change of the document goes there, and answers come back in the order of the questions. */
import * as Y from 'yjs';
import type { Answers, Asked, FromReader, ToReader } from './protocol.ts';
import type { NoteLine } from './unreported.ts';

export interface MeetingReader {
  /** Answers for the document as it is at the moment of asking. Rejects with a sentence. */
  ask<Name extends Asked>(asked: Name): Promise<Answers[Name]>;
  unreported: { get(): NoteLine[] | null; subscribe(listener: () => void): () => void };
  close(): void;
}

/** Starts a reader of the document; it follows the document until it is closed. */
export function startReader(doc: Y.Doc): MeetingReader {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (problem: Error) => void }>();
  const listeners = new Set<() => void>();
  let nextNumber = 0;
  let unreported: NoteLine[] | null = null;

  const send = (message: ToReader) => worker.postMessage(message);
  const follow = (update: Uint8Array) => send({ type: 'update', update });

  worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
    if (data.type === 'unreported') {
      unreported = data.notes;
      for (const listener of listeners) listener();
      return;
    }
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    // The number ties the answer to its question, and so to its type.
    if (data.type === 'answer') asker?.resolve(data.answer as never);
    else asker?.reject(new Error(data.problem));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const problem = new Error(
      event.message || 'The part of the app that reads the notes could not be started.',
    );
    for (const asker of waiting.values()) asker.reject(problem);
    waiting.clear();
  };

  follow(Y.encodeStateAsUpdateV2(doc));
  doc.on('updateV2', follow);
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        const number = nextNumber++;
        waiting.set(number, { resolve, reject });
        send({ type: 'ask', number, asked });
      }),
    unreported: {
      get: () => unreported,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    close: () => {
      doc.off('updateV2', follow);
      worker.terminate();
    },
  };
}
