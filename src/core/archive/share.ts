/**
 * The copy of a meeting to share: rebuilt from its plain form with what may leave,
 * so that whatever is not named here stays behind. It starts from what the
 * composer may tell (compose/selection.ts), and takes in less where that is in doubt.
 */
import { type Material, type Selection, selectionOf } from '../compose/selection.ts';
import { shortHash } from '../hash.ts';
import { canonicalJson } from '../meeting/canonical-json.ts';
import { flagsInText, recordOf } from '../meeting/flags.ts';
import {
  type Entry,
  emptyMeeting,
  type Head,
  type Inline,
  type Meeting,
  type Participant,
  type Photo,
  type RoleChange,
  type Voice,
  voiceOf,
} from '../meeting/meeting.ts';
import { withRoleChanges } from '../meeting/roles.ts';
import { BANGS, joinRuns } from '../meeting/runs.ts';
import type { ArchivePictures } from './media.ts';
import { type Renamed, sharedDraft } from './shared-draft.ts';

/** Who speaks in the copy where nobody may be named. */
const ANONYMOUS = 'p0';

/**
 * The copy of a meeting to share. Left out: what is off the record, under a flag that is not settled,
 * private, without a known speaker, or a comment; header lines of unknown keys; people of whom the copy tells nothing
 * openly. Who spoke anonymously is nobody in it, and stands behind those who are named.
 *
 * All ids are new, counted in the copy: those of an imported meeting are hashes of
 * what was said and by whom, from which a guess could be proved. The meeting's own is hashed from the copy, so
 * that the copy opens beside the original, and never merges with it.
 */
export function sharedCopy(meeting: Meeting): Meeting {
  const selection = selectionOf(meeting);
  const known = new Set(meeting.participants.map(({ id }) => id));
  let material = inSharedOrder(
    selection.material.filter(({ entry }) => voicesOf(voiceOf(entry)).every((id) => known.has(id))),
  );
  for (;;) {
    const copy = copyOf(meeting, selection, material);
    // What is left out parts entries no longer: a document may come to stand behind anonymous words, and would tell.
    const told = new Set(selectionOf(copy).material.map(({ entry }) => entry.id));
    if (copy.entries.every(({ id }) => told.has(id))) return copy;
    material = material.filter((_, index) => told.has(copiedId(index)));
  }
}

/** The id of an entry in the copy, by its place. */
function copiedId(index: number): string {
  return `e${index + 1}`;
}

function copyOf(meeting: Meeting, selection: Selection, material: readonly Material[]): Meeting {
  const veiled = new Set([...selection.veiled, ...namedInDoubt(meeting.participants)]);
  const named = openlyNamed(meeting, material, veiled);
  const participants = meeting.participants.flatMap(({ id }) => {
    const its = selection.people.get(id);
    return its && named.has(id) ? [its] : [];
  });
  const renamed: Renamed = {
    people: new Map(participants.map(({ id }, index) => [id, `p${index + 1}`])),
    entries: new Map(material.map(({ entry }, index) => [entry.id, copiedId(index)])),
  };
  const rename = new Renaming(renamed, veiled);
  const entries = material.map((one) => rename.entry(one));
  const roles = new RolesInCopy(meeting, material, renamed.entries);
  const people = participants.map((one) => ({ ...roles.of(one), id: rename.person(one.id) }));
  const photos = meeting.photos.filter((photo) => named.has(photo.participant) && isPlain(photo));
  const copy: Meeting = {
    ...emptyMeeting(''),
    particulars: {
      ...selection.particulars,
      record: hasFlags(meeting.particulars.record) ? recordOf(meeting) : meeting.particulars.record,
    },
    participants: rename.meetsAnonymous ? [anonymousBeside(people), ...people] : people,
    terms: selection.terms,
    photos: photos.map((photo) => ({ ...photo, participant: rename.person(photo.participant) })),
    entries,
    drafts: meeting.drafts.flatMap((draft, index) =>
      sharedDraft({ meeting, draft, index, material, renamed, photos }),
    ),
  };
  return { ...copy, id: `shared-${shortHash(canonicalJson(copy))}` };
}

