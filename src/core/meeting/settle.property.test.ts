import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { type MergeResult, mergeStates } from '../archive/merge.ts';
import { isEdited } from '../document/draft.ts';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { saysNothing } from '../shorthand/numbering.ts';
import { checkContent } from './check-content.ts';
import { effectiveFlags, isWithheld } from './flags.ts';
import { fromLiving, toLiving } from './living.ts';
import type { Meeting } from './meeting.ts';
import { actions, copyOfDoc, Rapporteur, wordsOfMeeting } from './settle.fixture.ts';

const RUNS = Number(process.env.MERGE_RUNS ?? 60);

const state = (doc: Y.Doc) => Y.encodeStateAsUpdateV2(doc);

function merged(a: Uint8Array, b: Uint8Array): Extract<MergeResult, { ok: true }> {
  const result = mergeStates(a, b);
  if (!result.ok) throw new Error(result.message);
  return result;
}

function opened(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update);
  return doc;
}

function isSound(update: Uint8Array): void {
  const doc = opened(update);
  expect(checkContent(doc)).toEqual({ fits: true });
  const reading = fromLiving(doc);
  expect(reading).toMatchObject({ ok: true, repairs: [] });
  const ids = reading.meeting.entries.map((entry) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { blocks } of reading.meeting.drafts) {
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
  }
  const codes = reading.meeting.participants.map((one) => one.code);
  expect(new Set(codes).size).toBe(codes.length);
}

type Ids = Set<string>;

/** The ids of the entries that are withheld. */
function withheldIds(meeting: Meeting): Ids {
  const open = { ...meeting, particulars: { ...meeting.particulars, record: '' } };
  return new Set([...effectiveFlags(open)].flatMap(([id, flags]) => (isWithheld(flags) ? [id] : [])));
}

function keepsAll(who: Rapporteur, base: Meeting, result: Meeting): void {
  const own = fromLiving(who.doc).meeting;
  // What was composed can be composed again: of a draft only what a person wrote counts.
  const drafts = own.drafts.map((draft) => ({ ...draft, blocks: draft.blocks.filter(isEdited) }));
  const [typed, kept] = [wordsOfMeeting({ ...own, drafts }), wordsOfMeeting(result)];
  expect(who.words.filter((word) => typed.includes(word) && !kept.includes(word))).toEqual([]);
  const [before, after, first] = [own, result, base].map(withheldIds) as [Ids, Ids, Ids];
  // A word that was nowhere but in what is withheld is so still.
  const covered = wordsOfMeeting(own.entries.filter((entry) => before.has(entry.id)));
  const [open, stillOpen] = [openWords(own, before), openWords(result, after)];
  const secret = who.words.filter((word) => covered.includes(word) && !open.includes(word));
  expect(secret.filter((word) => stillOpen.includes(word))).toEqual([]);
  // An entry without a word has nothing to withhold.
  const present = new Set(result.entries.filter((entry) => !saysNothing(entry)).map((entry) => entry.id));
  // Where both began in one empty entry each has one of their own: theirs is withheld as it was, under another id.
  const standsApart = (id: string) => [...after].some((other) => other.startsWith(`${id}~`));
  const lifted = [...before].filter(
    (id) => !first.has(id) && present.has(id) && !after.has(id) && !standsApart(id),
  );
  expect(lifted).toEqual([]);
}

/** The words of the entries that are not withheld. */
function openWords({ entries }: Meeting, withheld: Ids): string {
  return wordsOfMeeting(entries.filter((entry) => !withheld.has(entry.id)));
}

/** What two hold: from one archive, or each from an import of the same file. */
const histories = fc.record({ meeting: meetings, before: actions, one: actions, other: actions });

