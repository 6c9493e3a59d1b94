import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText, isEdited } from '../document/draft.ts';
import { effectiveFlags, isWithheld } from '../meeting/flags.ts';
import {
  type Entry,
  emptyMeeting,
  type Meeting,
  type Participant,
  RELATION_KINDS,
  type Voice,
  voiceOf,
} from '../meeting/meeting.ts';
import { composeDraft } from './compose.ts';
import type { DraftLanguage } from './language.ts';

/** Every word that must be told apart in the draft is one that stands nowhere else. */
const people: Participant[] = Array.from({ length: 5 }, (_, at) => ({
  id: `p${at}`,
  code: `C${at}`,
  kind: at === 4 ? 'delegation' : 'person',
  style: at === 3 ? 'H.E.' : '',
  honorific: at === 4 ? '' : (['Mr.', 'Ms.', 'Dr.', 'Mr.'][at] ?? ''),
  name: at === 4 ? 'the representative of Qland' : `Given${at} FAMILY${at}X`,
  pronoun: at === 2 ? 'she' : '',
  position: `Position${at}`,
  affiliation: `Affiliation${at}`,
  roles: at === 0 ? ['presenter'] : [],
}));

const signsOf = (at: number) =>
  at === 4 ? ['qland', 'affiliation4'] : [`family${at}x`, `given${at}`, `affiliation${at}`];

const voice: fc.Arbitrary<Voice> = fc
  .record({
    speakers: fc.uniqueArray(fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'), { minLength: 1, maxLength: 2 }),
    behalf: fc.option(fc.constantFrom<Voice['behalf']>({ participant: 'p3' }, { name: 'the islands' }), {
      freq: 6,
    }),
    labels: fc.constantFrom<string[]>([], [], ['point of order'], ['fr']),
    relation: fc.option(
      fc.record({ kind: fc.constantFrom(...RELATION_KINDS), entry: fc.nat(30).map((at) => `e${at}`) }),
    ),
  })
  .map(({ relation, ...its }) => (relation ? { ...its, relation } : its));

const verb = fc.constantFrom(null, null, 'stressed', 'mused', 'called for', 'asked', 'replied');
const flag = fc.constantFrom('', '', '', '', ' !off', ' !of', ' ¡off', ' 1anon', ' !anon', ' !check');
const words = fc.constantFrom(
  'ferries run late',
  'two more boats',
  'what happens now?',
  'We agree. The sea is closed.',
  'yes',
  '"the sea"',
  'Will it end?',
  '',
);

const head: fc.Arbitrary<Entry['head']> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('statement' as const), voice, verb }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('predicate' as const), voice }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('question' as const), voice, verb }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      voice,
      verb,
      answers: fc.uniqueArray(
        fc.nat(30).map((at) => `e${at}`),
        { maxLength: 3 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('document' as const), voice: fc.option(voice) }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Entry['head']>(
      { kind: 'section' },
      { kind: 'sitting', date: '2024-05-08', timeZone: null },
      { kind: 'proceedings' },
      { kind: 'outcome' },
      { kind: 'private' },
      { kind: 'unattributed', asked: false },
      { kind: 'comment' },
    ),
  },
);

const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    heads: fc.array(fc.tuple(head, words, flag, fc.boolean(), fc.constantFrom('', 'p0', 'p1', 'p4')), {
      maxLength: 30,
    }),
    record: fc.constantFrom('', 'public', 'closed', 'chatham'),
    title: fc.constantFrom('', 'Ferries', 'Ferries !off'),
  })
  .map(({ heads, record, title }) => {
    const entries = heads.map(
      ([entryHead, text, flagWord, hasList, mention], at): Entry => ({
        id: `e${at}`,
        time: null,
        head:
          entryHead.kind === 'answer'
            ? {
                ...entryHead,
                answers: entryHead.answers.filter(
                  (id) => heads[Number(id.slice(1))]?.[0].kind === 'question',
                ),
              }
            : entryHead,
        content: [
          {
            kind: 'paragraph',
            content: [
              { text: `${text} token${at}z` },
              ...(mention === '' ? [] : [{ text: ' with ' }, { mention }]),
              ...(flagWord === '' ? [] : [{ text: flagWord }]),
            ],
          },
          ...(hasList ? [{ kind: 'bullet' as const, content: [{ text: `item token${at}z` }] }] : []),
        ],
      }),
    );
    const empty = emptyMeeting('m1');
    return {
      ...empty,
      particulars: { ...empty.particulars, title, record, date: '2024-05-07', body: 'Ferry Council' },
      participants: people,
      photos: people.map(({ id }) => ({ participant: id, path: `${id}.png`, credit: '' })),
      entries,
    };
  });