/** The pictures that a copy to share still names. */
export function sharedPictures(copy: Meeting, pictures: ArchivePictures): ArchivePictures {
  const paths = new Set(copy.photos.map(({ path }) => path));
  return new Map([...pictures].filter(([path]) => paths.has(path)));
}

/** The people whose name itself is under a flag. */
function namedInDoubt(participants: readonly Participant[]): string[] {
  return participants.filter(({ name }) => hasFlags(name)).map(({ id }) => id);
}

/**
 * The people who are named in the copy: who speaks openly in it, for whom somebody does, who is mentioned;
 * of a public meeting also who was there and is in no entry at all.
 */
function openlyNamed(
  meeting: Meeting,
  material: readonly Material[],
  veiled: ReadonlySet<string>,
): Set<string> {
  const named = new Set<string>();
  for (const { entry, anonymous } of material) {
    if (anonymous) continue;
    for (const id of voicesOf(voiceOf(entry))) named.add(id);
    for (const id of mentionsIn(entry)) if (!veiled.has(id)) named.add(id);
  }
  if (recordOf(meeting) === 'public') {
    const inEntries = new Set(
      meeting.entries.flatMap((entry) => [...voicesOf(voiceOf(entry)), ...mentionsIn(entry)]),
    );
    for (const { id } of meeting.participants) if (!inEntries.has(id)) named.add(id);
  }
  for (const id of namedInDoubt(meeting.participants)) named.delete(id);
  return named;
}

/**
 * Roles that change at an entry which is left out change at the next one that stays, at its own place and with
 * its speaker; where none follows they don't.
 */
class RolesInCopy {
  readonly #placeOf: ReadonlyMap<string, number>;
  /** Old ids, to the new one of the entry that stays there or follows. */
  readonly #next = new Map<string, string | null>();

  constructor({ entries }: Meeting, material: readonly Material[], renamed: Renamed['entries']) {
    this.#placeOf = new Map(entries.map(({ id }, place) => [id, place]));
    const staying = new Set(material.flatMap(({ entry, anonymous }) => (anonymous ? [] : [entry.id])));
    let following: string | null = null;
    for (const { id } of entries.toReversed()) {
      if (staying.has(id)) following = renamed.get(id) ?? following;
      this.#next.set(id, following);
    }
  }

