import { laterMention } from '../../meeting/naming.ts';
import { called } from '../articles.ts';
import type { Problem, Rule } from '../finding.ts';
import { isCalled, type Mention } from '../mentions.ts';
import type { Reading } from '../reading.ts';

/** Somebody called by the given name: "Mr. Omar", "Omar said". */
export const givenNameAlone: Rule = {
  name: 'given-name-alone',
  severity: 'error',
  needs: 'article',
  find: (reading) => reading.mentions.flatMap((mention) => givenAlone(reading, mention)),
};

function givenAlone(reading: Reading, mention: Mention): Problem[] {
  const { wording } = reading;
  const { person, from, to, title, hasFamily, words } = mention;
  const block = reading.blocks[mention.block];
  const text = block?.text ?? '';
  if (block === undefined || person === null || hasFamily || words.some(({ how }) => how === 'strange'))
    return [];
  const later = laterMention(person.participant);
  if (later.includes(person.name.given) && person.name.given !== '') return [];
  const isSubject =
    wording.speaksBehind(text.slice(to, to + 60)) ||
    wording.speaksBefore(text.slice(Math.max(0, from - 40), from)) ||
    /^['’]s\s/.test(text.slice(to, to + 3));
  if (title === '' && !isSubject) return [];
  const place = { from, to };
  const isCalledOtherwise = title === '' || !isCalled(person, title);
  return [
    {
      block: block.index,
      ...(isCalledOtherwise ? called(reading, block, place, person, later) : { ...place, suggestion: later }),
      message: `“${text.slice(from, to)}” is ${person.name.full} by the given name. Write “${later}”.`,
    },
  ];
}
