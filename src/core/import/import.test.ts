import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { blockText } from '../document/draft.ts';
import { exportDraft } from '../export/export.ts';
import { POINT, sampleItem, sampleParticulars, samplePictures } from '../export/sample-item.ts';
import { importArticle, READABLE_FORMATS, type ReadableFormat } from './import.ts';

async function read(source: string | Uint8Array, format: ReadableFormat) {
  const result = await importArticle(typeof source === 'string' ? Buffer.from(source) : source, format);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

async function problem(source: string | Uint8Array, format: ReadableFormat): Promise<string> {
  const result = await importArticle(typeof source === 'string' ? Buffer.from(source) : source, format);
  if (result.ok) throw new Error('it was read');
  return result.problem;
}

async function outline(source: string | Uint8Array, format: ReadableFormat): Promise<string[]> {
  const { draft } = await read(source, format);
  return draft.blocks.map(
    (block) => `${block.type}${block.type === 'heading' ? block.level : ''}: ${blockText(block)}`,
  );
}

it('takes the first heading of a page as its headline, and the others as headings', async () => {
  const page = '<h1>Ferries</h1><p>Two <b>more</b>.</p><h2>June</h2><h4>Lines</h4><h1>Harbour</h1><p>Wet.';
  expect(await outline(page, 'html')).toEqual([
    'headline: Ferries',
    'paragraph: Two more.',
    'heading2: June',
    'heading3: Lines',
    'heading2: Harbour',
    'paragraph: Wet.',
  ]);
});

it('loses no words of lists in lists, tables, quotations and bare text', async () => {
  const page =
    'Bare<ul><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ul><table><tr><th>e<td>f</table>' +
    '<blockquote><p>g</p><p>h</p></blockquote><pre>i\nj</pre><div>k<br>l</div><script>no()</script>';
  expect(await outline(page, 'html')).toEqual([
    'paragraph: Bare',
    'bullet: a',
    'bullet: b',
    'bullet: c',
    'bullet: d',
    'paragraph: e | f',
    'quote: g',
    'quote: h',
    'paragraph: i',
    'paragraph: j',
    'paragraph: k l',
  ]);
});

it('reads Markdown that others have written: reference links, HTML within, another bullet', async () => {
  const { draft } = await read(
    'Title\n=====\n\n* a [plan][1]\n* <mark>b</mark>\n\n[1]: https://example.org/\n',
    'md',
  );
  expect(draft.blocks.map(({ type, content }) => ({ type, content }))).toEqual([
    { type: 'headline', content: [{ text: 'Title' }] },
    { type: 'bullet', content: [{ text: 'a ' }, { text: 'plan', link: 'https://example.org/' }] },
    { type: 'bullet', content: [{ text: 'b', check: true }] },
  ]);
});

it('keeps date, body, author and language of Markdown it wrote', async () => {
  const { particulars } = await read(await exportDraft(sampleItem, 'md', sampleParticulars), 'md');
  expect(particulars).toMatchObject({
    date: '2024-05-09',
    body: sampleParticulars.body,
    author: 'The press <desk>',
  });
});

it('keeps the record setting of what it wrote, so that no copy of an article loses it', async () => {
  for (const format of ['md', 'html', 'docx'] as const) {
    const { particulars } = await read(await exportDraft(sampleItem, format, sampleParticulars), format);
    expect(particulars.record).toBe('chatham');
  }
});

it('brings the pictures that a page or a Word file holds', async () => {
  for (const format of ['html', 'docx'] as const) {
    const bytes = await exportDraft(sampleItem, format, sampleParticulars, samplePictures);
    const { draft, pictures, particulars } = await read(bytes, format);
    expect(draft.blocks.find((block) => block.type === 'figure')).toMatchObject({
      src: 'picture-1.png',
      alt: 'Vera Pappas',
    });
    expect(Buffer.from(pictures.get('picture-1.png')?.bytes ?? []).toString('base64')).toBe(POINT);
    expect(particulars.author).toBe('The press <desk>');
  }
});

it('never throws on any bytes, and says in one line what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(...READABLE_FORMATS),
      async (bytes, format) => {
        const result = await importArticle(bytes, format);
        if (!result.ok) expect(result.problem).toMatch(/^it [^\n]+$/);
      },
    ),
  );
});

it('never throws on a damaged Word file', async () => {
  const whole = await exportDraft(sampleItem, 'docx', sampleParticulars, samplePictures);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      async (at, noise) => {
        const damaged = whole.slice();
        damaged.set(noise.slice(0, whole.length - at), at);
        const result = await importArticle(damaged, 'docx');
        if (!result.ok) expect(result.problem).toMatch(/^it/);
      },
    ),
    { numRuns: 60 },
  );
});

it('refuses what is no text, no Word file, empty, or too large, each in its own words', async () => {
  expect(await problem('', 'md')).toContain('empty');
  expect(await problem('  \n\n', 'md')).toContain('no text');
  expect(await problem(Uint8Array.of(0x23, 0xff, 0x20), 'md')).toContain('UTF-8');
  expect(await problem(Uint8Array.of(0x23, 0, 0x20), 'html')).toContain('not a text file');
  expect(await problem(Uint8Array.of(0xff, 0xfe, 0x23, 0), 'html')).toContain('UTF-16');
  expect(await problem(new Uint8Array(5 * 1024 * 1024), 'md')).toContain('4 MB');
  expect(await problem('not a zip', 'docx')).toContain('not a Word file');
  expect(await problem(zipSync({ 'a.txt': strToU8('a') }), 'docx')).toContain('not a Word file');
  expect(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'docx')).toContain('.doc');
  expect(await problem('---\na: [\n---\n\nText\n', 'md')).toContain('YAML');
});

it('does not unpack a Word file that unpacks to more than an article can be', async () => {
  const bomb = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': new Uint8Array(64 * 1024 * 1024),
  });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await problem(bomb, 'docx')).toContain('more than an article can be');
});

it('reads a page nested a hundred thousand deep, or says that it cannot', async () => {
  for (const [source, format] of [
    ['<div>'.repeat(100_000), 'html'],
    [`${'<b>'.repeat(100_000)}x`, 'html'],
    [`${'> '.repeat(5_000)}x`, 'md'],
    [`${'['.repeat(5_000)}x`, 'md'],
  ] as const) {
    const result = await importArticle(Buffer.from(source), format);
    if (!result.ok) expect(result.problem).toMatch(/^it/);
  }
}, 30_000);

it('does not start on Markdown that would keep it busy for minutes', async () => {
  for (const source of [
    '*a_ '.repeat(20_000),
    `${'- '.repeat(5_000)}x`,
    `${'>'.repeat(5_000)}x`,
    `${'1. '.repeat(5_000)}x`,
  ]) {
    expect(await problem(source, 'md')).toContain('simplify it');
  }
  expect(await outline(`${'-'.repeat(300)}\n\nText\n`, 'md')).toEqual(['paragraph: Text']);
});
