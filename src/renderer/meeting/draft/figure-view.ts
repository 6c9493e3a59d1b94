/** A figure as it will be printed: the picture over its caption. */
import type { NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { Figure } from '../../../core/document/drafts.ts';
import type { PictureAddresses } from '../pictures.ts';

/** The figure node with its view; the pictures may come later than the text. */
export function figureWithPictures(pictures: PictureAddresses) {
  return Figure.extend({
    addNodeView: () => (props: NodeViewRendererProps) => new FigureView(props.node, pictures),
  });
}

class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('figcaption');
  readonly #place = document.createElement('div');
  readonly #stop: () => void;
  #node: Node;

  constructor(
    node: Node,
    private readonly pictures: PictureAddresses,
  ) {
    this.#node = node;
    this.#place.contentEditable = 'false';
    this.#place.className = 'figure-picture';
    this.dom.append(this.#place, this.contentDOM);
    this.#stop = pictures.subscribe(() => this.#show());
    this.#show();
  }

  #show(): void {
    const path = String(this.#node.attrs.src);
    const address = this.pictures.get(path);
    if (address === undefined) {
      this.#place.replaceChildren(`The picture ${path} is not with the meeting.`);
      return;
    }
    const image = document.createElement('img');
    image.src = address;
    image.alt = String(this.#node.attrs.alt);
    this.#place.replaceChildren(image);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const changed = node.attrs.src !== this.#node.attrs.src || node.attrs.alt !== this.#node.attrs.alt;
    this.#node = node;
    if (changed) this.#show();
    return true;
  }

  /** The picture is drawn by this view and is none of the editor's content. */
  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.#stop();
  }
}
