import { laterMention } from '../../meeting/naming.ts';
import { called } from '../articles.ts';
import type { Problem, Rule } from '../finding.ts';
import { honorificIn, isCalled, isSameHonorific, type Mention } from '../mentions.ts';
import type { Reading } from '../reading.ts';

/** "Mr." for "Ms.", "Mr." for "Dr.", or a family name without any as the subject of a sentence. */
export const honorific: Rule = {
  name: 'honorific',
  severity: 'error',
  needs: 'article',
  find: (reading) =>
    reading.mentions.flatMap((mention) => [...wrong(reading, mention), ...missing(reading, mention)]),
};

function wrong(reading: Reading, { person, block: index, from, title, nameFrom }: Mention): Problem[] {
  const { knowsPeople } = reading;
  const block = reading.blocks[index];
  const right = person?.participant.honorific.trim() ?? '';
  const written = honorificIn(title);
  if (block === undefined || person === null) return [];
  if (right === '' || written === '' || isCalled(person, title)) return [];
  if (isSameHonorific(written, right)) return [];
  const begin = from + Math.max(0, title.length - written.length);
  const place = { from: begin, to: Math.min(begin + written.length, nameFrom) };
  return [
    {
      block: index,
      ...(knowsPeople ? called(reading, block, place, person, right) : place),
      message: knowsPeople
        ? `${person.name.full} is “${right}” in the people list, not “${written}”.`
        : `${person.name.full} is “${right}” elsewhere, not “${written}”. Write one of them.`,
    },
  ];
}

/** "MM. Durand et ", "Messrs. Rask and ": the honorific of several stands before the first of them. */
const SEVERAL = /(?:Messrs|MM|Mmes|Sres|Sras|Dres|Dras)\.?\s[^.;:]{2,50}\s(?:and|et|[ye])\s+$/u;

function missing(reading: Reading, mention: Mention): Problem[] {
  const { knowsPeople, wording } = reading;
  const { person, from, to, title, hasGiven, hasFamily } = mention;
  const block = reading.blocks[mention.block];
  if (person === null || title !== '' || hasGiven || !hasFamily || block?.isRunning !== true) return [];
  const right = person.participant.honorific.trim();
  const before = block.text.slice(Math.max(0, from - 60), from);
  const isSubject = wording.speaksBehind(block.text.slice(to, to + 60)) || wording.speaksBefore(before);
  if (!knowsPeople || right === '' || !isSubject || /\p{Lu}[\p{L}.]*\s$/u.test(before)) return [];
  if (SEVERAL.test(before)) return [];
  const later = laterMention(person.participant);
  return [
    {
      block: block.index,
      ...called(reading, block, { from, to }, person, later),
      message: `${person.name.family} stands without an honorific. Write “${later}”.`,
    },
  ];
}
