/** Articles in which the places to be found are marked, for the docs' examples and the labelled texts: ⟦rule:words⟧, or ⟦words⟧. */
import { strToU8 } from 'fflate';
import type { Block, Span } from '../document/draft.ts';
import { importArticle } from '../import/import.ts';
import type { Article } from './reading.ts';

/** A place that a rule should find. `block` is the index of its block. */
export type Mark = { rules: string[]; block: number; from: number; to: number; excerpt: string };

/** An article in Markdown without its marks, and the marks. */
export async function markedArticle(markdown: string): Promise<{ article: Article; marks: Mark[] }> {
  const read = await importArticle(strToU8(markdown), 'md', 'typed');
  if (!read.ok) throw new Error(`The article can not be read: ${read.problem}`);
  const marks: Mark[] = [];
  const blocks = read.draft.blocks.map((block, index) => unmarked(block, index, marks));
  return { article: { language: read.draft.language, blocks }, marks };
}

function unmarked(block: Block, index: number, marks: Mark[]): Block {
  const open: { rules: string[]; from: number }[] = [];
  let label: string | null = null;
  let text = '';
  const content: Span[] = [];
  for (const span of block.content) {
    let kept = '';
    for (const character of span.text) {
      if (character === '⟦') label = '';
      else if (character === '⟧') {
        if (label !== null) {
          // No colon: the words themselves were taken for a label.
          open.push({ rules: [], from: text.length });
          kept += label;
          text += label;
          label = null;
        }
        const mark = open.pop();
        if (mark === undefined) throw new Error(`A mark is closed that none opens: ${text}`);
        marks.push({ ...mark, block: index, to: text.length, excerpt: text.slice(mark.from) });
      } else if (label !== null && character === ':' && /^[a-z+-]+$/.test(label)) {
        open.push({ rules: label.split('+'), from: text.length });
        label = null;
      } else if (label !== null) label += character;
      else {
        kept += character;
        text += character;
      }
    }
    if (kept !== '') content.push({ ...span, text: kept });
  }
  return { ...block, content };
}
