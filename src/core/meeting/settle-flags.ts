/**
 * What was withheld stays withheld. A flag can cover an entry from elsewhere: its agenda
 * item, what it answers, supports or corrects, the words a document was shared with. A merge can part
 * the two; then the entry is given the flag itself, since doubt counts as off the record.
 */
import type * as Y from 'yjs';
import { effectiveFlags, type Flags, flagsOf, isWithheld, peopleOf, sourcesOf } from './flags.ts';
import { fromLiving } from './living.ts';
import type { Entry, Meeting } from './meeting.ts';
import { addMark, entryPlaces } from './settle-entries.ts';
import type { Side, Sides } from './settle-sides.ts';
import type { Tally } from './settle-tally.ts';
import type { Versions } from './settle-versions.ts';

/** What an entry must keep. */
export interface Need {
  withheld: boolean;
  anon: boolean;
  check: boolean;
}

/** What each entry must keep, by its id. */
export type Needs = Map<string, Need>;

/** A document that is covered by the words it was shared with, as long as those are. */
interface Shared {
  readonly id: string;
  readonly with: readonly string[];
}

/** The flags that cover the entries of a document as it is. The record setting is looked after elsewhere. */
export function needsOf(doc: Y.Doc): Needs {
  const needs: Needs = new Map();
  const meeting = fromLiving(doc).meeting;
  for (const [id, flags] of covering(meeting)) require(needs, id, flags);
  // A second entry of one id is read under another: what covers it covers what becomes of it.
  const ids = entryPlaces(doc).map((place) => place.id);
  for (const [index, entry] of meeting.entries.entries()) {
    const id = ids[index];
    const flags = needs.get(entry.id);
    if (ids.length === meeting.entries.length && id && flags && id !== entry.id) add(needs, id, flags);
  }
  return needs;
}

function covering(meeting: Meeting): Map<string, Flags> {
  return effectiveFlags({ ...meeting, particulars: { ...meeting.particulars, record: '' } });
}

function require(needs: Needs, id: string, flags: Flags): void {
  add(needs, id, { withheld: isWithheld(flags), anon: flags.anon, check: false });
}

function add(needs: Needs, id: string, need: Need): void {
  const there = needs.get(id);
  if (there) {
    there.withheld ||= need.withheld;
    there.anon ||= need.anon;
    there.check ||= need.check;
  } else if (need.withheld || need.anon || need.check) needs.set(id, { ...need });
}

/** Adds what the sides ask for beyond the union: a flag counts that the other did not know of. */
export function addNeedsOfSides(needs: Needs, sides: Sides): void {
  for (const side of sides) {
    addOwn(needs, side);
    addCovered(needs, side);
  }
}

/** What two typed into one empty entry was parted: each keeps the flags that it had, not those of the other. */
export function partNeeds(needs: Needs, sides: Sides, versions: Versions): void {
  const flags = sides.map((side) => covering(side.meeting));
  for (const [own, side] of versions.own) {
    const id = versions.versionOf.get(own);
    if (id === undefined) continue;
    for (const [index, its] of flags.entries()) {
      const to = sides[index] === side ? own : id;
      const flag = its.get(id);
      needs.delete(to);
      if (flag) require(needs, to, flag);
    }
  }
}

/** Flags in entries that a side changed or wrote. */
function addOwn(needs: Needs, { meeting, news }: Side): void {
  for (const entry of meeting.entries) {
    if (!news.entries.has(entry.id)) continue;
    const own = flagsOf(entry);
    require(needs, entry.id, own);
    add(needs, entry.id, { withheld: false, anon: false, check: own.check });
  }
}

/** Flags that cover an entry from elsewhere, where a side wrote the entry or what covers it. */
function addCovered(needs: Needs, { meeting, news }: Side): void {
  const flags = covering(meeting);
  const touched = new Set<string>();
  let section: string | null = null;
  for (const { id, head } of meeting.entries) {
    if (head.kind === 'section') section = id;
    if (news.entries.has(id) || (section !== null && news.entries.has(section))) touched.add(id);
  }
  for (const id of withResponses(meeting, touched)) {
    const its = flags.get(id);
    if (its) require(needs, id, its);
  }
}

