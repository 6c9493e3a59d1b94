import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { shortName } from '../../meeting/naming.ts';
import type { Problem, Rule } from '../finding.ts';
import { type BlockReading, type Reading, type Stretch, sourcesAt } from '../reading.ts';
import { contentStems, wordsOf } from '../words.ts';

/** Reported speech that does not say whose it is. */
export const noSpeaker: Rule = {
  name: 'no-speaker',
  severity: 'warning',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: (reading) => {
    const named = new Set(reading.mentions.map(({ block }) => block));
    return reading.blocks.flatMap((block) => {
      if (block.block.type !== 'paragraph') return [];
      const before = reading.blocks[block.index - 1];
      const isAfterSpeaker =
        before !== undefined &&
        (named.has(before.index) ||
          /^(?:bullet|quote|figure)$/.test(before.block.type) ||
          namesBody(reading, before));
      return [
        ...passives(reading, block),
        ...unattributed(reading, block),
        ...(isAfterSpeaker ? [] : pronouns(reading, block)),
      ];
    });
  },
};

/** "It was stressed that ...", unless it tells what was said without a name. */
function passives(reading: Reading, block: BlockReading): Problem[] {
  const { passive, agent } = reading.wording;
  return [...block.text.matchAll(passive.pattern)].flatMap((match): Problem[] => {
    if (!passive.isReport(match[1] ?? '')) return [];
    const sentence = block.sentences.find(({ from, to }) => from <= match.index && match.index < to);
    if (sentence === undefined || isAnonymous(reading, block, sentence)) return [];
    if (agent.test(block.text.slice(match.index, sentence.to))) return [];
    return [
      {
        block: block.index,
        from: match.index,
        to: match.index + match[0].length,
        message: `“${match[0]}” does not say who said it. Name the speaker, or write “a participant” where nobody may be named.`,
        entries: sourcesAt(block, sentence),
      },
    ];
  });
}

/** Whether a sentence tells what was said without a name. */
function isAnonymous({ notes }: Reading, block: BlockReading, sentence: Stretch): boolean {
  if (notes === null) return false;
  const sources = sourcesAt(block, sentence);
  if (sources.length > 0) return sources.some((id) => notes.byId.get(id)?.isAnonymous === true);
  const [closest] = notes.like(contentStems(wordsOf(block.text.slice(sentence.from, sentence.to))));
  return closest?.statement.isAnonymous === true && closest.shared >= 2;
}

/** A quotation in a paragraph in which nobody says anything. */
function unattributed({ wording }: Reading, block: BlockReading): Problem[] {
  const [first] = block.quotations.filter(({ from, to }) => wordsOf(block.text.slice(from, to)).length >= 5);
  if (first === undefined) return [];
  const outside = block.words.filter(
    ({ from }) => !block.quotations.some((quotation) => quotation.from <= from && from < quotation.to),
  );
  const says = outside.some(({ text }) => wording.tellsWhose(text));
  if (says) return [];
  const { from, to } = first;
  return [
    { block: block.index, from, to, message: 'This quotation has no speaker. Say whose words they are.' },
  ];
}

/** "She added" at the beginning of a paragraph, with nobody named right above. */
function pronouns({ wording }: Reading, block: BlockReading): Problem[] {
  const opening = wording.pronoun.exec(block.text);
  const to = opening?.[0].length ?? 0;
  if (opening === null || !wording.speaksBehind(block.text.slice(to, to + 60))) return [];
  const verb = /^\s+\S+/.exec(block.text.slice(to))?.[0].length ?? 0;
  return [
    {
      block: block.index,
      from: 0,
      to: to + verb,
      message: `Nobody is named right above: write the name for “${opening[1]}”.`,
    },
  ];
}

function namesBody({ people, wording }: Reading, block: BlockReading): boolean {
  const text = block.text.toLowerCase();
  const bodies = people.bodies.some((body) => text.includes(shortName(body).toLowerCase()));
  return bodies || wording.somebody.test(text);
}
