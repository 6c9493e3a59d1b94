/** The live links of a Word file. */
import { ConcreteHyperlink, type Document, type ParagraphChild } from 'docx';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Names the targets of links by the order in which they stand. The `docx` package would give each a random name, so that
 * no file could be made again alike, and would take longer over that than over the text.
 */
export class LinkTargets {
  readonly #names = new Map<string, string>();

  /** A hyperlink around these children. The part of the address behind `#` stands apart, as Word writes it. */
  around(children: ParagraphChild[], address: string): ConcreteHyperlink {
    const [, page = address, anchor] = /^([^#]+)#(.+)$/su.exec(address) ?? [];
    const name = this.#names.get(page) ?? `Link${this.#names.size + 1}`;
    this.#names.set(page, name);
    return new ConcreteHyperlink(children, name, anchor, address);
  }

  /** Adds all targets named so far to the document that has the links. */
  addTo(document: Document): void {
    for (const [page, name] of this.#names) {
      document.Document.Relationships.addRelationship(name, HYPERLINK, page, 'External');
    }
  }
}
