/** All that the dialog of the particulars shows, as texts, and what saving them does to the meeting. */
import type * as Y from 'yjs';
import { fromLiving } from '../../../core/meeting/living.ts';
import { PARTICULAR_KEYS } from '../../../core/meeting/living-layout.ts';
import { particularsOf, setParticular } from '../../../core/meeting/living-particulars.ts';
import {
  participantsOf,
  photosOf,
  setParticipants,
  setPhotos,
  setTerms,
  termsOf,
} from '../../../core/meeting/living-people.ts';
import type { Participant, Particulars } from '../../../core/meeting/meeting.ts';
import { Numbering } from '../../../core/shorthand/numbering.ts';
import { printPeople } from '../../../core/shorthand/people.ts';
import { parseTerms, printTerms } from '../../../core/shorthand/terms.ts';
import { participantsNamedIn } from './named-in.ts';
import { readPeople, withCodesBefore, withKnownIds } from './people-lines.ts';
import { photoLines, readPhotos } from './photo-lines.ts';
import { problemOf } from './unread-lines.ts';

/** The boxes whose lines may be such that they can't be read. */
export type ListName = 'people' | 'terms' | 'photos';

export type ParticularsTexts = Record<keyof Particulars | ListName, string>;

/** The texts as the meeting has them. */
export function textsOf(doc: Y.Doc): ParticularsTexts {
  const participants = participantsOf(doc);
  return {
    ...particularsOf(doc),
    people: printPeople(participants, numbersFrom(doc, participants)),
    terms: printTerms(termsOf(doc)),
    photos: photoLines(photosOf(doc), participants),
  };
}

export interface Saved {
  /** For each box that was not saved, since a line of it can't be read, the sentence that says so. */
  problems: Partial<Record<ListName, string>>;
  /** The lines of people with the codes that some lacked, where the box was not saved. */
  coded?: string;
  /** Those whose lines had no code, and got one. */
  given: Participant[];
  /** Those who stay in the list though their line is gone, since the notes name them. */
  stay: Participant[];
}

/**
 * Saves what was changed, in one transaction. A list is saved whole or, where a
 * line of it can't be read, not at all: nothing in a box is ever dropped.
 */
export function saveTexts(doc: Y.Doc, before: ParticularsTexts, texts: ParticularsTexts): Saved {
  const saved: Saved = { problems: {}, given: [], stay: [] };
  doc.transact(() => {
    for (const key of PARTICULAR_KEYS) {
      if (texts[key] !== before[key]) setParticular(doc, key, oneLine(texts[key]));
    }
    if (texts.people !== before.people) savePeople(doc, texts.people, saved);
    if (texts.terms !== before.terms) saveTerms(doc, texts.terms, saved);
    if (texts.photos !== before.photos) savePhotos(doc, texts.photos, saved);
  });
  return saved;
}

/** From which number on an entry counts. The notes are looked through only where somebody's roles change at one. */
function numbersFrom(doc: Y.Doc, participants: readonly Participant[]): (entry: string) => number | null {
  if (!participants.some(({ roleChanges }) => roleChanges)) return () => null;
  const numbering = new Numbering(fromLiving(doc).meeting.entries);
  return (entry) => numbering.numberFrom(entry);
}

/** The ids of entries by their numbers, looked up when the first one is asked for. */
function idsByNumber(doc: Y.Doc): (number: number) => string | null {
  let numbering: Numbering | null = null;
  return (number) => {
    numbering ??= new Numbering(fromLiving(doc).meeting.entries);
    return numbering.idOf(number);
  };
}

/** A key of the header stands on one line of a notes file. */
function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

function savePeople(doc: Y.Doc, text: string, saved: Saved): void {
  const before = participantsOf(doc);
  const coded = withCodesBefore(text, before);
  const people = readPeople(coded?.lines ?? text, idsByNumber(doc));
  if (!people.ok) {
    saved.problems.people = people.problem;
    if (coded) saved.coded = coded.lines;
    return;
  }
  const given = new Set(coded?.given);
  const isNew = ({ code }: Participant) => given.has(code) && !before.some((one) => one.code === code);
  saved.given = people.participants.filter(isNew);
  const named = participantsNamedIn(doc);
  const known = withKnownIds(before, people.participants, (id) => named.has(id));
  setParticipants(doc, known.participants);
  const present = new Set(known.participants.map(({ id }) => id));
  setPhotos(
    doc,
    photosOf(doc).filter(({ participant }) => present.has(participant)),
  );
  saved.stay = known.stay;
}

function saveTerms(doc: Y.Doc, text: string, saved: Saved): void {
  const reading = parseTerms(text);
  const problem = problemOf(reading);
  if (problem === null) setTerms(doc, reading.terms);
  else saved.problems.terms = problem;
}

function savePhotos(doc: Y.Doc, text: string, saved: Saved): void {
  const photos = readPhotos(text, participantsOf(doc));
  if (photos.ok) setPhotos(doc, photos.photos);
  else saved.problems.photos = photos.problem;
}
