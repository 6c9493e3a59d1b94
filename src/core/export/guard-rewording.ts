/**
 * Words of a person that say what was said off the record in other words: a sentence that shares with it what
 * nobody says on the record. Only what a person wrote is looked at: the composer prints nothing of it.
 */
import { sentenceEnds } from '../compose/sentence.ts';
import { contentStems, wordsOf } from '../desk/words.ts';
import { blockText, type Draft, isEdited } from '../document/draft.ts';
import { effectiveFlags, flagsInText, isWithheld } from '../meeting/flags.ts';
import type { Entry, Meeting } from '../meeting/meeting.ts';
import { knownToAll } from './guard-known.ts';
import type { WithheldWording } from './withheld-wording.ts';

/** So many words that nobody says on the record, in one sentence, are no accident. */
const TELLING = 3;

/** With fewer of those, so large a part of the entry must be in the sentence. */
const MOST_OF_IT = 0.6;

type Secret = {
  readonly entry: string;
  readonly stems: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
};

/** Where a sentence tells what is withheld; one place for each block and entry. */
export function rewordedIn(meeting: Meeting, draft: Pick<Draft, 'blocks'>): WithheldWording[] {
  const flags = effectiveFlags(meeting);
  const isOff = (entry: Entry) => {
    const known = flags.get(entry.id);
    return known === undefined || isWithheld(known);
  };
  const off = meeting.entries.filter(isOff);
  if (off.length === 0) return [];
  const told = meeting.entries.filter((entry) => !isOff(entry)).map(stemsOf);
  const open = new Set([
    ...told.flat(),
    ...knownToAll(meeting).flatMap((text) => contentStems(wordsOf(text))),
  ]);
  const secrets = new Map<string, Secret[]>();
  for (const entry of off) {
    const stems = new Set(stemsOf(entry));
    const own = new Set([...stems].filter((stem) => !open.has(stem)));
    const secret = { entry: entry.id, stems, own };
    for (const stem of stems) {
      const known = secrets.get(stem);
      if (known) known.push(secret);
      else secrets.set(stem, [secret]);
    }
  }
  const statements = told.map((stems) => new Set(stems));

  const found = new Map<string, WithheldWording>();
  for (const block of draft.blocks) {
    if (!isEdited(block)) continue;
    const text = blockText(block);
    for (const { from, to } of sentenceEnds(text)) {
      const sentence = new Set(contentStems(wordsOf(text.slice(from, to))));
      for (const { entry } of secretsIn(sentence, secrets, statements)) {
        const key = `${block.id} ${entry}`;
        if (found.has(key)) continue;
        const excerpt = text.slice(from, to).trim();
        const begin = text.indexOf(excerpt, from);
        found.set(key, {
          entry,
          block: block.id,
          excerpt,
          from: begin,
          to: begin + excerpt.length,
          how: 'reworded',
        });
      }
    }
  }
  return [...found.values()];
}

/** The secrets that a sentence tells. */
function secretsIn(
  sentence: ReadonlySet<string>,
  secrets: ReadonlyMap<string, readonly Secret[]>,
  statements: readonly ReadonlySet<string>[],
): Secret[] {
  const shared = new Map<Secret, { all: number; own: number }>();
  for (const stem of sentence) {
    for (const secret of secrets.get(stem) ?? []) {
      const count = shared.get(secret) ?? { all: 0, own: 0 };
      shared.set(secret, { all: count.all + 1, own: count.own + (secret.own.has(stem) ? 1 : 0) });
    }
  }
  return [...shared].flatMap(([secret, { all, own }]) => {
    const isMostOfIt = all / secret.stems.size >= MOST_OF_IT && (all >= TELLING ? own >= 1 : own >= 2);
    if (own < TELLING && !isMostOfIt) return [];
    // Somebody says as much of it on the record.
    const isSaidOpenly = statements.some((stems) => overlap(sentence, stems) >= all);
    return isSaidOpenly ? [] : [secret];
  });
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of one) if (other.has(stem)) count++;
  return count;
}

function stemsOf(entry: Entry): string[] {
  return entry.content.flatMap((passage) =>
    passage.content.flatMap((run) => {
      if ('mention' in run) return [];
      const words = wordsOf(run.text);
      const flags = flagsInText(run.text);
      return contentStems(
        words.filter((word) => !flags.some(({ from, to }) => from <= word.from && word.to <= to)),
      );
    }),
  );
}
