import { laterMention } from '../../meeting/naming.ts';
import type { Problem, Rule } from '../finding.ts';
import { honorificIn, isCalled, isSameHonorific, type Mention } from '../mentions.ts';
import type { Reading } from '../reading.ts';
import { reports } from '../reports.ts';

/** "Mr." for "Ms.", "Mr." for "Dr.", or a family name without any as the subject of a sentence. */
export const honorific: Rule = {
  name: 'honorific',
  severity: 'error',
  needs: 'article',
  find: (reading) =>
    reading.mentions.flatMap((mention) => [...wrong(reading, mention), ...missing(reading, mention)]),
};

function wrong({ knowsPeople }: Reading, { person, block, from, title, nameFrom }: Mention): Problem[] {
  const right = person?.participant.honorific.trim() ?? '';
  const written = honorificIn(title);
  if (person === null || right === '' || written === '' || isCalled(person, title)) return [];
  if (isSameHonorific(written, right)) return [];
  const begin = from + Math.max(0, title.length - written.length);
  return [
    {
      block,
      from: begin,
      to: Math.min(begin + written.length, nameFrom),
      message: knowsPeople
        ? `${person.name.full} is “${right}” in the people list, not “${written}”.`
        : `${person.name.full} is “${right}” elsewhere, not “${written}”. Write one of them.`,
      suggestion: knowsPeople ? right : undefined,
    },
  ];
}

function missing({ blocks, knowsPeople }: Reading, mention: Mention): Problem[] {
  const { person, block, from, to, title, hasGiven, hasFamily } = mention;
  const reading = blocks[block];
  if (person === null || title !== '' || hasGiven || !hasFamily || reading?.isRunning !== true) return [];
  const right = person.participant.honorific.trim();
  const next = /^(?:\s+(?:also|then|further))?\s+(\p{Ll}+)/u.exec(reading.text.slice(to, to + 40))?.[1] ?? '';
  const before = reading.text.slice(Math.max(0, from - 30), from);
  if (!knowsPeople || right === '' || !reports(next) || /\p{Lu}[\p{L}.]*\s$/u.test(before)) return [];
  return [
    {
      block,
      from,
      to,
      message: `${person.name.family} stands without an honorific. Write “${laterMention(person.participant)}”.`,
      suggestion: laterMention(person.participant),
    },
  ];
}