/** These entries, and all that answers, supports, corrects or replies to one of them or to such a response. */
function withResponses({ entries }: Meeting, ids: ReadonlySet<string>): Set<string> {
  const responses = new Map<string, string[]>();
  for (const entry of entries) {
    for (const source of sourcesOf(entry)) {
      const there = responses.get(source);
      if (there) there.push(entry.id);
      else responses.set(source, [entry.id]);
    }
  }
  const reached = new Set(ids);
  // What is added to a set while it is walked through is walked through as well.
  for (const id of reached) for (const response of responses.get(id) ?? []) reached.add(response);
  return reached;
}

/** The documents of a meeting with what covers them there. */
function sharedIn({ entries }: Meeting): Shared[] {
  const shared: Shared[] = [];
  let last: string | null = null;
  let lastWords = new Map<string, string>();
  for (const { id, head } of entries) {
    if (head.kind === 'section') lastWords = new Map();
    const people = 'voice' in head && head.voice ? peopleOf(head.voice) : [];
    if (head.kind === 'document') {
      const words = people.flatMap((person) => lastWords.get(person) ?? []);
      shared.push({ id, with: last === null ? words : [last, ...words] });
    } else if (head.kind !== 'comment' && head.kind !== 'private') {
      last = head.kind === 'section' || head.kind === 'sitting' ? null : id;
      for (const person of people) lastWords.set(person, id);
    }
  }
  return shared;
}

/** Adds what documents must keep of the flags they had with either, where the words they were shared with have them still. */
function addShared(needs: Needs, doc: Y.Doc, sides: Sides): void {
  const now = covering(fromLiving(doc).meeting);
  const then = sides.map((side) => covering(side.meeting));
  for (const { id, with: sources } of sides.flatMap((side) => sharedIn(side.meeting))) {
    for (const flags of then) {
      const had = flags.get(id);
      if (!had || (!isWithheld(had) && !had.anon)) continue;
      // Words that are there no more may have gone into others, with their flag.
      const have = sources.flatMap((source) => now.get(source) ?? flags.get(source) ?? []);
      add(needs, id, {
        withheld: isWithheld(had) && have.some(isWithheld),
        anon: had.anon && have.some((its) => its.anon),
        check: false,
      });
    }
  }
}

/** Gives each entry the flags that it must keep and has no longer. */
export function keepFlags(
  doc: Y.Doc,
  needs: Needs,
  sides: Sides | null,
  versions: Versions,
  tally: Tally,
): void {
  for (const [version, id] of versions.versionOf) {
    for (const [from, to] of [
      [id, version],
      [version, id],
    ] as const) {
      const need = needs.get(from);
      if (need && !versions.own.has(version)) add(needs, to, { ...need, check: false });
    }
  }
  if (sides) addShared(needs, doc, sides);
  if (needs.size === 0) return;
  const marked = new Set<string>();
  // Sections first: what they cover may need no flag of its own then.
  for (const sections of [true, false]) {
    const meeting = fromLiving(doc).meeting;
    const flags = covering(meeting);
    const entries = new Map(meeting.entries.map((entry) => [entry.id, entry]));
    for (const { id, element } of entryPlaces(doc)) {
      const entry = entries.get(id);
      const need = needs.get(id);
      if (!entry || !need || (entry.head.kind === 'section') !== sections) continue;
      for (const mark of missingIn(entry, flags.get(id), need)) {
        addMark(element, mark);
        marked.add(id);
      }
    }
  }
  tally.flagged += marked.size;
}

function missingIn(entry: Entry, flags: Flags | undefined, need: Need): string[] {
  if (!flags) return [];
  return [
    ...(need.withheld && !isWithheld(flags) ? ['!off'] : []),
    ...(need.anon && !flags.anon ? ['!anon'] : []),
    ...(need.check && !flagsOf(entry).check ? ['!check'] : []),
  ];
}
