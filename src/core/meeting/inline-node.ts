/** Runs of text and mentions: their plain form and the editor's nodes, both ways. */
import { type MarkJson, type NodeJson, textAttributeOf, textOf } from './living-tree.ts';
import type { Inline, InlineText } from './meeting.ts';
import { FLAG_MARKS, joinRuns, QUOTATION_MARKS } from './runs.ts';

/**
 * The only characters for which `literal` makes a difference: the marks of a flag
 * and of a quotation. On all others it is dropped, so that one text has one plain
 * form.
 */
const LITERAL_CHARACTERS = new RegExp(`([${FLAG_MARKS}${QUOTATION_MARKS}]+)`);

/** The editor's nodes for a run of text. Empty runs give none. */
export function inlineToNodes(content: readonly Inline[]): NodeJson[] {
  return content.flatMap((run): NodeJson[] => {
    if ('mention' in run) return [{ type: 'mention', attrs: { participant: run.mention } }];
    if (run.text === '') return [];
    const marks: MarkJson[] = [];
    if (run.bold) marks.push({ type: 'bold' });
    if (run.italic) marks.push({ type: 'italic' });
    if (run.link !== undefined) marks.push({ type: 'link', attrs: { href: run.link } });
    if (run.literal) marks.push({ type: 'literal' });
    return [marks.length > 0 ? { type: 'text', text: run.text, marks } : { type: 'text', text: run.text }];
  });
}

/**
 * The plain form of a passage's nodes. What is neither text nor a mention comes
 * back in `foreign`, as text; unknown marks are dropped from the words they mark.
 */
export function inlineFromNodes(nodes: readonly NodeJson[]): { content: Inline[]; foreign: string[] } {
  const runs: Inline[] = [];
  const foreign: string[] = [];
  for (const node of nodes) {
    if (node.type === 'mention') {
      const participant = textAttributeOf(node, 'participant');
      if (participant === '') runs.push({ text: '@' });
      else runs.push({ mention: participant });
    } else if (node.type === 'text' && node.text !== undefined) {
      runs.push(...textRuns(node.text, node.marks ?? []));
    } else {
      const text = textOf(node);
      if (text !== '') foreign.push(text);
    }
  }
  return { content: joinRuns(runs), foreign };
}

function textRuns(text: string, marks: readonly MarkJson[]): InlineText[] {
  if (text === '') return [];
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.href;
  const format = {
    ...(has('bold') ? { bold: true as const } : {}),
    ...(has('italic') ? { italic: true as const } : {}),
    ...(typeof href === 'string' ? { link: href } : {}),
  };
  if (!has('literal')) return [{ text, ...format }];
  return text
    .split(LITERAL_CHARACTERS)
    .filter((part) => part !== '')
    .map((part) =>
      LITERAL_CHARACTERS.test(part)
        ? { text: part, ...format, literal: true as const }
        : { text: part, ...format },
    );
}
