/** Sizes of files as people say them: in steps of a thousand, as file managers count today. */

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "812 bytes", "48 kB", "1.2 MB". */
export function sizeInWords(bytes: number): string {
  let size = Math.max(0, bytes);
  let step = 0;
  // Not 1000 but what would be rounded to it: 999 950 bytes are 1 MB and not 1,000 kB.
  while (size >= 999.5 && step < UNITS.length - 1) {
    size /= 1000;
    step++;
  }
  return new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && size < 9.95 ? 1 : 0,
  }).format(size);
}
