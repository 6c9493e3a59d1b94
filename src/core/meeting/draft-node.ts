/** A draft's blocks in their plain form and as the editor's nodes, both ways. */
import type { Block, Span } from '../document/draft.ts';
import { shortHash } from '../hash.ts';
import { joinIds, splitIds } from './entry-node.ts';
import { type MarkJson, type NodeJson, textAttributeOf, textOf } from './living-tree.ts';

/** The editor's node of a block, as JSON. */
export function blockToNode(block: Block): NodeJson {
  const attrs: Record<string, unknown> = { id: block.id, fingerprint: block.fingerprint };
  if (block.type === 'heading') attrs.level = block.level;
  if (block.type === 'figure') {
    attrs.src = block.src;
    attrs.alt = block.alt;
  }
  const content = block.content.filter((span) => span.text !== '').map(spanToNode);
  return content.length > 0 ? { type: block.type, attrs, content } : { type: block.type, attrs };
}

function spanToNode(span: Span): NodeJson {
  const marks: MarkJson[] = [];
  if (span.bold) marks.push({ type: 'bold' });
  if (span.italic) marks.push({ type: 'italic' });
  if (span.link !== undefined) marks.push({ type: 'link', attrs: { href: span.link } });
  if (span.sources) marks.push({ type: 'source', attrs: { entries: joinIds(span.sources) } });
  if (span.check) marks.push({ type: 'check' });
  return marks.length > 0 ? { type: 'text', text: span.text, marks } : { type: 'text', text: span.text };
}

function spanFromNode(node: NodeJson): Span | null {
  const text = textOf(node);
  if (text === '') return null;
  const marks = node.marks ?? [];
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.href;
  const entries = marks.find((mark) => mark.type === 'source')?.attrs?.entries;
  const sources = typeof entries === 'string' ? splitIds(entries) : [];
  return {
    text,
    ...(has('bold') ? { bold: true as const } : {}),
    ...(has('italic') ? { italic: true as const } : {}),
    ...(typeof href === 'string' ? { link: href } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(has('check') ? { check: true as const } : {}),
  };
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && sameFormat(last, span)) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

function sameFormat(one: Span, other: Span): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.check === other.check &&
    one.link === other.link &&
    joinIds(one.sources ?? []) === joinIds(other.sources ?? [])
  );
}

/**
 * The blocks of a draft's nodes. Never throws, drops no text: an unknown block
 * becomes a paragraph. A block without an id, or with one that an earlier block
 * has (pressing Enter copies it), gets a new id and counts as a person's own.
 */
export function blocksFromNodes(nodes: readonly NodeJson[]): Block[] {
  const taken = new Set<string>();
  return nodes.map((node, place) => {
    const given = textAttributeOf(node, 'id');
    const own = given === '' || taken.has(given);
    const id = own
      ? unusedId(`${given === '' ? 'own' : given}~${shortHash(textOf(node))}`, place, taken)
      : given;
    taken.add(id);
    return blockFromNode(node, id, own ? '' : textAttributeOf(node, 'fingerprint'));
  });
}

function unusedId(wanted: string, place: number, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = place;
  while (taken.has(`${wanted}~${number}`)) number++;
  return `${wanted}~${number}`;
}

function blockFromNode(node: NodeJson, id: string, fingerprint: string): Block {
  const content = joinSpans(
    (node.type === 'text' ? [node] : (node.content ?? [])).flatMap((child) => spanFromNode(child) ?? []),
  );
  const common = { id, fingerprint, content };
  switch (node.type) {
    case 'headline':
    case 'standfirst':
    case 'dateline':
    case 'bullet':
    case 'numbered':
    case 'quote':
      return { type: node.type, ...common };
    case 'heading':
      return { type: 'heading', level: node.attrs?.level === 3 ? 3 : 2, ...common };
    case 'figure':
      return {
        type: 'figure',
        src: textAttributeOf(node, 'src'),
        alt: textAttributeOf(node, 'alt'),
        ...common,
      };
    default:
      return { type: 'paragraph', ...common };
  }
}
