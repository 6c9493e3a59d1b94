import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import {
  effectiveFlags,
  type Flags,
  flagsInText,
  flagsOf,
  isWithheld,
  recordOf,
  sourcesOf,
  withoutFlags,
} from './flags.ts';
import type { Entry, Inline } from './meeting.ts';

const entryOf = (line: string): Entry => {
  const entry = parseShorthand(`notes:\n${line}\n`).meeting.entries[0];
  if (!entry) throw new Error('a line makes an entry');
  return entry;
};
const flags = (line: string): Flags => flagsOf(entryOf(line));

/** The flags that count for each entry of a file, in letters: o(ff), a(non), c(heck), u(nsettled). */
function effective(file: string): string[] {
  const { meeting } = parseShorthand(file);
  return [...effectiveFlags(meeting).values()].map(
    ({ off, anon, check, unsettled }) =>
      `${off ? 'o' : ''}${anon ? 'a' : ''}${check ? 'c' : ''}${unsettled.length > 0 ? 'u' : ''}`,
  );
}

describe('a flag', () => {
  it.each([
    'VP: staff will be cut !off',
    'VP: staff (!OFF). will be cut',
    'VP: staff !Off, will be cut',
    'VP: staffing!off',
    'VP: !!off',
    'VP: ! off',
    'VP: !-off',
    'VP: ¡off',
    'VP: ¡ OFF',
    'VP: ǃoff',
    'VP: !¡off',
    'VP: ⁉off',
    'VP: ！off',
    'VP: ！ｏｆｆ',
    'VP: !\u200Boff and !o\u200Bff',
    `VP: !${'\u200B'.repeat(50)}off`,
    'VP: !**off**',
    'VP: **!o**ff',
    'VP: *!off*',
    'VP: !o**f**f',
    'VP: "!off"',
    'VP: !"off"',
    'VP: !_off_',
    'VP: [plan !off](https://x.org)',
    'VP: [plan](https://x.org/!off)',
    'VP: !off-the-record',
    'VP: \\\\!off',
    'VP [!off]: staff',
    'VP for "the islands !off": staff',
    'VP: staff\n    and more !off',
    'VP: staff\n- and more !off',
    'VP: @VP!off',
    'nobody: !off',
  ])('counts in %j', (line) => {
    expect(flags(line).off).toBe(true);
  });

  it.each([
    'VP: Stop! Now',
    'VP: Stop!',
    'VP: 5 != 6',
    'VP: what!?',
    'VP: \\!off',
    'VP: off',
    'VP: Stop! Officials came',
    'VP: Stop!\n- Off-season ferries',
    'VP: well! of course we go',
    'VP: enough!! of course',
    'VP: ¡Bravo! ¡Oficiales, ánimo! ¡Checa esto! ¡Non!',
    'VP: \\¡off',
    'VP: Ah ! non, on verra ; attention ! officiels',
    'VP: a one-off payment, 1 off, 21off, on|off, |, 1.',
    'VP: the ǃKung and the ǃXóõ',
    '// !',
  ])('is none in %j', (line) => {
    expect(flags(line)).toEqual({ off: false, anon: false, check: false, unsettled: [] });
  });

  it.each([
    ...['!of', '!offf', '!offthe', '!anonymous', '!0ff', '!оff', 'Stop!Now', '!o ff', '！of', '!check1'],
    ...['! of', '! OFFF', '!-of', '(! of)', '¡of', '¡0ff', '¡offf', '¡off1', '¡ano', '¡chekc'],
    ...['1off', '(1OFF)', '|off', '§anon', '1check', '!1off'],
  ])('mistyped as %j withholds its entry', (slip) => {
    const its = flags(`VP: staff ${slip} will be cut`);
    expect(its.unsettled).toHaveLength(1);
    expect(isWithheld(its)).toBe(true);
  });

  it('counts whatever stands around it, and whatever bold begins or ends there', () => {
    const touch = fc.string({
      unit: fc.constantFrom(...'.,;:()[]{}<>"“”«»\'’-–_/*\\ ?…\u200B\u00A0'),
      maxLength: 4,
    });
    const cased = fc.mixedCase(fc.constantFrom('off', 'anon', 'check'));
    const around = fc.string({ unit: fc.constantFrom(...'ab é船 .!'), maxLength: 6 });
    fc.assert(
      fc.property(around, touch, cased, touch, around, fc.nat(), (before, left, word, right, after, cut) => {
        const text = `${before}${left}!${word}${right} ${after}`;
        const at = cut % text.length;
        const content: Inline[] = [
          { text: text.slice(0, at), bold: true as const },
          { text: text.slice(at) },
        ].filter((run) => run.text !== '');
        const entry: Entry = { ...entryOf('VP: x'), content: [{ kind: 'paragraph', content }] };
        expect(flagsOf(entry)[word.toLowerCase() as 'off']).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is lost neither by writing the meeting down nor by reading it back', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        for (const entry of meeting.entries) {
          const raised = entry.content.some(({ content }) =>
            content.some((run) => 'text' in run && !run.literal && run.text.includes('!off')),
          );
          if (raised) expect(isWithheld(flagsOf(entry))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is shown where it stands', () => {
    expect(flagsInText('30 !check (!OFF) !of')).toEqual([
      { from: 3, to: 9, word: 'check', flag: 'check' },
      { from: 11, to: 15, word: 'OFF', flag: 'off' },
      { from: 17, to: 20, word: 'of', flag: 'unsettled' },
    ]);
    expect(flagsInText('!off', (offset) => offset === 0)).toEqual([]);
  });
});

describe('the flags that count for an entry', () => {
  it('are also those of its agenda item, which a new sitting does not lift', () => {
    expect(effective('VP: a\n# Staff !off\nVP: b\n== 2024-05-08\nVP: c\n# Other\nVP: d')).toEqual([
      '',
      'o',
      'o',
      'o',
      'o',
      '',
      '',
    ]);
  });

  it('are for an answer also those of any question it answers', () => {
    expect(
      effective('OD? a !off\nOD? b\nOD? c !anon !check\nVP> c\nVP>1,2: a\nVP>2: b\nLK>1,3: all'),
    ).toEqual(['o', '', 'ac', 'a', 'o', '', 'oa']);
    expect(effective('VP>1: before it is asked\nOD? a !of')).toEqual(['u', 'u']);
  });

  it('are also those of what it supports, corrects or replies to, but for !check', () => {
    expect(
      effective(
        'VP: a !off\nVP: b !anon !check\nVP: c !of\nOD [supports entry 1]: x\nOD [corrects entry 2]: x\nOD [replies to entry 3]? x',
      ),
    ).toEqual(['o', 'ac', 'u', 'o', 'a', 'u']);
    expect(effective('# Closed !off\nVP: a\n# Open\nOD [corrects entry 2].. put it right')).toEqual([
      'o',
      'o',
      '',
      'o',
    ]);
  });

  it('go on along a chain: an answer to a question about what was off the record, a document shared with it', () => {
    expect(
      effective(
        'VP: a !off\nOD [replies to entry 1]? why\nVP> because\nVP + [plan](u)\nLK [supports entry 3]: so it is',
      ),
    ).toEqual(['o', 'o', 'o', 'o', 'o']);
  });

  it('go round in circles once', () => {
    const { meeting } = parseShorthand('VP [supports later entry 2]: a\nOD [supports entry 1]: b !off');
    expect([...effectiveFlags(meeting).values()].map(({ off }) => off)).toEqual([true, true]);
  });

  it('are in any meeting no fewer than those of what they answer, support, correct or reply to', () => {
    const flag = fc.constantFrom('', '', ' !off', ' !anon', ' !of');
    fc.assert(
      fc.property(meetings, fc.array(flag, { minLength: 12, maxLength: 12 }), (meeting, words) => {
        const flagged = meeting.entries.map((entry, index): Entry => {
          const content = [{ text: `x${words[index]}` }];
          return { ...entry, content: [...entry.content, { kind: 'paragraph', content }] };
        });
        const its = effectiveFlags({ ...meeting, entries: flagged });
        for (const entry of flagged) {
          const own = its.get(entry.id);
          for (const source of sourcesOf(entry).flatMap((id) => its.get(id) ?? [])) {
            expect(!isWithheld(source) || (own && isWithheld(own))).toBe(true);
            expect(!source.anon || own?.anon).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are for a document also those of the words it was shared with', () => {
    expect(effective('OD: a !anon\n// x\nOD + [paper](u)\nOD + [another](u)\nLK: b\nLK + [plan](u)')).toEqual(
      ['a', '', 'a', 'a', '', ''],
    );
    expect(effective('OD? a !off\nLK> b\nLK + [plan](u)\n+ [map](u)\nVP: c\n+ [map](u)')).toEqual([
      'o',
      'o',
      'o',
      'o',
      '',
      '',
    ]);
  });

  it('are for a document !anon too where its speaker was anonymous last, until the item ends', () => {
    expect(effective('OD: a !anon\nLK: b\nOD + [paper](u)')).toEqual(['a', '', 'a']);
    expect(effective('OD: a !anon\n# Next\nOD + [paper](u)')).toEqual(['a', '', '']);
    expect(effective('OD for SI: a !anon\nLK: b\nSI + [paper](u)')).toEqual(['a', '', 'a']);
  });

  it('are !anon for all under the Chatham House rule, and under a word that may have meant it', () => {
    const file = (record: string) => `record: ${record}\nnotes:\nVP: a\n`;
    expect(effective(file('chatham'))).toEqual(['a']);
    expect(effective(file('Chatam'))).toEqual(['a']);
    expect(effective(file('closed'))).toEqual(['']);
    expect(effective(file('PUBLIC'))).toEqual(['']);
    expect(recordOf(parseShorthand(file('Chatam')).meeting)).toBe('closed');
    expect(recordOf(parseShorthand(file('Chatham')).meeting)).toBe('chatham');
  });
});

describe('the words without their flags', () => {
  it.each([
    ['staff will be cut !off', 'staff will be cut'],
    ['the figure is 30 !check, he said', 'the figure is 30, he said'],
    ['30 (!check) ferries', '30 ferries'],
    ['!check 30 ferries', '30 ferries'],
    ['30!check', '30'],
    ['Stop! Check the figure', 'Stop! Check the figure'],
    ['30 !che**ck** ferries', '30 ferries'],
    ['! check 30', '30'],
  ])('of %j are %j', (typed, words) => {
    const content = entryOf(`VP: ${typed}`).content[0]?.content ?? [];
    expect(withoutFlags(content)).toEqual([{ text: words }]);
  });

  it('keep their formatting and their mentions', () => {
    const { meeting } = parseShorthand('notes:\nVP: **bold !check** ask @OD !check. \\! now\n');
    const [bold, plain, mention, stop, literal, rest] = withoutFlags(
      meeting.entries[0]?.content[0]?.content ?? [],
    );
    expect([bold, plain, stop, literal, rest]).toEqual([
      { text: 'bold', bold: true },
      { text: ' ask ' },
      { text: '. ' },
      { text: '!', literal: true },
      { text: ' now' },
    ]);
    expect(mention).toHaveProperty('mention');
  });
});
