/** Meetings for the tests of the living form: each kind of entry, each field, odd texts. */
import fc from 'fast-check';
import type { Draft, DraftChoices, Span } from '../document/draft.ts';
import type { Entry, Head, Inline, Meeting, Participant, Voice } from './meeting.ts';
import { emptyMeeting, PARTICIPANT_KINDS, RELATION_KINDS, ROLES } from './meeting.ts';
import { withRoleChanges } from './roles.ts';
import { joinRuns } from './runs.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const optionalWord = fc.oneof(fc.constant(''), word);
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);

const format = fc.record(
  {
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: fc.constantFrom('https://example.org/', 'mailto:press@example.org'),
  },
  { requiredKeys: [] },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(word, format).map(([text, marks]) => ({ text, ...marks })) },
  { weight: 1, arbitrary: fc.constantFrom('!', '"', '“').map((text) => ({ text, literal: true as const })) },
  { weight: 1, arbitrary: id.map((mention) => ({ mention })) },
);
const passage = fc.record({
  kind: fc.constantFrom('paragraph' as const, 'bullet' as const),
  content: fc.array(inline, { maxLength: 4 }).map(joinRuns),
});
const voice: fc.Arbitrary<Voice> = fc
  .record({
    speakers: fc.array(id, { minLength: 1, maxLength: 3 }),
    behalf: fc.oneof(
      fc.constant(null),
      id.map((participant) => ({ participant })),
      optionalWord.map((name) => ({ name })),
    ),
    labels: fc.array(fc.constantFrom('fr', 'point of order', 'a, b', '100%'), { maxLength: 2 }),
    relation: fc.option(fc.record({ kind: fc.constantFrom(...RELATION_KINDS), entry: id }), { freq: 2 }),
  })
  .map(({ relation, ...its }) => (relation ? { ...its, relation } : its));
const verb = fc.oneof(fc.constant(null), fc.constantFrom('noted', 'pointed out'));
const head: fc.Arbitrary<Head> = fc.oneof(
  fc.constantFrom(
    { kind: 'section' as const },
    { kind: 'proceedings' as const },
    { kind: 'outcome' as const },
    { kind: 'private' as const },
    { kind: 'comment' as const },
  ),
  fc.record({
    kind: fc.constant('sitting' as const),
    date: fc.constant('2024-05-08'),
    timeZone: fc.constantFrom(null, 'Europe/Athens'),
  }),
  fc.record({ kind: fc.constantFrom('statement' as const, 'question' as const), voice, verb }),
  fc.record({ kind: fc.constant('predicate' as const), voice }),
  fc.record({ kind: fc.constant('answer' as const), voice, verb, answers: fc.array(id, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('document' as const), voice: fc.option(voice) }),
  fc.record({ kind: fc.constant('unattributed' as const), asked: fc.boolean() }),
);
const entry: fc.Arbitrary<Entry> = fc.record({
  id,
  time: fc.constantFrom(null, '00:00', '14:04', '23:59:59'),
  head,
  content: fc.array(passage, { maxLength: 3 }),
});
const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 });
const participant: fc.Arbitrary<Participant> = fc
  .tuple(
    fc.record({
      id,
      code: fc.stringMatching(/^[A-Z][A-Z0-9]{0,5}$/),
      kind: fc.constantFrom(...PARTICIPANT_KINDS),
      style: optionalWord,
      honorific: optionalWord,
      name: optionalWord,
      pronoun: optionalWord,
      position: optionalWord,
      affiliation: optionalWord,
      roles,
    }),
    fc.array(fc.record({ entry: id, roles }), { maxLength: 2 }),
  )
  .map(([one, changes]) => withRoleChanges(one, changes));
const span: fc.Arbitrary<Span> = fc
  .tuple(
    word,
    format,
    fc.record(
      { sources: fc.array(id, { minLength: 1, maxLength: 2 }), check: fc.constant(true as const) },
      { requiredKeys: [] },
    ),
  )
  .map(([text, marks, more]) => ({ text, ...marks, ...more }));
