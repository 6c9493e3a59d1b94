/** Text and the marks that notes and drafts share. */
import { Mark, Node } from '@tiptap/core';

export const TextNode = Node.create({ name: 'text', group: 'inline' });

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (node) => node.style.fontWeight !== 'normal' && null },
  ],
  renderHTML: () => ['strong', 0],
});

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (node) => node.style.fontStyle !== 'normal' && null },
  ],
  renderHTML: () => ['em', 0],
});

/**
 * A link. It is text with an address: the app opens no page, so it is rendered
 * with a title and no behaviour of its own.
 */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    { ...HTMLAttributes, title: HTMLAttributes.href, rel: 'noreferrer' },
    0,
  ],
});

const dataNames = new Map<string, string>();

/** The name of an attribute in HTML. */
export function dataName(name: string): string {
  let known = dataNames.get(name);
  if (known === undefined) {
    known = `data-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
    dataNames.set(name, known);
  }
  return known;
}

/** An attribute kept as `data-NAME` when a node goes through HTML (the clipboard), left out while it is ''. */
export function textAttribute(name: string) {
  const attribute = dataName(name);
  return {
    default: '',
    parseHTML: (element: { getAttribute(name: string): string | null }) =>
      element.getAttribute(attribute) ?? '',
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === '' ? {} : { [attribute]: attributes[name] },
  };
}

/** As `textAttribute`, but null while there is none, so that nothing is stored for it. For nodes with a `toDOM` of their own. */
export function optionalText(name: string) {
  return {
    default: null,
    parseHTML: (element: { getAttribute(name: string): string | null }) =>
      element.getAttribute(dataName(name)),
  };
}
