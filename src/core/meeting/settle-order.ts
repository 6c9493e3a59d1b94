/**
 * The order of two sets of notes that stand at one place: each writer's own order
 * is kept, and between them the clock decides.
 *
 * - A sitting stays whole, and so does an agenda item: what a writer put under a heading stays
 *   under it. Headings of one name that both typed become neighbours, the earlier first, and their entries one list.
 * - What a writer typed without a heading goes, by the clock, under the headings that the other typed.
 * - An entry without time stays behind the one before it of its writer; so does a document, which was
 *   shared with the words before it.
 * - At the same time the one whose notes stand first goes first.
 */
import type { Entry } from './meeting.ts';

/** What the order depends on. */
export interface Noted {
  readonly id: string;
  readonly kind: Entry['head']['kind'];
  readonly time: string | null;
  /** What a section or a sitting is told by: its words, or its date; '' for all else. */
  readonly title: string;
}

/** The entries of two writers as one list; `one` stands first at the same time. Pure, and linear. */
export function interleave<Entry extends Noted>(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  if (one.length === 0 || other.length === 0) return [...one, ...other];
  return mergeParts(partsOf(one, 'sitting'), partsOf(other, 'sitting'), byTitle).flatMap(
    ({ heads, bodies: [first, second] }) => [...heads, ...interleaveItems(first, second)],
  );
}

/** A heading, and what stands under it. The first part of a list has no heading. */
interface Part<Entry> {
  readonly head: Entry | null;
  readonly body: Entry[];
  /** When it begins, in minutes: by its heading, or by what follows; null where neither says. */
  start: number | null;
}

/** A part of the result: what each of the two wrote under headings of one name. */
interface Shared<Entry> {
  readonly heads: Entry[];
  readonly bodies: [Entry[], Entry[]];
  /** Whose headings these are. */
  readonly by: readonly [boolean, boolean];
  readonly start: number | null;
}

/** Reads clock times as minutes that go on rising past midnight. */
function clock(): (time: string | null) => number | null {
  let last = Number.NEGATIVE_INFINITY;
  let days = 0;
  return (time) => {
    if (time === null) return null;
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    let now = days + hours * 60 + minutes + seconds / 60;
    if (now < last - HALF_A_DAY) {
      days += 2 * HALF_A_DAY;
      now += 2 * HALF_A_DAY;
    }
    last = now;
    return now;
  };
}

const HALF_A_DAY = 12 * 60;

function partsOf<Entry extends Noted>(entries: readonly Entry[], kind: Noted['kind']): Part<Entry>[] {
  const read = clock();
  let part: Part<Entry> = { head: null, body: [], start: null };
  const parts = [part];
  for (const entry of entries) {
    const at = read(entry.time);
    if (entry.kind === kind) {
      part = { head: entry, body: [], start: at };
      parts.push(part);
    } else {
      part.body.push(entry);
      part.start ??= at;
    }
  }
  return parts;
}

/** The parts of both, each one's in their order. Parts of one title become one. */
function mergeParts<Entry extends Noted>(
  one: readonly Part<Entry>[],
  other: readonly Part<Entry>[],
  compare: (a: Part<Entry>, b: Part<Entry>) => number,
): Shared<Entry>[] {
  const merged: Shared<Entry>[] = [];
  let [i, j] = [0, 0];
  for (const [pairI, pairJ] of [...pairsOf(one, other), [one.length, other.length] as const]) {
    while (i < pairI || j < pairJ) {
      const [a, b] = [i < pairI ? one[i] : undefined, j < pairJ ? other[j] : undefined];
      if (b && (!a || compare(b, a) < 0)) {
        merged.push({ heads: heads(b), bodies: [[], b.body], by: [false, true], start: b.start });
        j++;
      } else if (a) {
        merged.push({ heads: heads(a), bodies: [a.body, []], by: [true, false], start: a.start });
        i++;
      }
    }
    const [a, b] = [one[i++], other[j++]];
    if (!a || !b) continue;
    const starts = [a.start, b.start].filter((start) => start !== null);
    merged.push({
      heads: (byClock(b, a) < 0 ? [b, a] : [a, b]).flatMap(heads),
      bodies: [a.body, b.body],
      by: [true, true],
      start: starts.length > 0 ? Math.min(...starts) : null,
    });
  }
  return merged;
}

