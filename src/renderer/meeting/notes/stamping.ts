/** The time that the first key stamps on an entry: the wall clock of its sitting, whatever becomes of the machine's own. */
import { watchForJumps } from '../../../core/time/clock-jump.ts';
import { isTimeZone, wallClock } from '../../../core/time/wall-clock.ts';

/** The two clocks of the machine, in milliseconds. */
export interface Clocks {
  /** Since 1970; follows whatever the machine is set to. */
  readonly wall: () => number;
  /** Since anything; runs on by itself. */
  readonly steady: () => number;
}

export const MACHINE_CLOCKS: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** The clock of the machine went on by more than the time that passed, or by less. */
export interface ClockJump {
  /** How many minutes it is ahead of where it would be; below 0, behind. */
  readonly minutes: number;
  /** What has been stamped since, by the new clock. It grows. */
  readonly stamped: readonly string[];
}

interface StampingOptions {
  readonly clocks: Clocks;
  /** The zone of the meeting, as its particulars have it; '' for none. */
  readonly zone: () => string;
  /** The machine's, as it was when the meeting was opened. */
  readonly machineZone: string;
  /** Told of a jump with the first entry that is stamped after it: before, it bent nothing. */
  readonly onJump: (jump: ClockJump) => void;
}

/** Gives the function that tells the time for an entry, HH:MM, in the zone of its sitting; null: in that of the meeting. */
export function stamping({
  clocks,
  zone,
  machineZone,
  onJump,
}: StampingOptions): (entry: string, sittingZone: string | null) => string {
  const jumpBetween = watchForJumps(clocks.wall(), clocks.steady());
  let stamped: string[] = [];
  return (entry, sittingZone) => {
    const now = clocks.wall();
    const minutes = jumpBetween(now, clocks.steady());
    if (minutes !== 0) {
      stamped = [];
      onJump({ minutes, stamped });
    }
    stamped.push(entry);
    const ofMeeting = zone();
    return wallClock(now, sittingZone ?? (isTimeZone(ofMeeting) ? ofMeeting : machineZone));
  };
}
