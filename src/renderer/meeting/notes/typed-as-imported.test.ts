import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Entry, emptyMeeting, type Meeting } from '../../../core/meeting/meeting.ts';
import { unnamedParticipant } from '../../../core/shorthand/cast.ts';
import { withContentIds } from '../../../core/shorthand/identity.ts';
import { meetings } from '../../../core/shorthand/meetings.arbitrary.ts';
import { parseShorthand } from '../../../core/shorthand/parse.ts';
import { printShorthand } from '../../../core/shorthand/print.ts';
import { type Typist, typist } from './typist.fixture.ts';

const PEOPLE = ['VP', 'OD', 'LK'];

/** What importing these lines gives, as the notes of a meeting with these people. */
function imported(lines: readonly string[]): Meeting {
  const people = PEOPLE.map((code) => `  ${code} = ${code}`);
  const { meeting } = parseShorthand(['people:', ...people, 'notes:', ...lines].join('\n'));
  return comparable(meeting);
}

/** What typing them gives, one key after the other. */
function typed(lines: readonly string[], one: Typist = typist(PEOPLE)): Meeting {
  // No time is stamped, so that only typed ones are compared.
  one.time = '';
  one.type(lines.join('\n'));
  one.settle();
  const entries = one.entries().filter((entry) => !isEmptyLine(entry));
  const participants = one.codes.map((code) => ({ ...unnamedParticipant(code), id: `p-${code}` }));
  return comparable({ ...emptyMeeting('m'), participants, entries });
}

/** Equal in every field but ids: what a participant is called is not typed in the notes. */
function comparable(meeting: Meeting): Meeting {
  const participants = meeting.participants.map(({ id, code }) => ({ ...unnamedParticipant(code), id }));
  return withContentIds({ ...emptyMeeting('m'), participants, entries: meeting.entries });
}

/** An empty line is where one would go on typing; a file has none. */
function isEmptyLine({ head, time, content }: Entry): boolean {
  const isBlank = content.every((passage) => passage.kind === 'paragraph' && passage.content.length === 0);
  return head.kind === 'unattributed' && !head.asked && time === null && content.length <= 1 && isBlank;
}

function expectAlike(lines: readonly string[]): void {
  expect(typed(lines)).toEqual(imported(lines));
}

it.each([
  [
    'a briefing',
    [
      '# Presentation',
      '10:02 VP: two more ferries',
      'VP stressed: none in winter',
      '10:07 VP.. gave an overview',
      'FJ.. supported @OD on night ferries',
    ],
  ],
  [
    'questions',
    [
      'OD? what happens',
      'VP> three nights',
      'LK? who pays',
      'LK>1,2: pumps are ordered',
      'VP> and paid',
      'OD asked: why',
      'VP replied: because',
    ],
  ],
  [
    'an answer to a question that comes later',
    ['VP>2: as will be asked', 'OD? one', 'OD? two', 'VP>9: never asked', 'VP>0: to nobody'],
  ],
  [
    'the rest of the marks',
    [
      'OD [point of order]: closed',
      'LK + [plan](https://example.org/plan)',
      '+ a paper',
      '* The chair closed.',
      '= The Council took note.',
      '~ ask Vera',
      '?? about bicycles',
      '- bicycles',
      '    the indented line',
      '== 2024-05-08 Europe/Athens',
      'nobody knows',
    ],
  ],
  [
    'voices',
    [
      'OD & LK: jointly',
      'OD for LK: on behalf',
      'OD for "the small islands": for them',
      'OD for “isles” [fr, interpreted] pointed out: so',
    ],
  ],
  [
    'what is said to another entry',
    [
      '# Ferries',
      'VP: two more ferries',
      '// between themselves',
      '',
      'OD [supports entry 2]: they are needed',
      'LK [fr, Corrects  entry 3] noted: they are not',
      'VP [replies to entry 4]> 1',
      'OD [replies to entry 6]: to itself',
      'OD [supports entry 9]: not yet said',
      'OD [corrects entry 0, corrects entry 1, supports entry 2]? twice',
      'LK [\\supports entry 2].. backed it',
      '- bicycles',
      '    the indented line',
      'VP [supports entry 9] + [plan](https://example.org/plan)',
      'words',
      'VP [replies to entry 11]: whose words?',
    ],
  ],
  [
    'no space after the mark',
    ['VP:yes', 'OD?no', 'LK>1:maybe', 'VP..left', 'vp:lower', 'od?: and', 'OD?:both'],
  ],
  [
    'marks at the end of a line',
    ['VP:', 'OD?', 'VP>', 'VP..', '#', '*', '-', '//', '10:02', '\\', '10:02 words only'],
  ],
  [
    'escapes',
    [
      '\\VP: plain',
      '\\# plain',
      '\\- plain',
      'a \\!off b \\@OD \\[x](y) \\*z\\* \\"q\\" \\\\',
      '  \\VP: further',
      '\\\\ x',
    ],
  ],
  [
    'what is no head',
    [
      'HTTP://example.org',
      'VP... hm',
      'NB: well',
      'Then: well',
      'VP said that it was so: no',
      '25:00 VP: late',
      '10:02 10:03 VP: twice',
    ],
  ],
  ['comments', ['// one', '//two', 'VP: x', '  // three', '  further', '- item', '10:02 // timed']],
  ['a file that starts with what goes on', ['  VP: indented', '- item', 'VP: x']],
  ['only a list', ['- item', 'VP: x']],
  ['spaces', ['VP:  two  spaces ', '   ', '\tVP: x', 'VP : x', 'x  ']],
])('gives the same meeting typed as imported: %s', (_what, lines) => {
  expectAlike(lines);
});

