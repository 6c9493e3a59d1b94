import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../document/draft.ts';
import { ARTICLE_FORMATS, type ArticleFormat, exportDraft } from './export.ts';
import { sampleItem, sampleParticulars, samplePictures } from './sample-item.ts';

async function text(format: ArticleFormat, draft: Draft = sampleItem): Promise<string> {
  return Buffer.from(await exportDraft(draft, format, sampleParticulars, samplePictures)).toString();
}

function item(...content: Draft['blocks'][number]['content']): Draft {
  return { ...sampleItem, blocks: [{ type: 'paragraph', id: 'b', fingerprint: '', content }] };
}

it('writes Markdown that reads as the whole item, under a front matter', async () => {
  const [, head = '', body = ''] = (await text('md')).split('---\n');
  expect(parse(head)).toEqual({
    title: 'Ministry briefs <island> mayors & others',
    standfirst: 'Two more ferries from June, and nothing new in winter',
    date: '2024-05-09',
    body: 'Council of Island Mayors & friends',
    author: 'The press <desk>',
    language: 'en',
    record: 'chatham',
  });
  expect(body).toBe(`
# Ministry briefs \\<island> mayors & others

Two more ferries from June, and nothing new in winter

News | 9 May 2024

The Ministry set out *its plan* for the **summer**.

## Presentation

![Vera Pappas](pappas.png)\\
Ms. Vera Pappas. Photo: Port Authority

Costs come to <mark>3 million</mark> a year.

### Documents

- [Harbour plan](https://example.org/plan?a=1&b=2)
- Tide tables

> The sea decides.

![Aulis Maki](maki.jpg)\\
H.E. Mr. Aulis Maki

No link here.
`);
});

it('escapes in Markdown what would be markup', async () => {
  for (const words of [
    '1. x',
    '# x',
    '* x',
    '[a](b)',
    '<b>',
    '&amp;',
    '---',
    '![x](y)',
    '`x`',
    'a_b_ c',
    '+ x',
  ]) {
    const [, , ...body] = (await text('md', item({ text: words }))).split('---\n');
    const [block] = fromMarkdown(body.join('---\n')).children;
    expect(block).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: words }] });
  }
});

it('escapes in Markdown only those ampersands that would begin a character', async () => {
  const words = 'the Q&A session, \\&c on, AT&amp;T, a&lt; and &copy';
  const [, , body = ''] = (await text('md', item({ text: words }))).split('---\n');
  expect(body.trim()).toBe('the Q&A session, \\\\&c on, AT\\&amp;T, a\\&lt; and &copy');
  const [paragraph] = fromMarkdown(body).children;
  expect(paragraph).toMatchObject({ children: [{ type: 'text', value: words }] });
});

it('moves the edges of emphasis to where Markdown can have them', async () => {
  const draft = item({ text: 'a ' }, { text: ' bold ', bold: true }, { text: 'b' });
  expect(await text('md', draft)).toContain('\na **bold** b\n');
});

it('writes a page that stands alone: no scripts, nothing loaded, pictures inside', async () => {
  const page = await text('html');
  expect(page).toMatch(/^<!doctype html><html lang="en">/);
  expect(page).toContain('<title>Ministry briefs &#x3C;island> mayors &#x26; others</title>');
  expect(page).toContain('<p class="dateline">News | <time datetime="2024-05-09">9 May 2024</time></p>');
  expect(page).toMatch(
    /<figure><img src="data:image\/png;base64,[^"]+" alt="Vera Pappas" width="1" height="1">/,
  );
  expect(page).toContain('<p class="missing-picture">[Picture not included: Aulis Maki]</p>');
  expect(page).toContain('<mark>3 million</mark>');
  expect(page).not.toMatch(/<script|<link|javascript:|url\(|@import|maki\.jpg|pappas\.png/);
});

it('escapes every text in a page', async () => {
  const page = await text('html', item({ text: '</p><script>x</script>&lt;' }));
  expect(page).not.toContain('<script>');
  expect(page).toContain('&#x3C;/p>&#x3C;script>x&#x3C;/script>&#x26;lt;');
});

it('writes plain text without wrapping, with the addresses of links', async () => {
  expect(await text('txt')).toBe(`Ministry briefs <island> mayors & others
========================================

Two more ferries from June, and nothing new in winter

News | 9 May 2024

The Ministry set out its plan for the summer.

Presentation
------------

[Picture: Vera Pappas]
Ms. Vera Pappas. Photo: Port Authority

Costs come to 3 million a year.

Documents

- Harbour plan (https://example.org/plan?a=1&b=2)
- Tide tables

> The sea decides.

[Picture: Aulis Maki]
H.E. Mr. Aulis Maki

No link here.
`);
});

it('says an address once where it is its own title', async () => {
  const address = 'https://example.org/';
  expect(await text('txt', item({ text: address, link: address }))).toBe(`${address}\n`);
  expect(await text('txt', item({ text: 'the desk', link: 'mailto:desk@example.org' }))).toBe(
    'the desk (desk@example.org)\n',
  );
});

it('writes an empty draft as an empty item, in every format', async () => {
  for (const format of ARTICLE_FORMATS) {
    const bytes = await exportDraft({ ...sampleItem, blocks: [] }, format, sampleParticulars);
    expect(bytes.length).toBeGreaterThan(0);
  }
});
