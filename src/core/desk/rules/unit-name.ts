import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Wording } from '../languages/wording.ts';
import { isClosed, type Reading } from '../reading.ts';
import { fold, stem, withoutElision, wordsOf } from '../words.ts';

/** A unit under two names: "Cooperatives Unit" and "Cooperative Unit", "Enterprises Department" and "Department of Enterprises". */
export const unitName: Rule = {
  name: 'unit-name',
  severity: 'warning',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: (reading) => {
    const known = new Map<string, string>();
    for (const name of listed(reading))
      for (const unit of unitsIn(name, reading.wording)) known.set(keyOf(unit.text), unit.text);
    const problems: Problem[] = [];
    for (const block of reading.blocks) {
      for (const { text, from } of unitsIn(block.text, reading.wording)) {
        if (isClosed(block, from)) continue;
        const right = known.get(keyOf(text));
        if (right === undefined) known.set(keyOf(text), text);
        else if (fold(right) !== fold(text)) {
          problems.push({
            block: block.index,
            from,
            to: from + text.length,
            message: `“${text}” is “${right}” ${reading.knowsPeople ? 'in the list, or above' : 'above'}. Call it by one name.`,
            suggestion: reading.knowsPeople ? right : undefined,
          });
        }
      }
    }
    return problems;
  },
};

/** What the meeting calls its units. */
function listed({ participants, particulars, terms }: Reading): string[] {
  return [
    ...[...participants.values()].flatMap(({ position, affiliation, name }) => [affiliation, position, name]),
    ...(particulars === null ? [] : [particulars.body, particulars.presentedBy]),
    ...terms.map((term) => term.meaning),
  ];
}

function unitsIn(text: string, { unit }: Wording): { text: string; from: number }[] {
  return [...text.matchAll(unit)].map((match) => {
    // A sentence begins with "The", which is no part of the name.
    const article = /^(?:The|A|An|In|On|At|For|Its|Their|This|Our)\s/.exec(match[0])?.[0] ?? '';
    return { text: match[0].slice(article.length), from: match.index + article.length };
  });
}

/** Names with one key are of one unit: the same words, whatever their order and endings. */
function keyOf(name: string): string {
  return wordsOf(name)
    .map((word) => withoutElision(word.folded))
    .filter(
      (word) => !/^(?:of|for|on|the|and|de|du|des|del|le|la|les|el|los|las|et|y|e|pour|para|sur)$/.test(word),
    )
    .map((word) => stem(word.replace(/centre/, 'center')))
    .sort()
    .join(' ');
}
