import type { Diagnostic } from '../../../core/shorthand/diagnostics.ts';
import type { Line } from '../../../core/shorthand/lines.ts';

/** What is the matter with lines that say nothing to be kept, a sentence for each line; null where all are read. */
export function problemOf({
  unread,
  diagnostics,
}: {
  unread: Line[];
  diagnostics: Diagnostic[];
}): string | null {
  if (unread.length === 0) return null;
  return unread
    .map(({ number }) => {
      const said = diagnostics.find(({ line, severity }) => line === number && severity === 'error');
      return `Line ${number}: ${said?.message ?? 'A comment has no place in this list: write it in the notes.'}`;
    })
    .join('\n');
}
