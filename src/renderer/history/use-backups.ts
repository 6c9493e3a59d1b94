import { useCallback, useEffect, useState } from 'react';
import { bridge } from '../bridge.ts';
import { type Step, stepsOf } from './words-added.ts';

export type Listing =
  | { state: 'loading' }
  | { state: 'listed'; steps: readonly Step[] }
  | {
      state: 'failed';
      /** For a person: why the backups can't be listed, and what to do. */
      reason: string;
    };

/** The backups of a meeting, the newest first; `again` lists them anew. */
export function useBackups(meeting: string): { listing: Listing; again: () => Promise<void> } {
  const [listing, setListing] = useState<Listing>({ state: 'loading' });
  const again = useCallback(async () => setListing(await list(meeting)), [meeting]);
  useEffect(() => {
    let left = false;
    const look = () =>
      void list(meeting).then((found) => {
        if (!left) setListing(found);
      });
    setListing({ state: 'loading' });
    look();
    // A folder that can be reached again may hold others than before.
    const stop = bridge.on('backupProblem', look);
    return () => {
      left = true;
      stop();
    };
  }, [meeting]);
  return { listing, again };
}

async function list(meeting: string): Promise<Listing> {
  try {
    const answer = await bridge.call('listBackups', { meeting });
    return answer.outcome === 'listed'
      ? { state: 'listed', steps: stepsOf(answer.backups) }
      : { state: 'failed', reason: answer.problem.message };
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
