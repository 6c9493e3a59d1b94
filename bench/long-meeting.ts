/** A meeting of any length, in shorthand: the same words for the same number, on every machine. */

const WORDS =
  'the region needs policies that let small producers reach markets and keep more of what they earn while training reaches women in rural districts and members report on rules for finance statistics safety transport water schools harbours which remain open questions for many governments this year'.split(
    ' ',
  );

/** A small generator of numbers (mulberry32): benchmarks must not differ by chance. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A notes file of `entries` entries of `words` words each, with 40 speakers and an agenda item every 50 entries. */
export function longNotes(entries: number, words: number): string {
  const number = numbersFrom(entries);
  const lines = [
    'title: A long meeting',
    'body: Council of Island Mayors (CIM)',
    'date: 2024-05-07',
    'time-zone: Europe/Athens',
    'people:',
  ];
  for (let person = 0; person < 40; person++)
    lines.push(
      `P${person} = Ms. Given FAMILY${'ABCDEFGHIJ'[person % 10]}${'ABCD'[Math.floor(person / 10)]}, Mayor, Island ${person}`,
    );
  lines.push('notes:');
  for (let entry = 0; entry < entries; entry++) {
    const text = Array.from({ length: words }, () => WORDS[number(WORDS.length)]).join(' ');
    const minutes = 9 * 60 + Math.floor((entry * 180) / entries);
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    if (entry % 50 === 0) lines.push(`# Item ${entry / 50 + 1}`);
    const mark = entry % 5 === 3 ? '?' : entry % 5 === 4 ? '>' : ':';
    lines.push(`${time} P${number(40)}${mark} ${text}`);
  }
  return `${lines.join('\n')}\n`;
}
