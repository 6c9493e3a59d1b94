import type { Diagnostic } from '../../../core/shorthand/diagnostics.ts';
import type { Line } from '../../../core/shorthand/lines.ts';

/** What is the matter with lines that say nothing to be kept, or something that can't be; a sentence for each. Null where all is well. */
export function problemOf({
  unread,
  diagnostics,
}: {
  unread: Line[];
  diagnostics: Diagnostic[];
}): string | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const lines = new Set([...unread.map(({ number }) => number), ...errors.map(({ line }) => line)]);
  if (lines.size === 0) return null;
  return [...lines]
    .sort((a, b) => a - b)
    .map((number) => {
      const said = errors.find(({ line }) => line === number);
      return `Line ${number}: ${said?.message ?? 'A comment has no place in this list: write it in the notes.'}`;
    })
    .join('\n');
}
