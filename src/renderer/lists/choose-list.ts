/** Asks for a file with a list of people or of agenda items, and gives what it holds. */
import type { ListSource } from '../../core/people/read.ts';
import { bridge } from '../bridge.ts';

/** What the worker says of a Word file. */
export type WordListRead = { readonly html: string } | { readonly problem: string };

export type ChosenList =
  | { readonly outcome: 'read'; readonly source: ListSource }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly sentence: string };

/** Reading a list takes a moment; this is for a file that was made so that it takes for ever. In milliseconds. */
const PATIENCE = 30_000;

/** Asks for a list. Never rejects: what went wrong is a sentence. */
export async function chooseList(of: 'people' | 'agenda items'): Promise<ChosenList> {
  const answer = await bridge.call('chooseList', { of });
  switch (answer.outcome) {
    case 'cancelled':
      return answer;
    case 'failed':
      return { outcome: 'failed', sentence: answer.problem.message };
    case 'text': {
      const { name, text } = answer;
      const isPage = /\.html?$/i.test(name) || /^\s*<(?:!doctype|html|table)\b/i.test(text);
      return { outcome: 'read', source: isPage ? { text: '', html: text, name } : { text, html: '', name } };
    }
    case 'word': {
      const { name, bytes } = answer;
      const read = await readWord(bytes);
      if ('html' in read) return { outcome: 'read', source: { text: '', html: read.html, name } };
      return { outcome: 'failed', sentence: `“${name}” was not taken: ${read.problem}. Nothing was added.` };
    }
  }
}

function readWord(bytes: Uint8Array): Promise<WordListRead> {
  const worker = new Worker(new URL('./word-list.worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<WordListRead>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<WordListRead>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ problem: event.message || 'the part of the app that reads Word files could not be started' });
    };
    timer = setTimeout(() => resolve({ problem: 'reading it takes longer than any list would' }), PATIENCE);
    worker.postMessage(bytes);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
