import { describe, expect, it } from 'vitest';
import { plainText } from '../meeting/meeting.ts';
import { Cast } from './cast.ts';
import { layOut } from './layout.ts';
import { splitLines } from './lines.ts';
import { readNotes } from './notes.ts';
import { parseShorthand } from './parse.ts';
import { printShorthand } from './print.ts';

const HEADER = 'title: Ferries\nbody: Council\ndate: 2024-05-07\n';

/** Kind and words of each entry, and the place of the questions that it answers. */
function entriesOf(text: string) {
  const { entries } = parseShorthand(text).meeting;
  return entries.map((entry) => {
    const words = entry.content
      .map((passage) => (passage.kind === 'bullet' ? '- ' : '') + plainText(passage.content, () => 'X'))
      .join(' / ');
    const answers =
      entry.head.kind === 'answer'
        ? entry.head.answers.map((id) => entries.findIndex((one) => one.id === id))
        : [];
    return [entry.head.kind, words, ...answers];
  });
}

const messagesOf = (text: string) =>
  parseShorthand(text).diagnostics.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );

describe('a notes file', () => {
  it('needs no header: plain notes are notes from the first line', () => {
    expect(entriesOf('VP: hello\nRemember: to ask\n10:02 OD? why')).toEqual([
      ['statement', 'hello'],
      ['unattributed', 'Remember: to ask'],
      ['question', 'why'],
    ]);
  });

  it('needs no "notes:" after a header either', () => {
    const { meeting } = parseShorthand('title: T\nroom: 4\nVP: hello\n');
    expect(meeting.particulars.title).toBe('T');
    expect(meeting.otherParticulars).toEqual([{ key: 'room', value: '4' }]);
    expect(meeting.entries).toHaveLength(1);
  });

  it('keeps unknown and repeated keys, comments and unreadable lines, each in its place', () => {
    const file =
      '// first\ntitle: A\nURL: x\ntitle: B\npeople:\n  // who\n  VP = Ms. V\n  nobody at all\nnotes:\n// in the notes\nVP: hi\n';
    const { meeting } = parseShorthand(file);
    expect(meeting.otherParticulars).toEqual([
      { key: 'URL', value: 'x' },
      { key: 'title', value: 'B' },
    ]);
    expect(meeting.comments).toEqual([
      { before: 'title', text: 'first' },
      { before: 'people:VP', text: 'who' },
      { before: 'notes:', text: '  nobody at all' },
    ]);
    expect(meeting.entries.map((entry) => entry.head.kind)).toEqual(['comment', 'statement']);
    expect(printShorthand(meeting)).toContain('\npeople:\n// who\n  VP = Ms. V\n');
  });

  it('keeps notes together that hold the name of a block as a line', () => {
    expect(entriesOf('notes:\n= agreed on\nterms:\n- one\n')).toEqual([
      ['outcome', 'agreed on'],
      ['unattributed', 'terms: / - one'],
    ]);
  });

  it('lets only indented lines and list items go on with an entry, past a comment too', () => {
    expect(entriesOf('notes:\nVP: a\n  more\n// remark\n- item\nother words\n')).toEqual([
      ['statement', 'a / more / - item'],
      ['comment', 'remark'],
      ['unattributed', 'other words'],
    ]);
  });

  it('takes a backslash at the start of a line as: these are words', () => {
    expect(entriesOf('notes:\n\\VP: a\n\\10:43 b\n10:43 \\VP: c\nVP: d\n  \\- e\n  \\// f\n')).toEqual([
      ['unattributed', 'VP: a'],
      ['unattributed', '10:43 b'],
      ['unattributed', 'VP: c'],
      ['statement', 'd / - e / // f'],
    ]);
  });

  it('reads CRLF, a lone CR and a byte order mark as any editor does', () => {
    const unix = parseShorthand(`${HEADER}notes:\nVP: a\n\nVP: b\n`);
    expect(parseShorthand(`\uFEFF${HEADER}notes:\nVP: a\n\nVP: b\n`.replaceAll('\n', '\r\n'))).toEqual(unix);
    expect(parseShorthand(`${HEADER}notes:\nVP: a\n\nVP: b\n`.replaceAll('\n', '\r')).meeting).toEqual(
      unix.meeting,
    );
  });

  it('gives the same ids each time, and different ones to entries that say the same', () => {
    const file = 'notes:\nVP: a\nVP: a\n== 2024-05-08\nVP: a\n';
    const ids = parseShorthand(file).meeting.entries.map((entry) => entry.id);
    expect(parseShorthand(file).meeting.entries.map((entry) => entry.id)).toEqual(ids);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('an answer', () => {
  it('answers the question last asked or answered', () => {
    expect(
      entriesOf('OD? q1\nOD? q2\nVP> a2\nVP>1: a1\nLK> a1 too\nLK>1,2: both\nVP replied: a2 again'),
    ).toEqual([
      ['question', 'q1'],
      ['question', 'q2'],
      ['answer', 'a2', 1],
      ['answer', 'a1', 0],
      ['answer', 'a1 too', 0],
      ['answer', 'both', 0, 1],
      ['answer', 'a2 again', 1],
    ]);
  });

  it('keeps a number that no question has, and says so', () => {
    const { meeting, diagnostics } = parseShorthand('OD? q\nVP>7: a\n');
    expect(meeting.entries[1]?.head).toMatchObject({ answers: ['question-7'] });
    expect(diagnostics.map((one) => one.message)).toContainEqual(
      expect.stringContaining('There is no question 7'),
    );
    expect(printShorthand(meeting)).toContain('VP>7: a');
  });
});

describe('the diagnostics', () => {
  it('say of a time zone that it is none, in the header and at a sitting', () => {
    const file = (zone: string) =>
      `title: T\nbody: B\ndate: 2024-05-07\ntime-zone: ${zone}\nnotes:\n== 2024-05-08 ${zone}\n`;
    expect(messagesOf(file('Europe/Athens'))).toEqual([]);
    expect(messagesOf(file('Europe/Athen'))).toEqual([
      expect.stringMatching(/^4:1 warning "Europe\/Athen" is no time zone/),
      expect.stringMatching(/^6:1 warning "Europe\/Athen" is no time zone/),
    ]);
  });

  it('say what to write instead, and where', () => {
    const file = `title: T !off\nbody: B\ndate: May\nrecord: chatam\nnotes:\nXY: who\n25:10 x\nXY>: a\nXY: staff !of\nXY stressed.. so\nXY for the islands: so\n== May\nask @ZZ\n`;
    expect(messagesOf(file)).toEqual([
      expect.stringMatching(/^1:10 error !off belongs in the notes: no draft prints/),
      expect.stringMatching(/^3:1 error date "May" is no date: write YYYY-MM-DD/),
      expect.stringMatching(/^4:1 warning record "chatam" counts as closed/),
      expect.stringMatching(/^6:1 warning Nobody has the code XY yet: write "XY = /),
      expect.stringMatching(/^7:1 error 25:10 is no time: write HH:MM/),
      expect.stringMatching(/^8:1 warning This answers nothing yet/),
      expect.stringMatching(
        /^9:11 warning !of is not a flag: the entry is withheld like !off until you write !off, !anon, !check or \\!of/,
      ),
      expect.stringMatching(/^10:1 info A verb and "\.\." do not go together: write "XY\.\. stressed/),
      expect.stringMatching(/^11:1 info .*XY for "the islands":/),
      expect.stringMatching(/^12:1 error "May" is no date/),
      expect.stringMatching(/^13:1 info These words have no speaker/),
      expect.stringMatching(/^13:5 warning Nobody has the code ZZ/),
    ]);
  });

  it('name what a draft needs and the header lacks, and are silent on a file in order', () => {
    expect(messagesOf('').map((one) => one.slice(0, 30))).toEqual([
      '1:1 warning The title is missi',
      '1:1 warning The body is missin',
      '1:1 warning The date is missin',
    ]);
    expect(
      messagesOf(
        `${HEADER}people:\nVP = Ms. V\nOD = Mr. O\nnotes:\n10:05 VP: a\n09:00 OD? b\nVP> Stop! 5 != 6\n`,
      ),
    ).toEqual([]);
  });
});

describe('reading', () => {
  it('looks at each line a fixed number of times, however many there are', () => {
    const touched = (count: number) => {
      let touches = 0;
      const lines = splitLines('VP: a\nterms:\n\n// x\n- b\nOD? c\n'.repeat(count)).map(
        ({ number, text }) => ({
          number,
          get text() {
            touches++;
            return text;
          },
        }),
      );
      const placed = layOut(lines);
      readNotes(
        placed.map(({ line }) => line),
        new Cast([]),
        () => () => {},
      );
      return touches / lines.length;
    };
    expect(touched(1000)).toBeLessThanOrEqual(touched(10) + 1);
  });

  it.each([
    '[',
    '[a](',
    '[a](b',
    '[a](b([a](c)',
    '*a **b ',
    '**a',
    '@OD',
    '!a',
    '"a ',
    '“',
    '\\',
    '(',
    'VP & ',
    'LK>1,',
    'Mr. ',
    'VP for "\\',
  ])('comes to an end on a line of many %j', (unit) => {
    const line = unit.repeat(200_000 / unit.length);
    for (const file of [line, `notes:\nVP: ${line}`, `people:\nVP = ${line}`]) {
      expect(parseShorthand(file).meeting.format).toBe('rapporteur-meeting');
    }
  });
});
