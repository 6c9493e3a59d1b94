/** Backups in memory, made from a journal in memory: for tests. */
import { writeArchive } from '../../core/archive/write.ts';
import type { Backups } from './backups.ts';
import type { JournalInMemory } from './journal.fixture.ts';
import { stateOf } from './recovery.ts';

export interface BackupsInMemory extends Backups {
  /** The archives by name. */
  files: Map<string, { meeting: string; at: number; bytes: Uint8Array }>;
  /** Calls fail with this while it is set. */
  failing: string | null;
}

export function backupsInMemory(journal: JournalInMemory): BackupsInMemory {
  const backups: BackupsInMemory = {
    files: new Map(),
    failing: null,
    list: async () => {
      fail();
      return Array.from(backups.files, ([name, { meeting, at }]) => ({ name, meeting, at })).sort(
        (a, b) => b.at - a.at,
      );
    },
    read: async (name) => {
      fail();
      const file = backups.files.get(name);
      if (!file) throw new Error(`There is no backup ${name}.`);
      return file.bytes;
    },
    backUp: async (meeting) => {
      fail();
      const reading = await journal.read(meeting);
      if (!reading) throw new Error('There is no journal to make a backup from.');
      const at = backups.files.size + 1;
      const bytes = await writeArchive(
        {
          state: stateOf(reading.changes.map(({ change }) => change)),
          pictures: new Map(
            reading.pictures.map(({ path, type, bytes: picture }) => [path, { type, bytes: picture }]),
          ),
        },
        { madeAt: at },
      );
      backups.files.set(`${meeting} ${at}`, { meeting, at, bytes });
    },
  };
  function fail(): void {
    if (backups.failing !== null) throw new Error(backups.failing);
  }
  return backups;
}
