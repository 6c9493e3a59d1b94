/** `rapporteur merge`: what two people wrote apart, as one archive. */
import { realpath } from 'node:fs/promises';
import { mergeStates, unitePictures } from '../core/archive/merge.ts';
import { codeOf } from '../files/reason.ts';
import { readWholeArchive, saveArchive, stateOf } from './archive.ts';
import type { Command, Outcome } from './arguments.ts';
import { Refusal } from './refusal.ts';

/**
 * Merges two archives of one meeting into a third; neither of the two is written over.
 * Finds something where both sides differ and a person should look.
 */
export async function merge(command: Extract<Command, { name: 'merge' }>): Promise<Outcome> {
  const { first, second, output } = command;
  const [one, other, target] = await Promise.all([first, second, output].map(realPlace));
  if (target === one || target === other) {
    throw new Refusal(`${output} is one of the archives to merge; give the new one another name with -o`);
  }
  const [a, b] = [await readWholeArchive(first), await readWholeArchive(second)];
  const merged = mergeStates(stateOf(a), stateOf(b));
  if (!merged.ok) throw new Refusal(`cannot merge ${first} and ${second}: ${merged.message}`);
  const { pictures, renamed } = unitePictures(a.pictures, b.pictures);
  await saveArchive(output, { state: merged.state, pictures });
  const shared = [a, b].filter(({ manifest }) => manifest.shared);
  return {
    remarks: [
      ...shared.map(() => 'one of the two is a copy to share, which holds nothing of what is withheld.'),
      ...merged.report.sentences,
      ...renamed.map(({ path, now }) => `The two have different pictures ${path}; one is kept as ${now}.`),
    ].map((remark) => `${output}: ${remark}`),
    found: merged.report.keptTwice + renamed.length > 0,
  };
}

/** Through links, too: neither of the two may be written over. A place where nothing is stands for itself. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return path;
  }
}
