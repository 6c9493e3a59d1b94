/** Meetings made at random, for property tests: every kind of entry, and text that is hard to write down. */
import fc from 'fast-check';
import {
  type Behalf,
  type Entry,
  emptyMeeting,
  emptyParticulars,
  type Head,
  type Meeting,
  PARTICIPANT_KINDS,
  type Participant,
  type Passage,
  RECORD_SETTINGS,
  RELATION_KINDS,
  ROLES,
  type Voice,
} from '../meeting/meeting.ts';
import { withRoleChanges } from '../meeting/roles.ts';
import { anchorsOf, inPrintedOrder } from './comments.ts';
import { participantId, withContentIds } from './identity.ts';
import { isNumbered, saysNothing } from './numbering.ts';
import { inline, lineOfText, value } from './text.arbitrary.ts';

function passages(people: readonly string[]): fc.Arbitrary<Passage[]> {
  const further = fc.record({
    kind: fc.constantFrom('paragraph' as const, 'bullet' as const),
    content: inline(people),
  });
  return fc
    .tuple(inline(people), fc.array(further, { maxLength: 3 }))
    .map(([first, others]): Passage[] => [{ kind: 'paragraph', content: first }, ...others]);
}

const label = fc.constantFrom(
  'point of order',
  'right of reply',
  'fr',
  'interpreted',
  'amendment !anon',
  'a [b',
  'supports entry 2',
  '\\Replies to entry 1',
  'corrects entry 99',
);
const verb = fc.constantFrom('noted', 'pointed out', 'co-signed', 'went on to', 'préféra');

function voice(people: readonly string[]): fc.Arbitrary<Voice> {
  const participant = fc.constantFrom(...people);
  return fc.record({
    speakers: fc.uniqueArray(participant, { minLength: 1, maxLength: 3 }),
    behalf: fc.oneof(
      fc.constant<Behalf | null>(null),
      participant.map((id): Behalf => ({ participant: id })),
      lineOfText.map((name): Behalf => ({ name })),
    ),
    labels: fc.array(label, { maxLength: 2 }),
  });
}

function head(people: readonly string[]): fc.Arbitrary<Head> {
  const date = fc.constantFrom('2024-05-08', '2024-12-31');
  const zone = fc.constantFrom(null, 'Europe/Athens', 'UTC', 'America/Argentina/Buenos_Aires');
  const bare = fc.constantFrom<Head>(
    { kind: 'section' },
    { kind: 'proceedings' },
    { kind: 'outcome' },
    { kind: 'private' },
    { kind: 'document', voice: null },
    { kind: 'unattributed', asked: true },
    { kind: 'unattributed', asked: false },
  );
  const sitting = fc.record({ kind: fc.constant('sitting' as const), date, timeZone: zone });
  if (people.length === 0) return fc.oneof<fc.Arbitrary<Head>[]>(bare, sitting);
  const its = voice(people);
  const statement = fc.record({ kind: fc.constant('statement' as const), voice: its, verb: fc.option(verb) });
  const asking = fc.constantFrom(null, 'asked', 'asked again', 'wondered', 'replied');
  const question = fc.record({ kind: fc.constant('question' as const), voice: its, verb: asking });
  const answering = fc.constantFrom(null, 'replied', 'answered', 'noted');
  const answer = fc.record({
    kind: fc.constant('answer' as const),
    voice: its,
    verb: answering,
    answers: fc.constant<string[]>([]),
  });
  const predicate = fc.record({ kind: fc.constant('predicate' as const), voice: its });
  const document = fc.record({ kind: fc.constant('document' as const), voice: its });
  return fc.oneof<fc.Arbitrary<Head>[]>(bare, sitting, statement, predicate, question, answer, document);
}

const time = fc.option(fc.constantFrom('00:00', '09:05', '10:43', '10:43:59', '23:59'), { freq: 2 });

function entry(people: readonly string[]): fc.Arbitrary<Omit<Entry, 'id'>> {
  const comment = fc.record({
    time,
    head: fc.constant<Head>({ kind: 'comment' }),
    content: lineOfText.map((text): Passage[] => [
      { kind: 'paragraph', content: text === '' ? [] : [{ text }] },
    ]),
  });
  const spoken = fc
    .record({ time, head: head(people), content: passages(people) })
    // What says nothing at all leaves no line.
    .filter((one) => !saysNothing(one));
  return fc.oneof({ weight: 12, arbitrary: spoken }, comment);
}