const piece = fc.constantFrom(
  ...[
    'VP',
    'OD',
    'XY',
    'vp',
    'NB',
    'Then',
    'word',
    'words',
    '10:02',
    '1',
    '2',
    '0',
    'for',
    '"isles"',
    '[fr]',
    '[supports entry 2]',
    '[corrects entry 4]',
  ],
  ...[
    ':',
    '..',
    '?',
    '>',
    '+',
    '&',
    ',',
    '.',
    '#',
    '*',
    '**',
    '=',
    '==',
    '~',
    '??',
    '-',
    '//',
    '/',
    '\\',
    '!',
    '!off',
  ],
  ...['@OD', '@[OD]', '[plan](u)', '"', '(', ')', '2024-05-08', 'stressed', 'asked', 'replied'],
  ...[' ', ' ', ' ', ' ', '\t'],
);
const line = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
const start = fc.constantFrom(
  '',
  '',
  'VP: ',
  'OD? ',
  'VP> ',
  'OD>1,2: ',
  'LK [replies to entry 2]: ',
  '- ',
  '  ',
  '# ',
  '* ',
  '10:02 ',
  '10:02 VP ',
  '\\',
  '// ',
);
const lines = fc.array(
  fc.tuple(start, line).map((parts) => parts.join('')),
  { maxLength: 7 },
);

it('gives the same meeting typed as imported, whatever the lines', () => {
  // Two questions come first: what a bare `>` answers after an answer to a question
  // that is not asked yet is known only once the whole file is.
  const property = fc.property(lines, (typed) => expectAlike(['OD? one', 'LK? two', ...typed]));
  fc.assert(property, { numRuns: 200 });
});

it('gives back any meeting whose printed notes are typed', () => {
  const property = fc.property(meetings, (meeting) => {
    const file = printShorthand(meeting);
    const { participants } = parseShorthand(file).meeting;
    const codes = participants.map((participant) => participant.code);
    const lines = notesLines(file);
    const people = codes.map((code) => `  ${code} = ${code}`);
    const fromFile = parseShorthand(['people:', ...people, 'notes:', ...lines].join('\n')).meeting;
    // The typist's keys are characters that nobody types as text.
    fc.pre(!namesUnaskedQuestion(fromFile) && !lines.some((line) => /[\b\v\x7f]/.test(line)));
    expect(typed(lines, typist(codes))).toEqual(comparable(fromFile));
  });
  fc.assert(property, { numRuns: 100 });
});

/** The lines of the notes block of a printed file. */
function notesLines(file: string): string[] {
  const lines = file.split('\n');
  return lines.slice(lines.lastIndexOf('notes:') + 1);
}

/** Whether an answer stands above a question that it names: see the property before. */
function namesUnaskedQuestion(meeting: Meeting): boolean {
  const asked = new Set<string>();
  return meeting.entries.some(({ id, head }) => {
    if (head.kind === 'question') asked.add(id);
    return head.kind === 'answer' && head.answers.some((answer) => !asked.has(answer));
  });
}
