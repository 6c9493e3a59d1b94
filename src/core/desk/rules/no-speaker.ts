import { PASSIVE } from '../../compose/languages/en/reporting-verbs.ts';
import { shortName } from '../../meeting/naming.ts';
import type { Problem, Rule } from '../finding.ts';
import { type BlockReading, type Reading, type Stretch, sourcesAt } from '../reading.ts';
import { reports } from '../reports.ts';
import { contentStems, wordsOf } from '../words.ts';

/** Reported speech that does not say whose it is. */
export const noSpeaker: Rule = {
  name: 'no-speaker',
  severity: 'warning',
  needs: 'article',
  english: true,
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
        ...unattributed(block),
        ...(isAfterSpeaker ? [] : pronouns(block)),
      ];
    });
  },
};

const PASSIVE_REPORT =
  /\b(?:it|It) (?:was|is|has been|had been) (?:(?:also|further|then) )?(\p{Ll}+(?: out)?) that\b/gu;

/** "It was stressed that ...", unless it tells what was said without a name. */
function passives(reading: Reading, block: BlockReading): Problem[] {
  return [...block.text.matchAll(PASSIVE_REPORT)].flatMap((match): Problem[] => {
    const verb = match[1] ?? '';
    if (!PASSIVE.has(verb) || /^(?:agreed|announced|suggested|proposed)$/.test(verb)) return [];
    const sentence = block.sentences.find(({ from, to }) => from <= match.index && match.index < to);
    if (sentence === undefined || isAnonymous(reading, block, sentence)) return [];
    if (/\sby (?:the|\p{Lu})/u.test(block.text.slice(match.index, sentence.to))) return [];
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
function unattributed(block: BlockReading): Problem[] {
  const [first] = block.quotations.filter(({ from, to }) => wordsOf(block.text.slice(from, to)).length >= 5);
  if (first === undefined) return [];
  const outside = block.words.filter(
    ({ from }) => !block.quotations.some((quotation) => quotation.from <= from && from < quotation.to),
  );
  const says = outside.some(
    ({ text }) =>
      reports(text) ||
      /^(?:says|say|tell|tells|words|according|put|quoted|called|calls|described|wrote|writes|read|reads|asks|adds|notes|stresses|entitled|titled|remarks|statement|motto|slogan)$/i.test(
        text,
      ),
  );
  if (says) return [];
  const { from, to } = first;
  return [
    { block: block.index, from, to, message: 'This quotation has no speaker. Say whose words they are.' },
  ];
}

/** "She added" at the beginning of a paragraph, with nobody named right above. */
function pronouns(block: BlockReading): Problem[] {
  const opening =
    /^(?:In addition, |Furthermore, |Moreover, |However, )?(he|she|they)\s+(?:(?:also|further|then) )?(\p{Ll}+)/iu.exec(
      block.text,
    );
  if (opening === null || !reports(opening[2] ?? '')) return [];
  const to = opening[0].length;
  return [
    {
      block: block.index,
      from: 0,
      to,
      message: `Nobody is named right above: write the name for “${opening[1]}”.`,
    },
  ];
}

function namesBody({ people }: Reading, block: BlockReading): boolean {
  const text = block.text.toLowerCase();
  const bodies = people.bodies.some((body) => text.includes(shortName(body).toLowerCase()));
  return (
    bodies ||
    /\b(?:(?:he|she|they|who|participant|speaker|delegate|minister|director|chair|president|head|ambassador|mayor|representative)s?)\b/i.test(
      text,
    )
  );
}
