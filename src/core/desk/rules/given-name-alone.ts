import { laterMention } from '../../meeting/naming.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Mention } from '../mentions.ts';
import type { Reading } from '../reading.ts';
import { reports } from '../reports.ts';

/** Somebody called by the given name: "Mr. Omar", "Omar said". */
export const givenNameAlone: Rule = {
  name: 'given-name-alone',
  severity: 'error',
  needs: 'article',
  find: (reading) => reading.mentions.flatMap((mention) => givenAlone(reading, mention)),
};

function givenAlone({ blocks }: Reading, mention: Mention): Problem[] {
  const { person, block, from, to, title, hasFamily, words } = mention;
  const text = blocks[block]?.text ?? '';
  if (person === null || hasFamily || words.some(({ how }) => how === 'strange')) return [];
  const later = laterMention(person.participant);
  if (later.includes(person.name.given) && person.name.given !== '') return [];
  const next = /^(?:\s+(?:also|then|further))?\s+(\p{Ll}+)/u.exec(text.slice(to, to + 40))?.[1] ?? '';
  const isSubject = reports(next) || /^['’]s\s/.test(text.slice(to, to + 3));
  if (title === '' && !isSubject) return [];
  return [
    {
      block,
      from,
      to,
      message: `“${text.slice(from, to)}” is ${person.name.full} by the given name. Write “${later}”.`,
      suggestion: later,
    },
  ];
}
