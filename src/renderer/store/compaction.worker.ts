/** The worker that compacts: one meeting after the other, as they are asked for. */
import { compact } from './compaction.ts';
import { openDatabase } from './database.ts';

export interface CompactionRequest {
  database: string;
  meeting: string;
}

let last: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<CompactionRequest>) => {
  last = last.then(() => work(data));
});

async function work({ database: name, meeting }: CompactionRequest): Promise<void> {
  const database = openDatabase(name);
  try {
    await compact(database, meeting);
  } catch (error) {
    // Nothing is lost: the rows stay as they are, and the next time it is tried again.
    console.warn(`Meeting ${meeting} could not be compacted.`, error);
  } finally {
    database.dexie.close();
  }
}
