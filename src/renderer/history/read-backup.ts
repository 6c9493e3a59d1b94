/** Fetches a backup from the main process and has it read. */
import { bridge } from '../bridge.ts';
import type { Reading } from './reading.ts';

/** What a backup holds, by its name; never rejects. */
export async function readBackup(name: string): Promise<Reading> {
  try {
    const answer = await bridge.call('readBackup', { name });
    if (answer.outcome === 'failed') return unreadable(answer.problem.message);
    return await readInWorker(answer.bytes);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

function unreadable(reason: string): Reading {
  return { state: 'unreadable', reason, plain: null };
}

function readInWorker(bytes: Uint8Array): Promise<Reading> {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Reading>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Reading>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(unreadable(event.message || 'The part of the app that reads backups could not be started.'));
    };
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
