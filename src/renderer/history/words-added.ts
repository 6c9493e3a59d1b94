/** What the writing did between one backup and the next, counted in words. */
import type { Backup } from '../../contract/backups.ts';

/** A backup in the list, beside the one before it. */
export interface Step {
  backup: Backup;
  /** How many words it has more than the one before; null for the first there is. */
  change: number | null;
}

const COUNT = new Intl.NumberFormat('en-GB');

/** The backups, the newest first, each with what changed since the one before it. */
export function stepsOf(backups: readonly Backup[]): Step[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  return newestFirst.map((backup, index) => {
    const before = newestFirst[index + 1];
    return { backup, change: before ? backup.words - before.words : null };
  });
}

/** "1,204 words". */
export function wordsInWords(words: number): string {
  return `${COUNT.format(words)} ${words === 1 ? 'word' : 'words'}`;
}

/** "312 words added", "12 words fewer"; for the first backup all that it has. */
export function changeInWords({ change, backup }: Step): string {
  if (change === null) return wordsInWords(backup.words);
  if (change === 0) return 'as many words as before';
  return change > 0 ? `${wordsInWords(change)} added` : `${wordsInWords(-change)} fewer`;
}
