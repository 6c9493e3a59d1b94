import type { Problem, Rule } from '../finding.ts';
import { isClosed, type Reading } from '../reading.ts';
import { fold, stem, wordsOf } from '../words.ts';

/** A unit under two names: "Cooperatives Unit" and "Cooperative Unit", "Enterprises Department" and "Department of Enterprises". */
export const unitName: Rule = {
  name: 'unit-name',
  severity: 'warning',
  needs: 'article',
  english: true,
  find: (reading) => {
    const known = new Map<string, string>();
    for (const name of listed(reading))
      for (const unit of unitsIn(name)) known.set(keyOf(unit.text), unit.text);
    const problems: Problem[] = [];
    for (const block of reading.blocks) {
      for (const { text, from } of unitsIn(block.text)) {
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

const HEADS =
  'Agency|Authority|Board|Branch|Bureau|Centre|Center|Commission|Committee|Council|Department|Directorate|Division|Fund|Institute|Ministry|Mission|Office|Secretariat|Section|Service|Subcommittee|Unit';
const WORD = "\\p{Lu}[\\p{L}'’-]*";
const UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(?!(?:The|A|An|In|On|At|For|Its|Their|This|Our)\\s)(?:${WORD} (?:and |& |for )?){1,4}(?:${HEADS})|(?:${HEADS}) (?:of|for|on) (?:the )?${WORD}(?: (?:and |& |of |for )?${WORD}){0,4})(?![\\p{L}\\p{N}-])`,
  'gu',
);

function unitsIn(text: string): { text: string; from: number }[] {
  return [...text.matchAll(UNIT)].map((match) => {
    // A sentence begins with "The", which is no part of the name.
    const article = /^(?:The|A|An|In|On|At|For|Its|Their|This|Our)\s/.exec(match[0])?.[0] ?? '';
    return { text: match[0].slice(article.length), from: match.index + article.length };
  });
}

/** Names with one key are of one unit: the same words, whatever their order and endings. */
function keyOf(name: string): string {
  return wordsOf(name)
    .map((word) => word.folded)
    .filter((word) => !/^(?:of|for|on|the|and)$/.test(word))
    .map((word) => stem(word.replace(/centre/, 'center')))
    .sort()
    .join(' ');
}
