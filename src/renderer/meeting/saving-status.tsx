import { useSyncExternalStore } from 'react';
import type { OpenMeeting } from '../store/index.ts';

/** What is true of what was typed: saved, being saved, or why not. Spoken only where something is wrong. */
export function SavingStatus({ saving }: { saving: OpenMeeting['saving'] }) {
  const state = useSyncExternalStore(saving.subscribe, saving.get);
  return (
    <span
      role="status"
      aria-live={state.state === 'failed' ? 'assertive' : 'off'}
      className={`saving saving-${state.state}`}
      dir="auto"
    >
      {state.state === 'saved' && 'Saved'}
      {state.state === 'saving' && 'Saving…'}
      {state.state === 'failed' && state.problem}
    </span>
  );
}
