/** Reads a backup beside the window: it is as hostile as any file from elsewhere, and may be long. */
import { readArchive } from '../../core/archive/read.ts';
import type { Reading } from './reading.ts';

self.onmessage = async ({ data }: MessageEvent<Uint8Array>) => {
  const tell = (reading: Reading) => self.postMessage(reading);
  try {
    const read = await readArchive(data);
    if (read.ok) {
      const { meeting, pictures, remarks } = read.archive;
      tell({ state: 'whole', past: { meeting, pictures }, remarks });
    } else tell({ state: 'unreadable', reason: read.message, plain: read.plain });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell({ state: 'unreadable', reason: `This backup can’t be read. ${reason}`, plain: null });
  }
};
