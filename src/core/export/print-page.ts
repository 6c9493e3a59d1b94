/** A draft as the page that is printed as PDF: the web page, with a style sheet of the app's in the place of its own. */
import { cssString } from '../css-string.ts';
import type { Draft } from '../document/draft.ts';
import type { ArticleParticulars, ArticlePictures } from './article.ts';
import { cleanCopy, copyText } from './copy.ts';
import { element, htmlPage, text } from './html.ts';

/**
 * The page as text. `sheet` is the address of its style sheet, which finds the line for the foot of
 * each leaf in `--title` and `--dateline`: strings of CSS, empty where the item has none.
 */
export function toPrintPage(
  draft: Draft,
  particulars: ArticleParticulars,
  pictures: ArticlePictures,
  sheet: string,
): string {
  const dateline = cleanCopy(draft).find((block) => block.type === 'dateline');
  return htmlPage(draft, particulars, pictures, (title) => [
    element('style', {}, [
      text(
        `:root { --title: ${cssString(shortened(title))}; --dateline: ${cssString(dateline ? copyText(dateline) : '')} }`,
      ),
    ]),
    element('link', { rel: ['stylesheet'], href: sheet }),
  ]);
}

/** What fits into a line at the foot of a leaf, in characters; wider scripts take two or three lines. */
const LINE = 90;

/** A title cut to a line, at the end of a word where there is one. */
function shortened(title: string): string {
  const characters = [...title];
  if (characters.length <= LINE) return title;
  const cut = characters.slice(0, LINE).join('');
  const wordEnd = cut.lastIndexOf(' ');
  const kept = wordEnd > cut.length / 2 ? cut.slice(0, wordEnd) : cut;
  return `${kept.replace(/[\s\p{Pd},;:.]+$/u, '')} …`;
}
