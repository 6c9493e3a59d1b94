import { describe, expect, it } from 'vitest';
import { type Entry, type Meeting, relationOf, voiceOf } from '../meeting/meeting.ts';
import { parseShorthand } from './parse.ts';
import { printShorthand } from './print.ts';

const read = (...lines: string[]) => parseShorthand(['notes:', ...lines].join('\n'));

/** What an entry of a meeting is to which other, by their words; and its labels. */
function told({ entries }: Meeting, at: number) {
  const entry = entries[at];
  if (!entry) throw new Error('there is no such entry');
  const relation = relationOf(entry);
  const to = entries.find(({ id }) => id === relation?.entry);
  return [relation?.kind ?? null, to ? wordsOf(to) : null, voiceOf(entry)?.labels];
}

function wordsOf({ content }: Entry): string {
  return content.flatMap((one) => one.content.flatMap((run) => ('text' in run ? run.text : []))).join('');
}

function notesOf(meeting: Meeting): string[] {
  const lines = printShorthand(meeting).trimEnd().split('\n');
  return lines.slice(lines.indexOf('notes:') + 1);
}

describe('a label that names an entry further up', () => {
  it.each([
    ['OD [supports entry 2]: so do I', 'supports'],
    ['OD [corrects entry 2] noted: 12, not 20', 'corrects'],
    ['OD [Replies To entry 02]? why', 'replies'],
    ['OD [supports\tentry 2].. backed it', 'supports'],
    ['OD for SI [supports entry 2] + the plan', 'supports'],
  ])('says what the entry is to that one: %s', (line, kind) => {
    const { meeting, diagnostics } = read('# Item', 'VP: two ferries', '// a remark', line);
    expect(told(meeting, 3)).toEqual([kind, 'two ferries', []]);
    expect(diagnostics.filter(({ message }) => message.includes('label'))).toEqual([]);
  });

  it('stands beside others, and is printed last', () => {
    const { meeting } = read('VP: a', 'OD [replies to entry 1, point of order]: b');
    expect(told(meeting, 1)).toEqual(['replies', 'a', ['point of order']]);
    expect(notesOf(meeting)).toEqual(['VP: a', 'OD [point of order, replies to entry 1]: b']);
  });

  it.each([
    ['an entry that there is not', 'supports entry 9'],
    ['one further down', 'supports entry 3'],
    ['itself', 'supports entry 2'],
    ['none', 'supports entry 0'],
  ])('is kept as a label where it names %s, with a diagnostic', (_what, label) => {
    const { meeting, diagnostics } = read('VP: a', `OD [${label}]: b`, 'VP: c');
    expect(told(meeting, 1)).toEqual([null, null, [label]]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ line: 3, message: expect.stringContaining(`"${label}" is kept as a label`) }),
    );
    expect(notesOf(meeting)[1]).toBe(`OD [${label}]: b`);
  });

  it('is kept as a label behind another', () => {
    const { meeting, diagnostics } = read('VP: a', 'VP: b', 'OD [corrects entry 2, supports entry 1]: c');
    expect(told(meeting, 2)).toEqual(['corrects', 'b', ['supports entry 1']]);
    expect(diagnostics.some(({ message }) => message.includes('kept as a label'))).toBe(true);
    expect(parseShorthand(printShorthand(meeting)).meeting).toEqual(meeting);
  });

  it('is a plain label behind a backslash', () => {
    const { meeting } = read('VP: a', 'OD [\\supports entry 1]: b');
    expect(told(meeting, 1)).toEqual([null, null, ['supports entry 1']]);
    expect(notesOf(meeting)[1]).toBe('OD [\\supports entry 1]: b');
  });
});

it('names an entry that was moved further down as a later one', () => {
  const { meeting } = read('VP: a', 'OD [supports entry 1]: b', 'LK: c');
  const [a, b, c] = meeting.entries;
  if (!a || !b || !c) throw new Error('there are three entries');
  const moved = { ...meeting, entries: [b, c, a] };
  expect(notesOf(moved)).toEqual(['OD [supports later entry 3]: b', 'LK: c', 'VP: a']);
  expect(told(parseShorthand(printShorthand(moved)).meeting, 0)).toEqual(['supports', 'a', []]);
});

it('leaves out a relation to an entry that is gone', () => {
  const { meeting } = read('VP: a', 'OD [supports entry 1]: b');
  expect(notesOf({ ...meeting, entries: meeting.entries.slice(1) })).toEqual(['OD: b']);
});
