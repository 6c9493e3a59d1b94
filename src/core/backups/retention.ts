/**
 * Which backups go when there are more than anyone needs: of the last 24 hours
 * one an hour stays, of the last 30 days one a day, of all time before one a
 * month; then, over the limit of size, the oldest go first. One that was asked for,
 * such as before a merge, is there to go back to: it stays for those 30 days.
 *
 * Of each hour, day and month the last one stays. The last of a month is also
 * the last of its day and of its hour, so that what is thinned every hour ends
 * the same as what is thinned once a year.
 *
 * A clock that was wrong must cost nothing. A backup from the future never
 * goes, and with a clock far ahead one of each month is left.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface DatedBackup {
  readonly name: string;
  /** The id of the meeting. */
  readonly meeting: string;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** In bytes. */
  readonly size: number;
  /** Whether somebody asked for it. */
  readonly asked: boolean;
}

/** Hours and days are those of UTC: a change of the person's time zone moves no backup to another day. */
function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The stretch of time of which one backup is enough, as it stands at `now`; null where each one stays. */
function stretchOf(at: number, now: number): string | null {
  const age = now - at;
  if (age < 0) return null;
  if (age < DAY) return `hour ${Math.floor(at / HOUR)}`;
  if (age < 30 * DAY) return `day ${Math.floor(at / DAY)}`;
  return `month ${monthOf(at)}`;
}

/** In the order in which they were made; those of one moment by their names, so that every pass sees the same last one. */
function byTime(one: DatedBackup, other: DatedBackup): number {
  return one.at - other.at || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
}

/** The last backups of their hours, days and months: the one that stands for its stretch, however that is measured. */
function lastOfEach(ordered: readonly DatedBackup[], stretch: (at: number) => string): Set<DatedBackup> {
  const last = new Map<string, DatedBackup>();
  for (const backup of ordered) last.set(stretch(backup.at), backup);
  return new Set(last.values());
}

/** Those of one meeting, oldest first, that the hours, days and months keep. */
function thinned(ordered: readonly DatedBackup[], now: number): DatedBackup[] {
  const hours = lastOfEach(ordered, (at) => `hour ${Math.floor(at / HOUR)}`);
  const days = lastOfEach(ordered, (at) => `day ${Math.floor(at / DAY)}`);
  const months = lastOfEach(ordered, (at) => `month ${monthOf(at)}`);
  return ordered.filter((backup) => {
    const stretch = stretchOf(backup.at, now);
    if (stretch === null || (backup.asked && !stretch.startsWith('month'))) return true;
    if (stretch.startsWith('hour')) return hours.has(backup);
    return stretch.startsWith('day') ? days.has(backup) : months.has(backup);
  });
}

/**
 * The backups that are to go. The newest of each meeting is never among them,
 * nor is the newest that is not from the future, nor any from the future: so
 * what stays may be larger than `limit`, which is in bytes.
 */
export function backupsToLetGo(
  backups: readonly DatedBackup[],
  now: number,
  limit: number,
): readonly DatedBackup[] {
  const ofMeetings = new Map<string, DatedBackup[]>();
  for (const backup of [...backups].sort(byTime)) {
    const own = ofMeetings.get(backup.meeting);
    if (own === undefined) ofMeetings.set(backup.meeting, [backup]);
    else own.push(backup);
  }
  const kept: DatedBackup[] = [];
  const spared = new Set<DatedBackup>();
  for (const own of ofMeetings.values()) {
    const newest = own.at(-1);
    const newestBefore = own.findLast(({ at }) => at <= now);
    const stay = new Set(thinned(own, now));
    for (const backup of own) {
      const isSpared = backup === newest || backup === newestBefore || backup.at > now;
      if (isSpared) spared.add(backup);
      if (isSpared || stay.has(backup)) kept.push(backup);
    }
  }
  let size = kept.reduce((sum, backup) => sum + backup.size, 0);
  const staying = new Set(kept);
  for (const backup of kept.sort(byTime)) {
    if (size <= limit) break;
    if (spared.has(backup)) continue;
    staying.delete(backup);
    size -= backup.size;
  }
  return backups.filter((backup) => !staying.has(backup));
}