const code = fc.constantFrom('VP', 'OD', 'LK', 'AM', 'FJ', 'SI', 'A', 'B2', 'NOTES', 'OK', 'LONGER');
const personName = fc.constantFrom(
  ...[
    'Vera PAPPAS',
    'Omar van den DOOL',
    'LI Kang',
    'Aulis MAKI',
    'J. Al-Sayed bin Rashid',
    'Ana de la CRUZ Jr.',
    'Ngozi O’NEILL',
    '',
    'Mr. Dolby',
    'Smith, John',
    '王 WEI',
  ],
);
const groupName = fc.constantFrom(
  'the representative of Fiji',
  'the small islands',
  'the Ministry of Labour, Trade and Work',
  'a [b]',
);

function participant(itsCode: string): fc.Arbitrary<Participant> {
  const roles = fc.subarray([...ROLES]);
  const common = { id: fc.constant(participantId(itsCode)), code: fc.constant(itsCode), roles };
  const person: fc.Arbitrary<Participant> = fc.record({
    ...common,
    kind: fc.constantFrom('person', 'person', 'office'),
    style: fc.constantFrom('', 'H.E.', 'Hon.', 'Rt Hon.'),
    honorific: fc.constantFrom('Ms.', 'Mr.', 'Dr.', 'Prof. Dr.'),
    name: personName,
    pronoun: fc.constantFrom('', '', 'she', 'they/them'),
    position: fc.constantFrom('', 'Mayor', 'Chad', 'Head, Docks and Piers', 'Deputy Minister [acting]'),
    affiliation: fc.constantFrom(
      '',
      'Lower Island',
      'Chad',
      'Fisheries Unit, Ministry of Shipping',
      'Port; and Pier',
      'A [b]',
    ),
  });
  const group: fc.Arbitrary<Participant> = fc.record({
    ...common,
    kind: fc.constantFrom(...PARTICIPANT_KINDS.filter((kind) => kind !== 'person')),
    style: fc.constant(''),
    honorific: fc.constant(''),
    name: groupName,
    pronoun: fc.constant(''),
    position: fc.constant(''),
    affiliation: fc.constant(''),
  });
  const unnamed = group.map((one): Participant => ({ ...one, kind: 'person', name: '', roles: [] }));
  return fc.oneof({ weight: 4, arbitrary: person }, group, unnamed);
}

const particulars = fc
  .record(
    {
      title: value,
      body: value,
      date: fc.constantFrom('', '2024-05-07', 'in May'),
      published: fc.constantFrom('', '2024-05-09'),
      place: value,
      timeZone: fc.constantFrom('', 'Europe/Athens'),
      language: fc.constantFrom('', 'en', 'fr'),
      presentedBy: value,
      subject: value,
      occasion: value,
      summary: value,
      record: fc.constantFrom('', ...RECORD_SETTINGS, 'chatam'),
    },
    { requiredKeys: [] },
  )
  .map((its) => ({ ...emptyParticulars, ...its }));

/** The answers of each entry: questions of this meeting, in any order, or a number that no question has. */
function answering(entries: readonly Entry[]): fc.Arbitrary<Entry[]> {
  const questions = entries.filter((one) => one.head.kind === 'question').map((one) => one.id);
  const targets = [...questions, `question-${questions.length + 4}`];
  return fc.tuple(
    ...entries.map((one) =>
      one.head.kind !== 'answer'
        ? fc.constant(one)
        : fc
            .uniqueArray(fc.constantFrom(...targets), { maxLength: 3 })
            .map(
              (answers): Entry =>
                one.head.kind === 'answer' ? { ...one, head: { ...one.head, answers } } : one,
            ),
    ),
  );
}

/** People whose roles change at entries of the meeting, or at one that there is not. */
function changing(people: readonly Participant[], entries: readonly Entry[]): fc.Arbitrary<Participant[]> {
  const numbered = entries.filter(isNumbered).map(({ id }) => id);
  const change = fc.record({
    entry: fc.constantFrom(...numbered, `entry-${numbered.length + 3}`),
    roles: fc.subarray([...ROLES]),
  });
  return fc.tuple(
    ...people.map((one) =>
      fc
        .uniqueArray(change, { selector: ({ entry }) => entry, maxLength: 2, size: 'small' })
        .map((changes) => withRoleChanges(one, changes)),
    ),
  );
}

