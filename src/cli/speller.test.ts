import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkLanguage, LANGUAGE_RULES } from '../core/desk/language.ts';
import { markedArticle } from '../core/desk/marked.fixture.ts';
import { loadSpeller } from './speller.ts';

const docs = new URL('../../docs/desk/', import.meta.url);

it('finds with spelling and grammar what their pages show, and counts in UTF-16 units', async () => {
  const speller = await loadSpeller('british');
  for (const { name } of LANGUAGE_RULES) {
    const page = readFileSync(new URL(`${name}.md`, docs), 'utf8');
    for (const part of ['wrong', 'right']) {
      const example = new RegExp(`(?<=\`\`\`${part}\\n).*?(?=\n\`\`\`)`, 's').exec(page)?.[0] ?? '';
      const { article, marks } = await markedArticle(`😀 ${example}`);
      const found = await checkLanguage(article, null, {}, speller);
      expect(found.map(({ rule, excerpt }) => [rule, excerpt])).toEqual(
        marks.map(({ excerpt }) => [name, excerpt]),
      );
    }
  }
  const french = { language: 'fr', blocks: (await markedArticle('Il recieved.')).article.blocks };
  expect(await checkLanguage(french, null, {}, speller)).toEqual([]);
});