  of(participant: Participant): Participant {
    const place = ({ entry }: RoleChange) => this.#placeOf.get(entry) ?? 0;
    const changes = (participant.roleChanges ?? []).toSorted((a, b) => place(a) - place(b));
    // Of several that come to be at one entry the last is what holds from there on.
    const held = new Map(changes.map(({ entry, roles }) => [this.#next.get(entry) ?? null, roles]));
    return withRoleChanges(
      participant,
      [...held].flatMap(([entry, roles]) => (entry === null ? [] : [{ entry, roles }])),
    );
  }
}

/** Under each heading, what is told without a name stands behind the rest: its place and its time would tell. */
function inSharedOrder(material: readonly Material[]): Material[] {
  const parts: Material[][] = [[]];
  for (const one of material) {
    const { kind } = one.entry.head;
    if (kind === 'section' || kind === 'sitting') parts.push([one]);
    else parts.at(-1)?.push(one);
  }
  return parts.flatMap((part) => {
    const isNobodys = ({ entry, anonymous }: Material) => anonymous && voiceOf(entry) !== null;
    const nameless = part.filter(isNobodys);
    const rest = part.filter((one) => !isNobodys(one));
    if (!rest.some(({ entry }) => voiceOf(entry) !== null)) return part;
    return [...rest, ...nameless.map((one) => ({ ...one, entry: { ...one.entry, time: null } }))];
  });
}

class Renaming {
  readonly #renamed: Renamed;
  readonly #veiled: ReadonlySet<string>;
  /** Whether anything was said by, for or about somebody who is not named. */
  meetsAnonymous = false;

  constructor(renamed: Renamed, veiled: ReadonlySet<string>) {
    this.#renamed = renamed;
    this.#veiled = veiled;
  }

  person(id: string): string {
    const renamed = this.#renamed.people.get(id);
    if (renamed !== undefined) return renamed;
    this.meetsAnonymous = true;
    return ANONYMOUS;
  }

  entry({ entry, anonymous }: Material): Entry {
    return {
      id: this.#renamed.entries.get(entry.id) ?? '',
      time: entry.time,
      head: this.#head(entry.head, anonymous),
      content: entry.content.map((passage) => ({
        ...passage,
        content: this.#runs(passage.content, anonymous),
      })),
    };
  }

  #head(head: Head, anonymous: boolean): Head {
    const answers =
      head.kind === 'answer'
        ? { answers: head.answers.flatMap((id) => this.#renamed.entries.get(id) ?? []) }
        : {};
    if (!('voice' in head) || head.voice === null) return { ...head, ...answers };
    const verb = 'verb' in head ? { verb: head.verb !== null && hasFlags(head.verb) ? null : head.verb } : {};
    return { ...head, ...answers, ...verb, voice: this.#voice(head.voice, anonymous) };
  }

  #voice(voice: Voice, anonymous: boolean): Voice {
    if (anonymous) return { speakers: [this.person('')], behalf: null, labels: [] };
    const { behalf, relation } = voice;
    const entry = relation && this.#renamed.entries.get(relation.entry);
    return {
      speakers: [...new Set(voice.speakers.map((id) => this.person(id)))],
      behalf: behalf && 'participant' in behalf ? { participant: this.person(behalf.participant) } : behalf,
      labels: voice.labels,
      ...(relation && entry !== undefined && { relation: { kind: relation.kind, entry } }),
    };
  }

  /** A link behind what somebody said without a name would tell who it was, so there its words go with it. */
  #runs(content: readonly Inline[], anonymous: boolean): Inline[] {
    let before = '';
    return joinRuns(
      content.map((run): Inline => {
        const isAfterBang = BANG_AT_END.test(before);
        before = 'mention' in run ? '' : run.text;
        if ('mention' in run) {
          return { mention: this.person(anonymous || this.#veiled.has(run.mention) ? '' : run.mention) };
        }
        if (!anonymous || run.link === undefined) return run;
        // What comes right behind an exclamation mark would be taken for a flag.
        return { text: isAfterBang ? ' a document' : 'a document' };
      }),
    );
  }
}

const BANG_AT_END = new RegExp(`[${BANGS}]\\W*$`);

/** A participant without a name, under a code that nobody has: “nomen nescio”, since a word such as “anon” could stand in a note. */
function anonymousBeside(people: readonly Participant[]): Participant {
  const taken = new Set(people.map(({ code }) => code));
  let code = 'NN';
  for (let number = 2; taken.has(code); number++) code = `NN${number}`;
  return {
    id: ANONYMOUS,
    code,
    kind: 'person',
    style: '',
    honorific: '',
    name: '',
    pronoun: '',
    position: '',
    affiliation: '',
    roles: [],
  };
}

function voicesOf(voice: Voice | null): string[] {
  if (voice === null) return [];
  const { behalf, speakers } = voice;
  return behalf && 'participant' in behalf ? [...speakers, behalf.participant] : speakers;
}

function mentionsIn(entry: Entry): string[] {
  return entry.content.flatMap(({ content }) =>
    content.flatMap((run) => ('mention' in run ? [run.mention] : [])),
  );
}

function isPlain({ path, credit }: Photo): boolean {
  return path.trim() !== '' && !hasFlags(path) && !hasFlags(credit);
}

function hasFlags(text: string): boolean {
  return flagsInText(text).length > 0;
}
