import { describe, expect, it } from 'vitest';
import { abbreviationsOf, expansionAt, printAbbreviations, readAbbreviations } from './abbreviations.ts';

const LIST = [
  { short: 'govt', long: 'government' },
  { short: 'w/o', long: 'without' },
  { short: 'MS', long: 'member States' },
  { short: 'off', long: 'office' },
];
const at = (before: string) => expansionAt(before, abbreviationsOf(LIST))?.text ?? null;

describe('an abbreviation', () => {
  it('expands in the case it was typed in', () => {
    expect(at('the govt')).toBe('government');
    expect(at('Govt')).toBe('Government');
    expect(at('(govt')).toBe('government');
    expect(at('non-govt')).toBe('government');
    expect(at('w/o')).toBe('without');
    expect(at('for MS')).toBe('member States');
  });

  it('is none within a word, as a flag, a mention, after a backslash, or in capitals like a code', () => {
    for (const before of ['agovt', '!off', '@govt', '\\govt', 'GOVT', 'ms', 'govts', '!x-govt']) {
      expect(at(before)).toBeNull();
    }
  });
});

describe('the list of abbreviations', () => {
  it('is read as it is written', () => {
    expect(readAbbreviations(printAbbreviations(LIST))).toEqual({ list: LIST, problems: [] });
    expect(readAbbreviations('\n  eq =  a = b \n')).toEqual({
      list: [{ short: 'eq', long: 'a = b' }],
      problems: [],
    });
  });

  it('tells by line what can’t be one', () => {
    const { list, problems } = readAbbreviations(
      'govt = government\nnothing\ntwo words = x\n!x = y\ngovt = again\n= z',
    );
    expect(list).toEqual([{ short: 'govt', long: 'government' }]);
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual([
      'Line 2:',
      'Line 3:',
      'Line 4:',
      'Line 5:',
      'Line 6:',
    ]);
  });
});
