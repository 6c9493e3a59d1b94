/** For tests: a draft as a text that people can read. */
import { blockText, type Draft } from '../document/draft.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { type ComposeOptions, composeDraft } from './compose.ts';

const MARKS: Record<string, string> = {
  headline: '# ',
  standfirst: '> ',
  heading: '## ',
  bullet: '- ',
  numbered: '1. ',
  figure: '! ',
};

/** The blocks of a draft, one a paragraph; links as in Markdown, what is not certain in ⟦brackets⟧. */
function readable(draft: Draft): string {
  const blocks = draft.blocks.map((block) => {
    const text = block.content.map((span) => {
      const linked = span.link === undefined ? span.text : `[${span.text}](${span.link})`;
      const marked = span.bold ? `**${linked}**` : linked;
      return span.check ? `⟦${marked}⟧` : marked;
    });
    return `${MARKS[block.type] ?? ''}${text.join('')}`;
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The draft of some notes, readable. */
export function composed(notes: string, options: ComposeOptions = {}): string {
  return readable(composeDraft(parseShorthand(notes).meeting, options));
}

/** The paragraphs of the body alone: what stands behind the date line, lists included. */
export function bodyOf(notes: string): string[] {
  const { blocks } = composeDraft(parseShorthand(notes).meeting);
  return blocks.slice(blocks.findIndex((block) => block.type === 'dateline') + 1).map(blockText);
}
