// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arbitraryDraft } from './arbitrary-draft.ts';
import { cleanCopy, copyText } from './copy.ts';
import { toDocx } from './docx.ts';
import { sampleItem, sampleParticulars, samplePictures } from './sample-item.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-docx-'));
  file = join(folder, 'item.docx');
  writeFileSync(file, await toDocx(sampleItem, sampleParticulars, samplePictures));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function part(path: string): string {
  const found = unzipSync(readFileSync(file))[path];
  if (found === undefined) throw new Error(`no part ${path}`);
  return strFromU8(found);
}

function pandoc(path: string): string {
  return execFileSync('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', '-s', path], {
    encoding: 'utf8',
  });
}

it('reads back through pandoc with the same headings, links, emphasis and text', () => {
  const markdown = pandoc(file);
  expect(markdown).toContain('title: Ministry briefs \\<island\\> mayors & others');
  expect(markdown).toContain('subtitle: Two more ferries from June, and nothing new in winter');
  expect(markdown).toContain('News \\| 9 May 2024');
  expect(markdown).toContain('The Ministry set out *its plan* for the **summer**.');
  expect(markdown).toMatch(/^# Presentation$/m);
  expect(markdown).toMatch(/^## Documents$/m);
  expect(markdown).toMatch(/!\[Vera Pappas\]\(media\/\S+\.png\)/);
  expect(markdown).toContain('Ms. Vera Pappas. Photo: Port Authority');
  expect(markdown).toContain('-   [Harbour plan](https://example.org/plan?a=1&b=2)');
  expect(markdown).toContain('-   Tide tables');
  expect(markdown).toContain('> The sea decides.');
  expect(markdown).toContain('Picture not included: Aulis Maki');
  expect(markdown).toContain('H.E. Mr. Aulis Maki');
  expect(markdown).toMatch(/^No link here\.$/m);
});

it('opens in LibreOffice with all its words, in order', () => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'pipe',
  });
  const text = execFileSync('pdftotext', ['-raw', join(folder, 'item.pdf'), '-'], { encoding: 'utf8' });
  const flat = text.replace(/\s+/g, ' ');
  let at = 0;
  for (const block of cleanCopy(sampleItem)) {
    const next = flat.indexOf(copyText(block), at);
    expect(next, copyText(block)).toBeGreaterThanOrEqual(at);
    at = next;
  }
}, 120_000);

it("has Word's own styles under their own names, so that a house template can restyle it", () => {
  const styles = part('word/styles.xml');
  for (const name of [
    'Title',
    'Subtitle',
    'Dateline',
    'heading 1',
    'heading 2',
    'caption',
    'Quote',
    'List Bullet',
  ]) {
    expect(styles).toContain(`<w:name w:val="${name}"/>`);
  }
  expect(styles).toMatch(/<w:style w:type="character" w:styleId="Hyperlink"/);
  const document = part('word/document.xml');
  for (const id of [
    'Title',
    'Subtitle',
    'Dateline',
    'Heading1',
    'Heading2',
    'Caption',
    'Quote',
    'ListBullet',
  ]) {
    expect(document).toContain(`<w:pStyle w:val="${id}"/>`);
  }
  expect(document).toContain('<w:rStyle w:val="Hyperlink"/>');
});

it('numbers its lists, marks what is to be checked and keeps no line alone on a page', () => {
  const document = part('word/document.xml');
  expect(document.match(/<w:numPr>/g)).toHaveLength(2);
  expect(document.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(1);
  expect(document.match(/<w:widowControl\/>/g)).toHaveLength(document.match(/<w:p>/g)?.length ?? 0);
  expect(part('word/numbering.xml')).toContain('•');
});

it('says title, author, body, date, language and record of the item, and no time of day', () => {
  const properties = part('docProps/core.xml');
  expect(properties).toContain('<dc:title>Ministry briefs &lt;island&gt; mayors &amp; others</dc:title>');
  expect(properties).toContain('<dc:creator>The press &lt;desk&gt;</dc:creator>');
  expect(properties).toContain('<dc:subject>Council of Island Mayors &amp; friends</dc:subject>');
  expect(properties).toContain('<dc:language>en-GB</dc:language>');
  expect(properties).toContain('<cp:contentStatus>record: chatham</cp:contentStatus>');
  expect(properties).toContain('2024-05-09T00:00:00Z');
  expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
});

it('sets no exact height of lines, which would cut pictures and large type', () => {
  const spacings = part('word/styles.xml').match(/<w:spacing [^>]*w:line=[^>]*>/g) ?? [];
  expect(spacings.length).toBeGreaterThan(0);
  for (const spacing of spacings) expect(spacing).toContain('w:lineRule="auto"');
});

it('gives the picture its description, and says which one is missing', () => {
  const document = part('word/document.xml');
  expect(document).toMatch(/<wp:docPr [^>]*descr="Vera Pappas"/);
  expect(document).toContain('[Picture not included: Aulis Maki]');
  expect(document).not.toContain('maki.jpg');
});

it('makes the same bytes from the same item', async () => {
  const again = await toDocx(sampleItem, sampleParticulars, samplePictures);
  expect(Buffer.from(again).equals(readFileSync(file))).toBe(true);
});

it('stays a file that pandoc reads, whatever characters the draft holds', async () => {
  const path = join(folder, 'any.docx');
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, async (draft) => {
      writeFileSync(path, await toDocx(draft, sampleParticulars, new Map()));
      expect(pandoc(path)).toContain('Ministry briefs');
    }),
    { numRuns: 15 },
  );
}, 60_000);

it('leaves out a link that leads nowhere public, and keeps its words', () => {
  expect(part('word/_rels/document.xml.rels')).not.toContain('javascript');
  expect(part('word/document.xml')).toContain('No link');
});
