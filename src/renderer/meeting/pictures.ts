/** The pictures of an open meeting, as addresses that an image can show. */
import { picturesOf } from '../store/index.ts';

export interface PictureAddresses {
  /** The address of the picture under this path, or undefined where there is none (yet). */
  get(path: string): string | undefined;
  subscribe(listener: () => void): () => void;
  /** Reads them again, after one was added. */
  refresh(): Promise<void>;
  close(): void;
}

/** Reads a meeting's pictures; listeners are told when they are there. */
export function openPictures(meetingId: string): PictureAddresses {
  let addresses = new Map<string, string>();
  let closed = false;
  const listeners = new Set<() => void>();
  const letGo = () => {
    for (const address of addresses.values()) URL.revokeObjectURL(address);
    addresses = new Map();
  };
  return {
    get: (path) => addresses.get(path),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => {
      const pictures = await picturesOf(meetingId);
      if (closed) return;
      letGo();
      for (const [path, { type, bytes }] of pictures) {
        if (type.startsWith('image/')) {
          addresses.set(path, URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })));
        }
      }
      for (const listener of listeners) listener();
    },
    close: () => {
      closed = true;
      letGo();
    },
  };
}
