import { useEffect, useState } from 'react';
import type { BackupSettings } from '../../contract/backups.ts';
import { bridge } from '../bridge.ts';

/**
 * Why no backup can be made at present, in words, all the time until it is
 * solved; null when all is well.
 */
export function useBackupProblem(): string | null {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let heard = false;
    const stop = bridge.on('backupProblem', (told) => {
      heard = true;
      setProblem(told.problem);
    });
    // What began before this view was there. What was told meanwhile is newer.
    void readSettings().then((read) => {
      if (heard) return;
      setProblem(read.state === 'read' ? read.settings.problem : read.reason);
    });
    return () => {
      heard = true;
      stop();
    };
  }, []);
  return problem;
}

type SettingsReading = { state: 'read'; settings: BackupSettings } | { state: 'failed'; reason: string };

async function readSettings(): Promise<SettingsReading> {
  try {
    return { state: 'read', settings: await bridge.call('readBackupSettings', {}) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: 'failed', reason: `The settings for backups can’t be read. ${reason}` };
  }
}

/** The settings for backups as they are, and what changes them; null while they are read. */
export function useBackupSettings() {
  const [reading, setReading] = useState<SettingsReading | null>(null);
  useEffect(() => {
    let left = false;
    const look = () =>
      void readSettings().then((read) => {
        if (!left) setReading(read);
      });
    look();
    const stop = bridge.on('backupProblem', look);
    return () => {
      left = true;
      stop();
    };
  }, []);
  const set = (settings: BackupSettings) => setReading({ state: 'read', settings });
  return { reading, set };
}