/** One span each, since neighbours of one format would be joined. */
const blockCommon = { id, fingerprint: optionalWord, content: fc.array(span, { maxLength: 1 }) };
const sorted = fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).map((ids) => ids.sort());
const choices: fc.Arbitrary<DraftChoices> = fc.record(
  {
    setAside: sorted,
    ignored: sorted,
    overruled: sorted.chain((ids) =>
      fc.tuple(
        ...ids.map((finding) => fc.record({ finding: fc.constant(finding), reason: word, at: fc.nat() })),
      ),
    ),
  },
  { requiredKeys: [] },
);
const writtenDraft: fc.Arbitrary<Draft> = fc.record({
  id,
  template: fc.constantFrom('news', 'minutes', 'a house form'),
  language: fc.constantFrom('en', 'fr'),
  blocks: fc.uniqueArray(
    fc.oneof(
      fc.record({
        type: fc.constantFrom('headline' as const, 'standfirst' as const, 'dateline' as const),
        ...blockCommon,
      }),
      fc.record({
        type: fc.constantFrom('paragraph' as const, 'bullet' as const, 'numbered' as const, 'quote' as const),
        ...blockCommon,
      }),
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(2 as const, 3 as const),
        ...blockCommon,
      }),
      fc.record({ type: fc.constant('figure' as const), src: word, alt: optionalWord, ...blockCommon }),
    ),
    { selector: (block) => block.id, maxLength: 8 },
  ),
});

const draft: fc.Arbitrary<Draft> = fc
  .tuple(writtenDraft, choices)
  .map(([written, its]) => ({ ...written, ...its }));

/** Any meeting in its canonical plain form. */
export const livingMeetings: fc.Arbitrary<Meeting> = fc.record({
  format: fc.constant('rapporteur-meeting' as const),
  schemaVersion: fc.constant(1 as const),
  id,
  particulars: fc.record({
    title: optionalWord,
    body: optionalWord,
    date: optionalWord,
    published: optionalWord,
    place: optionalWord,
    timeZone: optionalWord,
    language: optionalWord,
    presentedBy: optionalWord,
    subject: optionalWord,
    occasion: optionalWord,
    summary: optionalWord,
    record: fc.constantFrom('', 'public', 'chatham', 'closed', 'secret'),
  }),
  otherParticulars: fc.array(fc.record({ key: word, value: optionalWord }), { maxLength: 2 }),
  participants: fc.uniqueArray(participant, { selector: (one) => one.id, maxLength: 4 }),
  terms: fc.array(fc.record({ acronym: word, meaning: optionalWord }), { maxLength: 3 }),
  photos: fc.array(fc.record({ participant: id, path: optionalWord, credit: optionalWord }), {
    maxLength: 3,
  }),
  comments: fc.array(fc.record({ before: optionalWord, text: optionalWord }), { maxLength: 2 }),
  entries: fc.uniqueArray(entry, { selector: (one) => one.id, maxLength: 8 }),
  drafts: fc.uniqueArray(draft, { selector: (one) => one.id, maxLength: 2 }),
});

/** A statement by the participant `vp`. */
export function statement(entryId: string, text: string): Entry {
  return {
    id: entryId,
    time: null,
    head: { kind: 'statement', voice: { speakers: ['vp'], behalf: null, labels: [] }, verb: null },
    content: [{ kind: 'paragraph', content: [{ text }] }],
  };
}

/** A meeting of these statements. */
export function meetingOf(...texts: string[]): Meeting {
  return {
    ...emptyMeeting('m1'),
    particulars: { ...emptyMeeting('m1').particulars, title: 'Ferries', date: '2024-05-07' },
    entries: texts.map((text, index) => statement(`e${index + 1}`, text)),
  };
}
