/**
 * Opening a meeting from the press of the button on, not from its release: the
 * tenth of a second between the two is about what a long meeting takes.
 */
import type { OpenResult } from './openings.ts';

/** For how long a meeting that was prepared waits for somebody, in milliseconds. */
const KEPT_FOR = 5_000;

export interface Preparing {
  /** Begins to open a meeting which will probably be opened next. Where nobody does, it is let go again. */
  prepareMeeting(id: string): void;
  /** Opens a meeting; never throws. Whoever opens a prepared one takes it over, and closes it. */
  openMeeting(id: string): Promise<OpenResult>;
}

/** `onProblem`: a prepared meeting that nobody took could not be closed. */
export function preparing(
  openMeeting: (id: string) => Promise<OpenResult>,
  onProblem: (error: unknown) => void,
): Preparing {
  let prepared: { id: string; opening: Promise<OpenResult>; timer: ReturnType<typeof setTimeout> } | null =
    null;
  const take = (): Promise<OpenResult> | undefined => {
    clearTimeout(prepared?.timer);
    const opening = prepared?.opening;
    prepared = null;
    return opening;
  };
  const letGo = () => {
    void take()
      ?.then((result) => (result.state === 'open' ? result.open.close() : undefined))
      .catch(onProblem);
  };
  return {
    prepareMeeting: (id) => {
      if (prepared?.id === id) return;
      letGo();
      prepared = { id, opening: openMeeting(id), timer: setTimeout(letGo, KEPT_FOR) };
    },
    openMeeting: (id) => (prepared?.id === id ? take() : undefined) ?? openMeeting(id),
  };
}
