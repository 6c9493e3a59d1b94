/** An item with every kind of block, for the tests of the exporters. */
import type { Block, Draft, Span } from '../document/draft.ts';
import type { ArticleParticulars, ArticlePictures } from './article.ts';
import { fromBase64 } from './base64.ts';

function words(...content: (Span | string)[]): Pick<Block, 'id' | 'fingerprint' | 'content'> {
  return {
    id: 'block',
    fingerprint: 'print',
    content: content.map((span) => (typeof span === 'string' ? { text: span } : span)),
  };
}

/** A grey point: the smallest png there is. */
export const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const sampleParticulars: ArticleParticulars = {
  title: 'Ferries',
  date: '2024-05-09',
  body: 'Council of Island Mayors & friends',
  language: 'en',
  author: 'The press <desk>',
  record: 'chatham',
};

export const samplePictures: ArticlePictures = new Map([
  ['pappas.png', { type: 'image/png', bytes: fromBase64(POINT) ?? new Uint8Array() }],
]);

export const sampleItem: Draft = {
  id: 'news-en',
  template: 'news',
  language: 'en',
  blocks: [
    { type: 'headline', ...words('Ministry briefs <island> mayors & others') },
    { type: 'standfirst', ...words('Two more ferries from June, and nothing new in winter') },
    { type: 'dateline', ...words('News | 9 May 2024') },
    {
      type: 'paragraph',
      ...words(
        'The Ministry set out ',
        { text: 'its plan', italic: true },
        ' for the ',
        { text: 'summer', bold: true },
        '.',
      ),
    },
    { type: 'heading', level: 2, ...words('Presentation') },
    {
      type: 'figure',
      src: 'pappas.png',
      alt: 'Vera Pappas',
      ...words('Ms. Vera Pappas. Photo: Port Authority'),
    },
    { type: 'paragraph', ...words('Costs come to ', { text: '3 million', check: true }, ' a year.') },
    { type: 'heading', level: 3, ...words('Documents') },
    { type: 'bullet', ...words({ text: 'Harbour plan', link: 'https://example.org/plan?a=1&b=2' }) },
    { type: 'bullet', ...words('Tide tables') },
    { type: 'quote', ...words('The sea decides.') },
    { type: 'figure', src: 'maki.jpg', alt: 'Aulis Maki', ...words('H.E. Mr. Aulis Maki') },
    { type: 'paragraph', ...words({ text: 'No link', link: 'javascript:alert(1)' }, ' here.') },
  ],
};
