/** Which meetings are open in any window of this profile: what must not happen under an open one asks here. */
export interface OpenLocks {
  /** Says that a meeting is open here; resolves with what takes it back. */
  hold(meeting: string): Promise<() => Promise<void>>;
  /** Does this while nobody has the meeting open, or is about to; null, and not done, where somebody has. */
  whileNobody<Result>(meeting: string, work: () => Promise<Result>): Promise<Result | null>;
}

const nameOf = (meeting: string) => `rapporteur meeting ${meeting}`;

/** Over the locks that the windows of an origin share. */
export function webLocks(locks: LockManager): OpenLocks {
  return {
    hold: (meeting) =>
      new Promise((resolve, reject) => {
        let release = () => {};
        const released = new Promise<void>((done) => {
          release = done;
        });
        const held = locks.request(nameOf(meeting), { mode: 'shared' }, () => {
          resolve(async () => {
            release();
            await held;
          });
          return released;
        });
        held.catch(reject);
      }),
    whileNobody: (meeting, work) =>
      locks.request(nameOf(meeting), { mode: 'exclusive', ifAvailable: true }, async (lock) =>
        lock === null ? null : await work(),
      ),
  };
}

/** For one store alone. */
export function ownLocks(): OpenLocks {
  const held = new Map<string, number>();
  const count = (meeting: string, by: number) => held.set(meeting, (held.get(meeting) ?? 0) + by);
  return {
    hold: async (meeting) => {
      count(meeting, 1);
      let isHeld = true;
      return async () => {
        if (isHeld) count(meeting, -1);
        isHeld = false;
      };
    },
    whileNobody: async (meeting, work) => ((held.get(meeting) ?? 0) > 0 ? null : work()),
  };
}