it('merges any two histories alike in either order, once or twice, by one or by both', () => {
  fc.assert(
    fc.property(histories, fc.boolean(), ({ meeting, before, one, other }, imported) => {
      const base = new Rapporteur(toLiving(meeting), 'o').do(imported ? [] : before).doc;
      const second = imported ? toLiving(meeting) : copyOfDoc(base);
      const plainBase = fromLiving(base).meeting;
      const a = new Rapporteur(copyOfDoc(base), 'a').do(one);
      const b = new Rapporteur(second, 'b').do(other);
      const [stateA, stateB] = [state(a.doc), state(b.doc)];
      const result = merged(stateA, stateB);
      const reversed = merged(stateB, stateA);
      expect(reversed.meeting).toEqual(result.meeting);
      isSound(result.state);
      keepsAll(a, plainBase, result.meeting);
      keepsAll(b, plainBase, result.meeting);
      for (const again of [stateA, stateB, result.state, reversed.state]) {
        expect(merged(result.state, again).meeting).toEqual(result.meeting);
        expect(merged(again, reversed.state).meeting).toEqual(result.meeting);
        expect(Y.encodeStateVector(opened(merged(result.state, again).state))).toEqual(
          Y.encodeStateVector(opened(result.state)),
        );
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);

it('merges what was made of two versions of one file alike in either order, and merging again changes nothing', () => {
  fc.assert(
    fc.property(meetings, fc.array(fc.nat(40), { maxLength: 4 }), actions, (meeting, places, one) => {
      const other = structuredClone(meeting);
      for (const place of places) {
        const entry = other.entries[place % Math.max(other.entries.length, 1)];
        if (entry) entry.content = [{ kind: 'paragraph', content: [{ text: `otherwise ${place}` }] }];
      }
      const [base, second] = [meeting, other].map((version) => toLiving(version)) as [Y.Doc, Y.Doc];
      const [a, b] = [new Rapporteur(base, 'a').do(one), new Rapporteur(second, 'b')];
      const [stateA, stateB] = [state(a.doc), state(b.doc)];
      const result = merged(stateA, stateB);
      expect(merged(stateB, stateA).meeting).toEqual(result.meeting);
      isSound(result.state);
      keepsAll(a, meeting, result.meeting);
      for (const again of [stateA, stateB, result.state]) {
        expect(merged(result.state, again).meeting).toEqual(result.meeting);
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);

it('loses nothing when the two go on apart after one of them merged', () => {
  fc.assert(
    fc.property(histories, actions, actions, ({ meeting, before, one, other }, later, latest) => {
      const base = new Rapporteur(toLiving(meeting), 'o').do(before).doc;
      const a = new Rapporteur(copyOfDoc(base), 'a').do(one);
      const b = new Rapporteur(copyOfDoc(base), 'b').do(other);
      const first = merged(state(a.doc), state(b.doc));
      const c = new Rapporteur(opened(first.state), 'c').do(later);
      const plainThen = fromLiving(b.doc).meeting;
      const d = new Rapporteur(copyOfDoc(b.doc), 'd').do(latest);
      const result = merged(state(c.doc), state(d.doc));
      expect(merged(state(d.doc), state(c.doc)).meeting).toEqual(result.meeting);
      isSound(result.state);
      keepsAll(c, first.meeting, result.meeting);
      keepsAll(d, plainThen, result.meeting);
      expect(merged(result.state, state(d.doc)).meeting).toEqual(result.meeting);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

it('brings three together to one record, whichever two are merged first', () => {
  fc.assert(
    fc.property(histories, actions, ({ meeting, before, one, other }, third) => {
      const base = new Rapporteur(toLiving(meeting), 'o').do(before).doc;
      const plainBase = fromLiving(base).meeting;
      const all = [one, other, third].map((its, index) =>
        new Rapporteur(copyOfDoc(base), 'abc'[index] ?? '').do(its),
      );
      const [a, b, c] = all.map(({ doc }) => state(doc)) as [Uint8Array, Uint8Array, Uint8Array];
      const left = merged(merged(a, b).state, c);
      const right = merged(a, merged(c, b).state);
      const result = merged(left.state, right.state);
      expect(merged(right.state, left.state).meeting).toEqual(result.meeting);
      expect(merged(result.state, left.state).meeting).toEqual(result.meeting);
      for (const way of [left, right, result]) {
        isSound(way.state);
        for (const who of all) keepsAll(who, plainBase, way.meeting);
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