function heads<Entry>({ head }: Part<Entry>): Entry[] {
  return head === null ? [] : [head];
}

/** Which parts of the two have one title, rising in both. The parts without heading are a pair. */
function pairsOf<Entry extends Noted>(
  one: readonly Part<Entry>[],
  other: readonly Part<Entry>[],
): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (const [place, { head }] of other.entries()) {
    if (head === null || head.title === '') continue;
    const there = places.get(head.title);
    if (there) there.push(place);
    else places.set(head.title, [place]);
  }
  const pairs: (readonly [number, number])[] = [[0, 0]];
  let last = 0;
  for (const [place, { head }] of one.entries()) {
    const candidates = places.get(head?.title ?? '') ?? [];
    while ((candidates[0] ?? Number.POSITIVE_INFINITY) <= last) candidates.shift();
    const match = candidates.shift();
    if (match === undefined) continue;
    pairs.push([place, match]);
    last = match;
  }
  return pairs;
}

function byTitle(a: Part<Noted>, b: Part<Noted>): number {
  const [one, other] = [a.head?.title ?? '', b.head?.title ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

function byClock(a: Pick<Part<Noted>, 'start'>, b: typeof a): number {
  return (a.start ?? Number.NEGATIVE_INFINITY) - (b.start ?? Number.NEGATIVE_INFINITY) || 0;
}

/** Within a sitting: the agenda items, and under them what was typed without a heading. */
function interleaveItems<Entry extends Noted>(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  const [loose, ...items] = mergeParts(partsOf(one, 'section'), partsOf(other, 'section'), byClock);
  if (!loose) return [];
  const under = [loose, ...items].map(({ heads, bodies }, place) => ({
    heads,
    bodies: place === 0 ? ([[], []] as [Entry[], Entry[]]) : bodies,
  }));
  for (const writer of [0, 1] as const) {
    const ownFirst = items.findIndex(({ by }) => by[writer]);
    spread(chainsOf(loose.bodies[writer]), ownFirst < 0 ? items : items.slice(0, ownFirst), (entry, place) =>
      under[place]?.bodies[writer].push(entry),
    );
  }
  return under.flatMap(({ heads, bodies: [first, second] }) => [...heads, ...byTheClock(first, second)]);
}

/** Gives each chain to the last item that has begun by then, 0 standing for none; never back to one before. */
function spread<Entry>(
  chains: readonly Chain<Entry>[],
  items: readonly Shared<Entry>[],
  put: (entry: Entry, place: number) => void,
): void {
  let place = 0;
  for (const { time, entries } of chains) {
    for (let next = place + 1; time !== null && next <= items.length; next++) {
      const start = items[next - 1]?.start ?? null;
      if (start === null) continue;
      if (start > time) break;
      place = next;
    }
    for (const entry of entries) put(entry, place);
  }
}

/** An entry and those that stay behind it. */
interface Chain<Entry> {
  /** In minutes; null at the start, for what stays behind what both have. */
  readonly time: number | null;
  readonly entries: Entry[];
}

function chainsOf<Entry extends Noted>(entries: readonly Entry[]): Chain<Entry>[] {
  const read = clock();
  const chains: Chain<Entry>[] = [];
  for (const entry of entries) {
    const time = read(entry.time);
    const last = chains.at(-1);
    const follows = time === null || entry.kind === 'document';
    if (last && follows) last.entries.push(entry);
    else chains.push({ time: follows ? null : time, entries: [entry] });
  }
  return chains;
}

function byTheClock<Entry extends Noted>(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  const [first, second] = [chainsOf(one), chainsOf(other)];
  const merged: Entry[] = [];
  let next = 0;
  for (const chain of first) {
    for (; next < second.length; next++) {
      const rival = second[next];
      if (!rival || !((rival.time ?? Number.NEGATIVE_INFINITY) < (chain.time ?? Number.NEGATIVE_INFINITY)))
        break;
      merged.push(...rival.entries);
    }
    merged.push(...chain.entries);
  }
  for (const rival of second.slice(next)) merged.push(...rival.entries);
  return merged;
}
