import { useSyncExternalStore } from 'react';
import type { PictureAddresses } from '../pictures.ts';

/** The address of a picture, once it has been read. */
export function usePictureAddress(pictures: PictureAddresses, path: string | undefined): string | undefined {
  return useSyncExternalStore(pictures.subscribe, () =>
    path === undefined ? undefined : pictures.get(path),
  );
}
