/** The worker that takes whole meetings apart, so that no key waits for it. */
import type { JournalChange } from './journal.ts';
import { type Missing, missingFrom, stateOf } from './recovery.ts';

export type ToRecovery = { number: number } & (
  | { type: 'compare'; stored: readonly Uint8Array[]; changes: readonly JournalChange[] }
  | { type: 'encode'; updates: readonly Uint8Array[] }
);

export type FromRecovery =
  | { number: number; type: 'compared'; missing: Missing | null }
  | { number: number; type: 'encoded'; state: Uint8Array }
  | { number: number; type: 'problem'; problem: string };

self.onmessage = ({ data }: MessageEvent<ToRecovery>) => {
  self.postMessage(answer(data));
};

function answer(request: ToRecovery): FromRecovery {
  const { number } = request;
  try {
    if (request.type === 'encode') return { number, type: 'encoded', state: stateOf(request.updates) };
    return { number, type: 'compared', missing: missingFrom(request.stored, request.changes) };
  } catch (error) {
    return { number, type: 'problem', problem: error instanceof Error ? error.message : String(error) };
  }
}