/** What each entry with a voice is to one above it, if anything. */
function relating(entries: readonly Entry[]): fc.Arbitrary<Entry[]> {
  return fc.tuple(
    ...entries.map((one, index) => {
      const { head } = one;
      const above = entries.slice(0, index).filter(isNumbered);
      if (!('voice' in head) || head.voice === null || above.length === 0) return fc.constant(one);
      const { voice } = head;
      const relation = fc.record({
        kind: fc.constantFrom(...RELATION_KINDS),
        entry: fc.constantFrom(...above.map(({ id }) => id)),
      });
      return fc
        .option(relation)
        .map((its): Entry => (its ? { ...one, head: { ...head, voice: { ...voice, relation: its } } } : one));
    }),
  );
}

/**
 * Meetings as the app makes them, with the ids that reading their shorthand
 * gives (see identity.ts) and without drafts. Their text is hard on purpose: marks of the
 * grammar, halves of surrogate pairs, spaces at every edge. It holds no end of line, since no text of a meeting does.
 */
export const meetings: fc.Arbitrary<Meeting> = fc
  .uniqueArray(code, { maxLength: 5 })
  .chain((codes) => fc.tuple(...codes.map(participant)))
  .chain((participants) => {
    const people = participants.map((one) => one.id);
    return fc.record({
      particulars,
      otherParticulars: fc.array(
        fc.record({ key: fc.constantFrom('room', 'Seating plan', 'URL', 'x-y'), value }),
        { maxLength: 2 },
      ),
      participants: fc.constant(participants),
      terms: fc.uniqueArray(
        fc.record({ acronym: fc.constantFrom('CIM', 'oPt', 'ILO-X', 'R & D'), meaning: value }),
        { selector: (term) => term.acronym, maxLength: 3 },
      ),
      photos: fc.subarray(people).chain((some) =>
        fc.tuple(
          ...some.map((id) =>
            fc.record({
              participant: fc.constant(id),
              path: fc.constantFrom('pappas.jpg', 'photos/a b.png'),
              credit: fc.constantFrom('', 'Photo: Port | Authority'),
            }),
          ),
        ),
      ),
      entries: fc
        .array(entry(people), { maxLength: 12 })
        .map((entries) => entries.map((one, index): Entry => ({ id: `typed-${index}`, ...one })))
        .chain(answering)
        .chain(relating),
      remarks: fc.array(fc.tuple(fc.nat(), lineOfText), { maxLength: 4 }),
    });
  })
  .chain((its) => changing(its.participants, its.entries).map((participants) => ({ ...its, participants })))
  .map(({ remarks, ...its }): Meeting => {
    const meeting: Meeting = { ...emptyMeeting('typed'), ...its };
    const codes = new Map(meeting.participants.map((one) => [one.id, one.code]));
    const anchors = anchorsOf(meeting, (id) => codes.get(id) ?? '');
    const comments = remarks.map(([place, text]) => ({
      before: anchors[place % anchors.length] ?? 'notes:',
      text,
    }));
    return withContentIds({ ...meeting, comments: inPrintedOrder(comments, anchors) });
  });

/** Texts that look like notes files, for readers that must take anything. */
export const notesFiles: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      lineOfText,
      fc
        .tuple(
          fc.constantFrom(
            'VP: ',
            'OD? ',
            'LK> ',
            'XX>1,2: ',
            '10:43 ',
            '# ',
            '    ',
            '- ',
            '// ',
            '\\',
            '~ ',
            'VP = ',
            'title: ',
            '== ',
          ),
          lineOfText,
        )
        .map((parts) => parts.join('')),
      fc.constantFrom(
        'people:',
        'terms:',
        'photos:',
        'notes:',
        'PEOPLE:',
        '',
        'VP = Ms. Vera PAPPAS; Head, Piers; Port [chair]',
        'VP = p.jpg | Photo',
        'date: 2024-05-07',
        'room: 4',
      ),
    ),
    { maxLength: 25 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));
