/**
 * What was withheld stays withheld. A flag can cover an entry from elsewhere: its agenda
 * item, the question it answers, the words a document was shared with. A merge can part
 * the two; then the entry is given the flag itself, since doubt counts as off the record.
 */
import type * as Y from 'yjs';
import { effectiveFlags, type Flags, flagsOf, isWithheld } from './flags.ts';
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
  let section: string | null = null;
  let isChanged = false;
  for (const entry of meeting.entries) {
    const { head } = entry;
    const isNew = news.entries.has(entry.id);
    if (head.kind === 'section') {
      section = entry.id;
      isChanged = false;
    }
    isChanged ||= isNew;
    const sources = head.kind === 'answer' ? head.answers : [];
    const isTouched =
      isNew ||
      (section !== null && news.entries.has(section)) ||
      sources.some((id) => news.entries.has(id)) ||
      (head.kind === 'document' && isChanged);
    const its = flags.get(entry.id);
    if (isTouched && its) require(needs, entry.id, its);
  }
}

/** Gives each entry the flags that it must keep and has no longer. */
export function keepFlags(doc: Y.Doc, needs: Needs, versions: Versions, tally: Tally): void {
  for (const [version, id] of versions.versionOf) {
    for (const [from, to] of [
      [id, version],
      [version, id],
    ] as const) {
      const need = needs.get(from);
      if (need && !versions.own.has(version)) add(needs, to, { ...need, check: false });
    }
  }
  if (needs.size === 0) return;
  const marked = new Set<string>();
  const own = { changed: true };
  // Sections first: what they cover may need no flag of its own then.
  for (const sections of [true, false]) {
    if (!own.changed && !sections) break;
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
