/** The backups as the store needs them: the main process makes them (contract/backups.ts). What fails rejects with a sentence for people. */
export interface Backups {
  /** All of them, the newest first. */
  list(): Promise<{ name: string; meeting: string; at: number }[]>;
  /** The archive of a backup, as it lies there. */
  read(name: string): Promise<Uint8Array>;
  /** Makes a backup of a meeting from its journal. */
  backUp(meeting: string): Promise<void>;
}