const runs = { numRuns: 100 };

/** In the language of the draft, and in another: there the words stand as they are. */
describe.each<[draft: DraftLanguage, notes: string]>([
  ['en', ''],
  ['fr', 'fr'],
  ['es', 'es'],
  ['en', 'fr'],
  ['fr', 'en'],
  ['es', 'en'],
])('whatever is noted, drafted in %s from notes in "%s"', (language, typedIn) => {
  const composed = (one: Meeting) =>
    composeDraft({ ...one, particulars: { ...one.particulars, language: typedIn } }, { language });
  const textOfDraft = (one: Meeting) => composed(one).blocks.map(blockText).join('\n').toLowerCase();

  it('nothing off the record, in doubt, private or without a speaker is in the draft', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        const text = textOfDraft(one);
        const flags = effectiveFlags(one);
        one.entries.forEach((entry, at) => {
          const { kind } = entry.head;
          const isClosed = kind === 'private' || kind === 'unattributed' || kind === 'comment';
          const own = flags.get(entry.id);
          if (isClosed || own === undefined || isWithheld(own)) expect(text).not.toContain(`token${at}z`);
        });
        expect(text).not.toMatch(/!\s*(?:off?|anon|check)/);
      }),
      runs,
    );
  });

  it('nobody who spoke only without a name is named, nor shown, nor placed', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        const draft = composed(one);
        const text = textOfDraft(one);
        const flags = effectiveFlags(one);
        people.forEach(({ id }, at) => {
          const spoken = one.entries.filter((entry) => {
            const voice = voiceOf(entry);
            const behalf = voice?.behalf && 'participant' in voice.behalf ? voice.behalf.participant : null;
            return voice?.speakers.includes(id) || behalf === id;
          });
          if (spoken.length === 0 || !spoken.every((entry) => flags.get(entry.id)?.anon)) return;
          for (const sign of signsOf(at)) expect(text).not.toContain(sign);
          expect(draft.blocks.some((block) => block.type === 'figure' && block.src === `${id}.png`)).toBe(
            false,
          );
        });
      }),
      runs,
    );
  });

  it('everything that may be drafted and has words is there, unless a document would tell who spoke', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        const text = textOfDraft(one);
        const flags = effectiveFlags(one);
        one.entries.forEach((entry, at) => {
          const { kind } = entry.head;
          if (!['statement', 'predicate', 'question', 'answer', 'proceedings', 'outcome'].includes(kind))
            return;
          const own = flags.get(entry.id);
          if (own !== undefined && !isWithheld(own)) expect(text).toContain(`token${at}z`);
        });
      }),
      runs,
    );
  });

  it('each sentence knows its entries, each block has an id of its own and counts as unedited', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        const { blocks } = composed(one);
        const ids = blocks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(one.entries.map(({ id }) => id));
        for (const block of blocks) {
          expect(isEdited(block)).toBe(false);
          const isFromHeader =
            ['headline', 'standfirst', 'dateline', 'figure'].includes(block.type) ||
            ['lead', 'questions'].includes(block.id);
          for (const span of block.content) {
            if (isFromHeader) expect(span.sources).toBeUndefined();
            else expect(span.sources?.every((id) => known.has(id))).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('the sentences are whole: a capital, one end mark and no gaps', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        for (const block of composed(one).blocks) {
          const text = blockText(block);
          // French has a space of its own before tall marks.
          const gap = language === 'fr' ? '[^\\S\\u00a0\\u202f]' : '\\s';
          expect(text).not.toMatch(new RegExp(`undefined|null| {2}|${gap}[,.;:]|\\.\\.|,[,.]|\\(\\)`));
          if (block.type !== 'paragraph') continue;
          expect(text).toMatch(/^(?:["“«]|[\p{Lu}\p{N}])/u);
          expect(text).toMatch(/[.:"”»?]$/);
        }
      }),
      runs,
    );
  });

  it('composing twice gives the same draft', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        expect(composed(structuredClone(one))).toEqual(composed(one));
      }),
      { numRuns: 30 },
    );
  });
});
