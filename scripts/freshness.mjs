/** Whether what was built is newer than all that it was built from. Node built-ins only. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When something was last changed, in milliseconds; a folder counts with all below it. Null where it is absent. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time tells of files that were removed.
  return readdirSync(path).reduce(
    (latest, name) => (name === 'node_modules' ? latest : Math.max(latest, newest(join(path, name)) ?? 0)),
    found.mtimeMs,
  );
}

/**
 * True where `output`, a file, is there and none of `sources` (files or folders,
 * relative to `root` as `output` is) was changed after it.
 */
export function isFresh(root, output, sources) {
  const built = statSync(join(root, output), { throwIfNoEntry: false });
  if (built === undefined) return false;
  return sources.every((source) => (newest(join(root, source)) ?? 0) <= built.mtimeMs);
}
