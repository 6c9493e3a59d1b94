import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { toHtmlPage } from './html.ts';
import { toPrintPage } from './print-page.ts';
import { sampleItem, sampleParticulars, samplePictures } from './sample-item.ts';

const bodyOf = (page: string) => page.slice(page.indexOf('<body>'));

it('the page to print says what the web page says, in the sheet that it is given', () => {
  const page = toPrintPage(sampleItem, sampleParticulars, samplePictures, '/assets/print.css');
  expect(bodyOf(page)).toBe(bodyOf(toHtmlPage(sampleItem, sampleParticulars, samplePictures)));
  expect(page).toContain('<link rel="stylesheet" href="/assets/print.css">');
  expect(page).toContain('<title>Ministry briefs &#x3C;island> mayors &#x26; others</title>');
  expect(page).toContain(
    ':root { --title: "Ministry briefs \\3c island\\3e  mayors & others"; --dateline: "News \\7c  9 May 2024" }',
  );
});

it('no word of a title ends the style that it stands in', () => {
  const title = '"; } </style><img src=x> \\ Δήμος 会議 مجلس é\n';
  const draft = { ...sampleItem, blocks: [] };
  const page = toPrintPage(draft, { ...sampleParticulars, title }, samplePictures, '/print.css');
  const [head] = fromHtml(page).children.flatMap((one) => ('children' in one ? one.children : []));
  const styles = head !== undefined && 'children' in head ? head.children : [];
  expect(styles.filter((one) => 'tagName' in one && one.tagName === 'style')).toHaveLength(1);
  expect(page).not.toContain('<img');
});

it('a long title is cut at a word for the foot of a leaf, and whole in the title', () => {
  const content = [{ text: 'Ferries, piers and ports '.repeat(6).trim() }];
  const blocks = [{ type: 'headline' as const, id: 'b', fingerprint: '', content }];
  const page = toPrintPage({ ...sampleItem, blocks }, sampleParticulars, samplePictures, '/print.css');
  expect(page).toContain('piers and ports</title>');
  expect(page).toContain('piers and ports Ferries, piers \\2026 "; --dateline: "" }');
});

it('a link whose words are its address is known as one, so that paper shows it once', () => {
  const content = [
    { text: 'https://example.org/plan', link: 'https://example.org/plan' },
    { text: ', ' },
    { text: 'the plan', link: 'https://example.org/plan' },
  ];
  const draft = {
    ...sampleItem,
    blocks: [{ type: 'paragraph' as const, id: 'b', fingerprint: '', content }],
  };
  expect(toHtmlPage(draft, sampleParticulars, samplePictures)).toContain(
    '<p><a href="https://example.org/plan" class="address">https://example.org/plan</a>, <a href="https://example.org/plan">the plan</a></p>',
  );
});
