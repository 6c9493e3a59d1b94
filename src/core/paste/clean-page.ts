/**
 * What Word, Google Docs, mail programs and browsers put on the clipboard, made plain HTML: lists
 * that are written as paragraphs, formatting that is written as styles, and nothing that is hidden
 * or comes from elsewhere. Of every other attribute only the address of a link stays.
 */
import type { Element, ElementContent, Root } from 'hast';
import { attribute, textOf } from '../import/hast.ts';

/** Pictures would have to be fetched, and what was struck out is no longer said. */
const DROPPED = new Set([
  'img',
  'picture',
  'video',
  'audio',
  'canvas',
  'embed',
  'del',
  's',
  'strike',
  'button',
  'input',
  'textarea',
  'title',
]);

/** Within these a line break is a space: a heading or a list item is one paragraph. */
const ONE_PARAGRAPH = new Set(['li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt']);

type Within = { oneParagraph: boolean; inCell: boolean };

/** The tree made plain, as a new one. */
export function cleanPage(tree: Root): Root {
  const children = tree.children.filter((child) => child.type === 'element' || child.type === 'text');
  return { type: 'root', children: cleanAll(children, { oneParagraph: false, inCell: false }) };
}

function cleanAll(children: readonly ElementContent[], within: Within): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return child.type === 'element' ? cleanElement(child, within) : [];
  });
}

function cleanElement(element: Element, within: Within): ElementContent[] {
  const { tagName } = element;
  const style = attribute(element, 'style').toLowerCase();
  if (DROPPED.has(tagName) || isHidden(element, style)) return [];
  if (tagName === 'br') return within.oneParagraph ? [{ type: 'text', value: ' ' }] : [plain('hr', [])];
  if (isWordListItem(element, style)) {
    return [
      plain(
        'li',
        emphasised(style, cleanAll(withoutMarker(element.children), { ...within, oneParagraph: true })),
      ),
    ];
  }
  const isCell = tagName === 'td' || tagName === 'th';
  const children = cleanAll(element.children, {
    oneParagraph: within.oneParagraph || ONE_PARAGRAPH.has(tagName),
    inCell: within.inCell || isCell,
  });
  // A row of a table is one line: the paragraphs of a cell stand in it side by side.
  if (within.inCell && (tagName === 'p' || tagName === 'div'))
    return [...children, { type: 'text', value: ' ' }];
  switch (tagName) {
    case 'b':
    case 'strong':
      return isUnset(style, 'font-weight') ? children : [plain('strong', children)];
    case 'i':
    case 'em':
      return isUnset(style, 'font-style') ? children : [plain('em', children)];
    // Yellow is what somebody marked for themselves; in a draft it would mean "not certain yet".
    case 'mark':
      return children;
    case 'span':
    case 'font':
      return emphasised(style, children);
    case 'h1':
      return [plain('h2', children)];
    case 'figure':
    case 'figcaption':
      return [plain('p', children)];
    case 'a':
      return linked(element, children);
    default:
      return [plain(tagName, children)];
  }
}

/** A link keeps its address; what goes to a place within the page it came from leads nowhere here. */
function linked(element: Element, children: ElementContent[]): ElementContent[] {
  const href = attribute(element, 'href');
  if (href === '' || href.startsWith('#')) return children;
  return [{ ...plain('a', children), properties: { href } }];
}

function emphasised(style: string, children: ElementContent[]): ElementContent[] {
  const weight = /(?:^|;)\s*font-weight:\s*(bold(?:er)?|[6-9]00)/.test(style);
  const slant = /(?:^|;)\s*font-style:\s*(?:italic|oblique)/.test(style);
  const inner = slant ? [plain('em', children)] : children;
  return weight ? [plain('strong', inner)] : inner;
}

/** `<b style="font-weight:normal">` is how Google Docs wraps a whole copy. */
function isUnset(style: string, property: string): boolean {
  return new RegExp(`(?:^|;)\\s*${property}:\\s*(?:normal|[1-5]00)`).test(style);
}

function isHidden(element: Element, style: string): boolean {
  return (
    /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/.test(style) ||
    element.properties.hidden === true ||
    attribute(element, 'ariaHidden') === 'true'
  );
}

function isWordListItem(element: Element, style: string): boolean {
  return element.tagName === 'p' && /(?:^|;)\s*mso-list:\s*(?!none|ignore|skip)/.test(style);
}

/** Word writes the bullet, or the number, into the text, and says that it is to be ignored. */
function withoutMarker(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (/mso-list:\s*ignore/i.test(attribute(child, 'style'))) return [];
    const kept = withoutMarker(child.children);
    return kept.length === 0 && textOf(child).trim() !== '' ? [] : [{ ...child, children: kept }];
  });
}

function plain(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
