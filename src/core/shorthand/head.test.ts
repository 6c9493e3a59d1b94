import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHead, readTime } from './head.ts';
import { lineOfText } from './text.arbitrary.ts';

const known = (code: string) => ['VP', 'OD', 'LK', 'SI'].includes(code);
const voice = (...speakers: string[]) => ({ speakers, behalf: null, labels: [] });

/** What a head says and which words it leaves: the way an entry is read. */
function read(text: string) {
  const reading = readHead(text, known);
  return reading && { ...reading.head, time: reading.time, text: text.slice(reading.length) };
}

describe('a head', () => {
  it.each([
    ['# Presentation', { kind: 'section', time: null, text: 'Presentation' }],
    ['10:02 VP: two', { kind: 'statement', voice: voice('VP'), verb: null, time: '10:02', text: 'two' }],
    [
      '10:02:59 VP stressed: two',
      { kind: 'statement', voice: voice('VP'), verb: 'stressed', time: '10:02:59', text: 'two' },
    ],
    [
      'VP pointed out: two',
      { kind: 'statement', voice: voice('VP'), verb: 'pointed out', time: null, text: 'two' },
    ],
    ['VP.. gave', { kind: 'predicate', voice: voice('VP'), time: null, text: 'gave' }],
    ['OD? what', { kind: 'question', voice: voice('OD'), verb: null, time: null, text: 'what' }],
    ['OD?: what', { kind: 'question', voice: voice('OD'), verb: null, time: null, text: 'what' }],
    ['OD asked: what', { kind: 'question', voice: voice('OD'), verb: 'asked', time: null, text: 'what' }],
    [
      'VP> the PSO',
      { kind: 'answer', voice: voice('VP'), verb: null, numbers: null, time: null, text: 'the PSO' },
    ],
    [
      'VP replied: yes',
      { kind: 'answer', voice: voice('VP'), verb: 'replied', numbers: null, time: null, text: 'yes' },
    ],
    [
      'LK>1,2: pumps',
      { kind: 'answer', voice: voice('LK'), verb: null, numbers: ['1', '2'], time: null, text: 'pumps' },
    ],
    ['LK>1 x', { kind: 'answer', voice: voice('LK'), verb: null, numbers: null, time: null, text: '1 x' }],
    [
      'LK>10:30 is late',
      { kind: 'answer', voice: voice('LK'), verb: null, numbers: null, time: null, text: '10:30 is late' },
    ],
    ['LK + [a](b)', { kind: 'document', voice: voice('LK'), time: null, text: '[a](b)' }],
    ['+ [a](b)', { kind: 'document', voice: null, time: null, text: '[a](b)' }],
    ['* The chair', { kind: 'proceedings', time: null, text: 'The chair' }],
    ['= Took note', { kind: 'outcome', time: null, text: 'Took note' }],
    ['~ ask Vera', { kind: 'private', time: null, text: 'ask Vera' }],
    ['10:43 ?? who', { kind: 'unattributed', asked: true, time: '10:43', text: 'who' }],
    ['// a remark', { kind: 'comment', time: null, text: 'a remark' }],
    ['== 2024-05-08', { kind: 'sitting', date: '2024-05-08', timeZone: null, time: null, text: '' }],
    [
      '== 2024-05-08 Europe/Athens',
      { kind: 'sitting', date: '2024-05-08', timeZone: 'Europe/Athens', time: null, text: '' },
    ],
    [
      '== 2024-05-08 second day',
      { kind: 'sitting', date: '2024-05-08', timeZone: null, time: null, text: 'second day' },
    ],
    ['== 8 May 2024', { kind: 'sitting', date: '8 May 2024', timeZone: null, time: null, text: '' }],
    ['vp: two', { kind: 'statement', voice: voice('VP'), verb: null, time: null, text: 'two' }],
    ['OD & LK: we', { kind: 'statement', voice: voice('OD', 'LK'), verb: null, time: null, text: 'we' }],
    [
      'OD for SI: we',
      {
        kind: 'statement',
        voice: { ...voice('OD'), behalf: { code: 'SI' } },
        verb: null,
        time: null,
        text: 'we',
      },
    ],
    [
      'OD for "the \\"small\\" islands": we',
      {
        kind: 'statement',
        voice: { ...voice('OD'), behalf: { name: 'the "small" islands' } },
        verb: null,
        time: null,
        text: 'we',
      },
    ],
    [
      'OD [point of order, fr] noted: we',
      {
        kind: 'statement',
        voice: { ...voice('OD'), labels: ['point of order', 'fr'] },
        verb: 'noted',
        time: null,
        text: 'we',
      },
    ],
    ['XY: unknown', { kind: 'statement', voice: voice('XY'), verb: null, time: null, text: 'unknown' }],
    ['VP:  spaced', { kind: 'statement', voice: voice('VP'), verb: null, time: null, text: ' spaced' }],
  ])('is read from %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'xy: a code in lower case that nobody has',
    'vp stressed: lower case counts only right before the mark',
    'vp & OD: so it does here',
    'NB: remember',
    'PS: one more',
    'OK: fine',
    'OD & NB: no',
    'VP... an ellipsis',
    'VP stressed.. a verb and a predicate',
    'VP Stressed: a verb in capitals',
    'VP said very very loudly: four words',
    'OD for the islands: a name without quotation marks',
    'TOOLONG: seven letters',
    '25:00 is no time',
    '**bold** at the start',
    '#hashtag',
    '=equals',
    'HTTP://example.org',
    '\\VP: escaped',
    'Somebody: no code',
    "VP's comment: none",
    'VPé: a letter beyond the code',
  ])('is not seen in %j', (text) => {
    expect(readHead(text, known)).toBeNull();
  });

  it.each([
    ['VP:', true],
    ['VP: ', false],
    ['VP:x', false],
    ['VP:/', true],
    ['VP..', true],
    ['VP.. ', false],
    ['OD?', true],
    ['OD?:', true],
    ['OD? ', false],
    ['OD?w', false],
    ['LK>', true],
    ['LK>1', true],
    ['LK>1,', true],
    ['LK>1,2:', true],
    ['LK>1,2: ', false],
    ['LK>1 ', false],
    ['LK> 1', false],
    ['* ', false],
    ['=', true],
    ['LK +', true],
    ['LK + ', false],
    ['== 2024-05-08 ', true],
  ])('after %j may still change: %j', (text, open) => {
    expect(readHead(text, known)?.open).toBe(open);
  });

  it('that is closed is not changed by anything typed after it', () => {
    const head = fc.constantFrom(
      'VP:',
      '10:02 OD?',
      'LK>1',
      'LK>1,2:',
      'VP..',
      '* ',
      '#',
      'vp:',
      'OD for SI:',
      'VP stressed:',
      '10:43 ',
    );
    fc.assert(
      fc.property(head, lineOfText, fc.nat(6), (start, rest, kept) => {
        const text = `${start}${rest}`;
        const soFar = readHead(text.slice(0, start.length + kept), known);
        if (soFar && !soFar.open) expect(readHead(text, known)).toEqual(soFar);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a leading time', () => {
  it('is read alone, with the space after it', () => {
    expect(readTime('10:43 ')).toEqual({ time: '10:43', length: 6, open: false });
    expect(readTime('9:05 x')).toEqual({ time: '09:05', length: 5, open: false });
    expect(readTime('10:43')).toEqual({ time: '10:43', length: 5, open: true });
  });

  it('is none where no clock shows it', () => {
    for (const text of ['24:00 x', '10:60 x', '10:30:60 x', '10:3 x', '10:30pm', 'at 10:30'])
      expect(readTime(text)).toBeNull();
  });
});
