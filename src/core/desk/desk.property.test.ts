import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeDraft } from '../compose/compose.ts';
import { blockText } from '../document/draft.ts';
import { arbitraryDraft } from '../export/arbitrary-draft.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { articleOf, meetingWith } from './desk.fixture.ts';
import { checkDraft, plainText } from './desk.ts';
import type { Finding } from './finding.ts';
import type { Article } from './reading.ts';

/** Sentences with mistakes of every kind, which land next to one another in any order. */
const sentences = fc.constantFrom(
  'Ms. Vera Papas said so.',
  'Ms. Vera Pappas, Deputy Minister, Ministry of Shipping, agreed.',
  'Ms. Vera Pappas, Minister, Ministry of Shipping, agreed.',
  'Ms. Pappas, Deputy Minister, Ministry of Transport, asked why.',
  'Mr. Omar Van den Dool, Mayor, Lower Island said little.',
  'Mr. Dool and Mr. Jose Rivera, Director, Andes Collection, spoke.',
  'Mr. Omar stressed that.',
  'Dr. Pappas and Mr. Si Gao were there.',
  'Later, Pappas agreed.',
  'Mr. Peter Zimmermann said no.',
  'The PSO is new. The public service obligation (PSO) covers it.',
  'A public shipping obligation (PSO) will do, and the GDP (gross domestic product).',
  'It was said that 3 ferries run on 7 May 2024 and on May 9.',
  'On Monday, 14 May 2024, the ministry gave 14 million for piers.',
  'The harbour  has a labor centre and “quotes” and "quotes".',
  "It doesn’t matter, it didn't.",
  'She added that the old harbour could be sold to a bank.',
  '“The sea does not wait for a committee.”',
  'The Shipping Ministry and the Ministry of Shipping met.',
  'A participant said that pumps fail every winter.',
  'Mr. van den Dool said that in winter every pump fails.',
);

const notes = fc.subarray([
  'VP: the piers cost 40 million a year',
  'VP said: "The sea does not wait for committees."',
  'OD: pumps fail every winter !anon',
  'VP: the old harbour will be sold to a bank !off',
  'JR? are 4 ferries enough on 8 May 2024',
  'SG> five would be better !check',
]);

const handMade: fc.Arbitrary<[Article, Meeting]> = fc
  .tuple(fc.array(fc.array(sentences, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), notes)
  .map(([paragraphs, lines]) => [
    articleOf('# Ferries', '| News | 9 May 2024', ...paragraphs.map((one) => one.join(' '))),
    meetingWith(...lines),
  ]);

function expectSound(article: Article, against: Meeting | null): void {
  const findings = checkDraft(article, against);
  expect(checkDraft(structuredClone(article), structuredClone(against))).toEqual(findings);
  const text = plainText(article);
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const hasOwnIds = blocks.size === article.blocks.length;
  for (const { start, end, excerpt, block, from, to } of findings) {
    expect(text.slice(start, end)).toBe(excerpt);
    const place = blocks.get(block);
    if (place && hasOwnIds) expect(blockText(place).slice(from, to)).toBe(excerpt);
  }
  const keys = findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
}

it('gives every finding the place of its words, alike in every run, for any draft and any meeting', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        arbitraryDraft,
        handMade.map(([article]) => article),
      ),
      fc.option(meetings),
      expectSound,
    ),
    { numRuns: 80 },
  );
  fc.assert(
    fc.property(meetings, (meeting) => expectSound(composeDraft(meeting), meeting)),
    { numRuns: 60 },
  );
  fc.assert(fc.property(handMade, ([article, meeting]) => expectSound(article, meeting)));
});

it('makes a finding go away with its fix, and no error that was not there', () => {
  const nameOf = ({ rule, excerpt, block }: Finding) => `${rule} ${block} ${excerpt}`;
  fc.assert(
    fc.property(handMade, fc.nat(), ([article, meeting], at) => {
      const before = checkDraft(article, meeting);
      const fixable = before.filter(({ suggestion }) => suggestion !== null);
      const finding = fixable[at % Math.max(1, fixable.length)];
      if (finding === undefined) return;
      const after = checkDraft(fixed(article, finding), meeting);
      const count = (findings: readonly Finding[]) =>
        findings.filter((one) => nameOf(one) === nameOf(finding)).length;
      expect(count(after)).toBeLessThan(count(before));
      const errors = (findings: readonly Finding[]) =>
        findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
      for (const rule of new Set(errors(after))) {
        const times = (findings: readonly Finding[]) => errors(findings).filter((one) => one === rule).length;
        expect(`${rule} ${times(after)}`).toBe(`${rule} ${Math.min(times(after), times(before))}`);
      }
    }),
    { numRuns: 150 },
  );
});

it('keeps the key of a finding through edits elsewhere', () => {
  const article = articleOf('Ms. Vera Papas said so.', 'The end.');
  const edited = articleOf('Ms. Vera Papas said so. And more.', 'The end came late.', 'Truly.');
  const keyIn = (one: Article) =>
    checkDraft(one, meetingWith()).find(({ rule }) => rule === 'name-spelling')?.key ?? 'none';
  expect(keyIn(edited)).toBe(keyIn(article));
  expect(keyIn(article)).not.toBe('none');
});

function fixed(article: Article, { block, from, to, suggestion }: Finding): Article {
  const blocks = article.blocks.map((one) => {
    if (one.id !== block) return one;
    const text = blockText(one);
    return { ...one, content: [{ text: text.slice(0, from) + (suggestion ?? '') + text.slice(to) }] };
  });
  return { ...article, blocks };
}
