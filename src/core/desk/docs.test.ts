import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseShorthand } from '../shorthand/parse.ts';
import { HEAD } from './desk.fixture.ts';
import { checkDraft } from './desk.ts';
import { LANGUAGE_RULES } from './language.ts';
import { markedArticle } from './marked.fixture.ts';
import { RULES } from './rules.ts';

const docs = new URL('../../../docs/desk/', import.meta.url);
const rules = new URL('./rules/', import.meta.url);

/** Pages that are about no rule. */
const OTHERS = ['README', 'house-style'];

const pages = readdirSync(docs)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/[.]md$/, ''))
  .filter((name) => !OTHERS.includes(name));

const pageOf = (name: string) => readFileSync(new URL(`${name}.md`, docs), 'utf8');

const partOf = (page: string, part: string) =>
  new RegExp(`(?<=\`\`\`${part}\\n).*?(?=\n\`\`\`)`, 's').exec(page)?.[0] ?? null;

it('has a page for each rule, a rule for each page, and a file for each rule of the desk', () => {
  const all = [...RULES, ...LANGUAGE_RULES].map(({ name }) => name).sort();
  expect(pages.toSorted()).toEqual(all);
  const files = readdirSync(rules).map((name) => name.replace(/[.]ts$/, ''));
  expect(files.sort()).toEqual(RULES.map(({ name }) => name).sort());
});

it.each([...RULES, ...LANGUAGE_RULES])('says how severe $name is, and has an example of it', (rule) => {
  const page = pageOf(rule.name);
  expect(page).toMatch(new RegExp(`^# ${rule.name}\n`));
  expect(page).toContain(`\nSeverity: ${rule.severity}`);
  expect(partOf(page, 'wrong')).toContain('⟦');
  expect(partOf(page, 'right')).not.toContain('⟦');
});

// The examples of spelling and grammar need the dictionary: see src/cli/speller.test.ts.
it.each(RULES)(
  'finds with $name what its page shows, and nothing in what it shows as right',
  async (rule) => {
    const page = pageOf(rule.name);
    const notes = partOf(page, 'notes');
    const against = notes === '(none)' ? null : parseShorthand(`${HEAD}notes:\n${notes ?? ''}\n`).meeting;
    const style = JSON.parse(/(?<=has the style `).*?(?=`)/.exec(page)?.[0] ?? '{}');
    const foundIn = async (part: string) => {
      const { article, marks } = await markedArticle(partOf(page, part) ?? '');
      const found = checkDraft(article, against, style).filter((finding) => finding.rule === rule.name);
      return { found: found.map(({ excerpt }) => excerpt), marked: marks.map(({ excerpt }) => excerpt) };
    };
    const wrong = await foundIn('wrong');
    expect(wrong.found).toEqual(wrong.marked);
    expect((await foundIn('right')).found).toEqual([]);
  },
);
