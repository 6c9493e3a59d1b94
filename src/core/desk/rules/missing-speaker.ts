import type { Participant } from '../../meeting/meeting.ts';
import { firstMention as calledFirst, shortName } from '../../meeting/naming.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Mention } from '../mentions.ts';
import type { Reading } from '../reading.ts';
import { escaped, fold } from '../words.ts';

/** Somebody who speaks in the notes, on the record and by name, and is not in the article. */
export const missingSpeaker: Rule = {
  name: 'missing-speaker',
  severity: 'warning',
  needs: 'meeting',
  find: (reading) => {
    const { notes, participants } = reading;
    if (notes === null || reading.blocks.length === 0) return [];
    const spoken = new Map<string, string[]>();
    for (const { entry, isAnonymous } of notes.statements) {
      if (isAnonymous || !('voice' in entry.head) || entry.head.kind === 'document') continue;
      for (const id of entry.head.voice?.speakers ?? []) {
        const entries = spoken.get(id);
        if (entries) entries.push(entry.id);
        else spoken.set(id, [entry.id]);
      }
    }
    const named = new Set(reading.mentions.map(({ person }) => person?.participant.id));
    // In another language a delegation has another name: what the composer told of it is there all the same.
    const told = new Set(
      reading.blocks.flatMap(({ sources }) => sources.flatMap((source) => source.entries)),
    );
    const text = fold(withoutNames(reading));
    return [...spoken].flatMap(([id, entries]): Problem[] => {
      const participant = participants.get(id);
      if (
        participant === undefined ||
        named.has(id) ||
        entries.some((entry) => told.has(entry)) ||
        isThere(participant, text)
      )
        return [];
      const name = calledFirst(participant);
      if (name === '') return [];
      return [
        {
          block: null,
          from: 0,
          to: 0,
          message: `${name} speaks in the notes and is not in the article. Add what was said, or set the notes aside.`,
          entries,
          about: id,
        },
      ];
    });
  },
};

/** The text but for the names in it: the family name of one is no mention of another who has the same. */
function withoutNames({ blocks, mentions }: Reading): string {
  const named = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.person === null) continue;
    const here = named.get(mention.block);
    if (here) here.push(mention);
    else named.set(mention.block, [mention]);
  }
  return blocks
    .map(({ text, index }) => {
      let kept = '';
      let at = 0;
      for (const { from, to } of named.get(index) ?? []) {
        kept += text.slice(at, from);
        at = to;
      }
      return kept + text.slice(at);
    })
    .join('\n');
}

/** Whether a delegation, group or office is named in a folded text; a person's family name is enough, too. */
function isThere(participant: Participant, text: string): boolean {
  const short = fold(shortName(participant)).replace(/^(?:(?:les?|la|un|une|el|los|las)\s|l')/, '');
  if (short === '') return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(short)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
