/**
 * Names that `!anon` or the Chatham House rule forbid: somebody named who spoke without a name and never with one,
 * or named, or told by where they come from, in the very sentence that reports what they said so. Only what a person
 * wrote is looked at.
 */
import { type Sign, SignedText, tellingSigns } from '../compose/affiliation-signs.ts';
import { selectionOf } from '../compose/selection.ts';
import { sentenceEnds } from '../compose/sentence.ts';
import { mentionsIn } from '../desk/mentions.ts';
import { People } from '../desk/people.ts';
import { contentStems, escaped, wordsOf } from '../desk/words.ts';
import { type Block, blockText, type Draft, isEdited } from '../document/draft.ts';
import { effectiveFlags, peopleOf } from '../meeting/flags.ts';
import { type Entry, type Meeting, voiceOf } from '../meeting/meeting.ts';
import { shortName } from '../meeting/naming.ts';
import type { WithheldWording } from './withheld-wording.ts';

/** So large a part of an anonymous entry in a sentence, and so many words of it, say that the sentence reports it. */
const MOST_OF_IT = 0.6;
const TELLING = 3;

type Veiled = {
  readonly entry: string;
  readonly people: readonly string[];
  readonly stems: ReadonlySet<string>;
};

/** Where somebody is named who is not to be; one place for each block and entry. */
export function namedDespiteAnonymity(meeting: Meeting, draft: Pick<Draft, 'blocks'>): WithheldWording[] {
  const flags = effectiveFlags(meeting);
  const veiled: Veiled[] = [];
  const openly = new Set<string>();
  for (const entry of meeting.entries) {
    const voice = voiceOf(entry);
    if (voice === null) continue;
    const people = peopleOf(voice);
    if (flags.get(entry.id)?.anon === true)
      veiled.push({ entry: entry.id, people, stems: new Set(stemsOf(entry)) });
    else for (const id of people) openly.add(id);
  }
  if (veiled.length === 0) return [];

  const { people, particulars, terms } = selectionOf(meeting);
  const named = new People(people.values());
  const header = Object.values(particulars).join('\n').toLowerCase();
  const headerWords = new SignedText(header);
  const signs = new Map<string, Sign[]>();
  for (const id of new Set(veiled.flatMap((one) => one.people))) {
    const person = people.get(id);
    if (person !== undefined) signs.set(id, tellingSigns(person, terms, headerWords));
  }
  const found = new Map<string, WithheldWording>();
  for (const block of draft.blocks) {
    if (!isEdited(block) || block.type === 'figure') continue;
    const places = [...namesIn(block, named), ...affiliationsIn(block, signs)];
    if (places.length === 0) continue;
    const text = blockText(block);
    for (const sentence of sentenceEnds(text)) {
      const inSentence = places.filter(({ from }) => sentence.from <= from && from < sentence.to);
      if (inSentence.length === 0) continue;
      const stems = new Set(contentStems(wordsOf(text.slice(sentence.from, sentence.to))));
      const sources = new Set(sourcesIn(block, sentence.from, sentence.to));
      for (const { entry, people: speakers, stems: said } of veiled) {
        for (const place of inSentence) {
          if (!speakers.includes(place.id)) continue;
          const isOnlyVeiled =
            place.isName && !openly.has(place.id) && !header.includes(place.words.toLowerCase());
          if (!isOnlyVeiled && !sources.has(entry) && !reports(stems, said)) continue;
          const key = `${block.id} ${isOnlyVeiled ? place.id : entry}`;
          // Whoever is named in a block is found in it once.
          if (found.has(key) || (!place.isName && found.has(`${block.id} ${place.id}`))) continue;
          const { from, to } = place;
          found.set(key, { entry, block: block.id, excerpt: text.slice(from, to), from, to, how: 'name' });
        }
      }
    }
  }
  return [...found.values()];
}

/** `isName`: what they are called; an affiliation tells only in a sentence that reports them. */
type NamePlace = {
  readonly id: string;
  readonly words: string;
  readonly isName: boolean;
  readonly from: number;
  readonly to: number;
};

/** Everybody named in a block: people by their names, delegations by what they are called. */
function namesIn(block: Block, people: People): NamePlace[] {
  const text = blockText(block);
  const mentions = mentionsIn({ index: 0, text, words: wordsOf(text) }, people, () => false);
  const persons = mentions.flatMap(({ person, from, to }) =>
    person === null ? [] : [{ id: person.participant.id, words: person.name.family, isName: true, from, to }],
  );
  const bodies = people.bodies.flatMap((participant): NamePlace[] => {
    const words = shortName(participant);
    if (words.length < 2) return [];
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'iu');
    const match = pattern.exec(text);
    return match === null
      ? []
      : [{ id: participant.id, words, isName: true, from: match.index, to: match.index + match[0].length }];
  });
  return [...persons, ...bodies].sort((a, b) => a.from - b.from);
}

/** Where somebody who spoke without a name is told by where they come from. */
function affiliationsIn(block: Block, signs: ReadonlyMap<string, readonly Sign[]>): NamePlace[] {
  const words = new SignedText(blockText(block));
  return [...signs].flatMap(([id, its]) =>
    its.flatMap((sign) =>
      words.placesOf(sign).map((place): NamePlace => ({ id, words: '', isName: false, ...place })),
    ),
  );
}

function sourcesIn(block: Block, from: number, to: number): string[] {
  let at = 0;
  return block.content.flatMap((span) => {
    const begin = at;
    at += span.text.length;
    return begin < to && from < at ? (span.sources ?? []) : [];
  });
}

function reports(sentence: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const shared = [...said].filter((stem) => sentence.has(stem)).length;
  return shared >= TELLING && shared / said.size >= MOST_OF_IT;
}

function stemsOf(entry: Entry): string[] {
  return entry.content.flatMap((passage) =>
    passage.content.flatMap((run) => ('mention' in run ? [] : contentStems(wordsOf(run.text)))),
  );
}
