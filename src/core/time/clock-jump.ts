/**
 * Whether the clock of the machine was set, or the machine slept, while it was not
 * looked at: told by a second clock that runs on whatever the first is set to.
 *
 * The second clock may stand still while the machine sleeps (it does on Linux and
 * macOS, not on Windows), so that a jump ahead is either; the wall clock is right
 * after a sleep, and a jump back is always somebody's doing.
 */

/** A difference up to this, in milliseconds, is two clocks that drift, or a correction that no entry shows. */
const TOLERANCE = 60_000;

/**
 * Gives a function that is told both clocks, in milliseconds, and gives by how
 * many minutes the first has jumped since it was last told; 0 where it went on.
 */
export function watchForJumps(wall: number, steady: number): (wall: number, steady: number) => number {
  let apart = wall - steady;
  return (wallNow, steadyNow) => {
    const jump = wallNow - steadyNow - apart;
    // Also where it went on: slow drift must not add up to a jump.
    apart = wallNow - steadyNow;
    return Math.abs(jump) < TOLERANCE ? 0 : Math.round(jump / 60_000);
  };
}
