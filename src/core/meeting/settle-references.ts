/** What refers to an entry goes on referring to its words, where merging gave those another id. */
import type * as Y from 'yjs';
import { joinIds, relationFromAttribute, relationToAttribute, splitIds } from './entry-node.ts';
import { sourcesOf } from './flags.ts';
import { participantsOf, putParticipant } from './living-people.ts';
import { withChangesAt } from './roles.ts';
import { type EntryPlace, entryPlaces } from './settle-entries.ts';
import type { Sides } from './settle-sides.ts';
import type { Versions } from './settle-versions.ts';

/** Where two typed into one entry and each got one of their own: what a side said to its words stays said to them. */
export function followOwnVersions(doc: Y.Doc, sides: Sides, versions: Versions): void {
  if (versions.versionOf.size === 0) return;
  const places = new Map(entryPlaces(doc).map((place) => [place.id, place]));
  for (const [index, side] of sides.entries()) {
    const became = new Map<string, string>();
    for (const [version, id] of versions.versionOf) {
      if (versions.own.get(version) === side) became.set(id, version);
    }
    if (became.size === 0) continue;
    const other = sides[index === 0 ? 1 : 0];
    const theirs = new Map(other.meeting.entries.map((entry) => [entry.id, sourcesOf(entry)]));
    for (const entry of side.meeting.entries) {
      const alsoTheirs = theirs.get(entry.id) ?? [];
      const own = sourcesOf(entry).filter((id) => became.has(id) && !alsoTheirs.includes(id));
      const place = places.get(entry.id);
      if (place && own.length > 0)
        refer(place, (id) => (own.includes(id) ? became.get(id) : undefined) ?? id);
    }
  }
}

/** Where of two entries one is left: what referred to the other refers to that, and what began there begins here. */
export function followEntries(doc: Y.Doc, became: ReadonlyMap<string, string>): void {
  if (became.size === 0) return;
  for (const place of entryPlaces(doc)) refer(place, (id) => became.get(id) ?? id);
  for (const participant of participantsOf(doc)) {
    putParticipant(
      doc,
      withChangesAt(participant, (id) => became.get(id) ?? id),
    );
  }
}

/** Writes what an entry refers to by these ids, where that differs. */
function refer({ element }: EntryPlace, idOf: (entry: string) => string): void {
  const set = (name: string, value: string) => {
    if (value !== '' && value !== element.getAttribute(name)) element.setAttribute(name, value);
  };
  set('answers', joinIds([...new Set(splitIds(element.getAttribute('answers') ?? '').map(idOf))]));
  const relation = relationFromAttribute(element.getAttribute('relation') ?? '');
  if (relation) set('relation', relationToAttribute({ ...relation, entry: idOf(relation.entry) }));
}
