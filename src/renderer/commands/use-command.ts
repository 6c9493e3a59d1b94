import { useEffect, useRef } from 'react';
import type { CommandId } from './commands.ts';
import { offer, type Run } from './offers.ts';

/** Offers a command while the component is there: by its key, and in the palette. */
export function useCommand(id: CommandId, run: Run): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => offer(id, (press) => latest.current(press)), [id]);
}
