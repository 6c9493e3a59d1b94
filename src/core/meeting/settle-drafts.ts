/**
 * The drafts of two writers. What was composed can be composed again, so of that
 * one copy stays; what a person wrote stays, under an id of its own where both did.
 */
import * as Y from 'yjs';
import { type Block, blockText, isEdited } from '../document/draft.ts';
import { shortHash } from '../hash.ts';
import { canonicalJson } from './canonical-json.ts';
import { blocksFromNodes } from './draft-node.ts';
import { uniteReasons } from './living-choices.ts';
import { textOr } from './living-layout.ts';
import { readElement } from './living-tree.ts';
import { arranged, rearrange } from './settle-arrange.ts';
import { copyOf, numberOf, rewriteElement } from './settle-entries.ts';
import { choicesNames, draftNames, type Side, type Sides } from './settle-sides.ts';
import type { Tally } from './settle-tally.ts';

/** Settles all drafts; without sides only the copies of one block become one. */
export function settleDrafts(doc: Y.Doc, sides: Sides | null, tally: Tally): void {
  for (const name of draftNames(doc)) {
    const fragment = doc.getXmlFragment(name);
    if (sides) {
      unmix(fragment, name, sides);
      for (const side of sides) bringBack(fragment, name, side, tally);
    }
    const ids = new Set(blocksIn(fragment).map(idOf));
    collapse(fragment, tally);
    if (sides) arrange(fragment, name, sides, ids);
  }
  if (sides) for (const name of choicesNames(doc)) keepReasons(doc, name, sides);
}

/** Choices are united by Yjs itself; of two reasons for one of them it would keep the last alone. */
function keepReasons(doc: Y.Doc, name: string, sides: Sides): void {
  for (const { doc: its, lost } of sides) {
    for (const key of [...(lost.keys.get(name) ?? [])].sort()) {
      uniteReasons(doc.getMap(name), its.getMap(name), key);
    }
  }
}

function blocksIn(fragment: Y.XmlFragment): Y.XmlElement[] {
  return fragment.toArray().filter((child) => child instanceof Y.XmlElement);
}

function idOf(element: Y.XmlElement): string {
  return textOr(element.getAttribute('id'), '');
}

function blockOf(element: Y.XmlElement): Block | null {
  return blocksFromNodes([readElement(element)])[0] ?? null;
}

function textOfBlock(element: Y.XmlElement): string {
  const block = blockOf(element);
  return block ? blockText(block) : '';
}

function isOwn(element: Y.XmlElement): boolean {
  const block = blockOf(element);
  return (
    block !== null && isEdited({ ...block, fingerprint: textOr(element.getAttribute('fingerprint'), '') })
  );
}

function find(fragment: Y.XmlFragment, id: string): Y.XmlElement | undefined {
  return blocksIn(fragment).find((element) => idOf(element) === id);
}

/**
 * Where both composed again, each changed the same paragraph letter by letter, and the
 * union holds a text of neither: one of the two goes there. Where one of them edited it, theirs.
 */
function unmix(fragment: Y.XmlFragment, name: string, [one, other]: Sides): void {
  const shared = [...(one.news.blocks.get(name) ?? [])].filter((id) => other.news.blocks.get(name)?.has(id));
  for (const id of shared.sort()) {
    const present = find(fragment, id);
    const [a, b] = [one, other].map((side) => find(side.doc.getXmlFragment(name), id));
    if (!present || !a || !b) continue;
    const text = textOfBlock(present);
    if (text === textOfBlock(a) || text === textOfBlock(b) || (isOwn(a) && isOwn(b))) continue;
    if (isOwn(a) || isOwn(b)) rewriteElement(present, isOwn(a) ? a : b);
    else rewriteElement(present, better(a, b) ? a : b);
  }
}

/** Of two composed texts the one that reports more; the same choice everywhere. */
function better(a: Y.XmlElement, b: Y.XmlElement): boolean {
  const sources = (element: Y.XmlElement) =>
    new Set(blockOf(element)?.content.flatMap((span) => span.sources ?? [])).size;
  const [one, other] = [a, b].map(sayingOfBlock);
  const more = sources(a) - sources(b) || (one?.length ?? 0) - (other?.length ?? 0);
  return more > 0 || (more === 0 && (one ?? '') < (other ?? ''));
}

function sayingOfBlock(element: Y.XmlElement): string {
  return canonicalJson({ ...blockOf(element), id: '' });
}

/** Brings back paragraphs of a person which the other took out, or made anew, meanwhile. */
function bringBack(fragment: Y.XmlFragment, name: string, side: Side, tally: Tally): void {
  const lost = side.lost.blocks.get(name);
  if (!lost) return;
  const standing = new Map(blocksIn(fragment).map((element) => [idOf(element), element]));
  let behind: Y.XmlElement | null = null;
  for (const old of blocksIn(side.doc.getXmlFragment(name))) {
    const id = idOf(old);
    const own = ownId(id, old);
    const text = textOfBlock(old);
    const isThere = () =>
      blocksIn(fragment).some(
        (element) => [id, own].includes(idOf(element)) && textOfBlock(element) === text,
      );
    if (lost.has(id) && isOwn(old) && text !== '' && !isThere()) {
      const copy = copyOf(old);
      fragment.insert(behind ? fragment.toArray().indexOf(behind) + 1 : 0, [copy]);
      if (standing.has(id)) copy.setAttribute('id', own);
      tally.blocksTwice++;
      behind = copy;
    }
    behind = standing.get(id) ?? behind;
  }
}

/** The id of a further version of a block: the same wherever it is kept. */
function ownId(id: string, element: Y.XmlElement): string {
  return `${id}~${shortHash(sayingOfBlock(element))}`;
}

function collapse(fragment: Y.XmlFragment, tally: Tally): void {
  const byId = new Map<string, Y.XmlElement[]>();
  for (const element of blocksIn(fragment)) {
    const id = idOf(element);
    if (id === '') continue;
    const there = byId.get(id);
    if (there) there.push(element);
    else byId.set(id, [element]);
  }
  for (const [id, elements] of [...byId]) {
    if (elements.length < 2) continue;
    const bySaying = new Map<string, Y.XmlElement>();
    for (const element of elements) {
      const saying = sayingOfBlock(element);
      if (bySaying.has(saying)) remove(fragment, element, tally);
      else bySaying.set(saying, element);
    }
    const versions = [...bySaying.values()];
    const own = versions.filter(isOwn).sort((a, b) => (better(a, b) ? -1 : 1));
    const [composed, ...lesser] = versions
      .filter((element) => !isOwn(element))
      .sort((a, b) => (better(a, b) ? -1 : 1));
    for (const element of lesser) remove(fragment, element, tally);
    // A person's version takes the place of the text that it was made from.
    const isReplaced = own.some(
      (element) => composed && element.getAttribute('fingerprint') === composed.getAttribute('fingerprint'),
    );
    if (composed && isReplaced) remove(fragment, composed, tally);
    const further = composed && !isReplaced ? own : own.slice(1);
    for (const element of further) {
      const itsId = ownId(id, element);
      if (byId.has(itsId)) {
        remove(fragment, element, tally);
      } else {
        element.setAttribute('id', itsId);
        byId.set(itsId, [element]);
        tally.blocksTwice++;
      }
    }
  }
}

function remove(fragment: Y.XmlFragment, element: Y.XmlElement, tally: Tally): void {
  const at = fragment.toArray().indexOf(element);
  if (at < 0) return;
  fragment.delete(at, 1);
  tally.collapsed++;
}

/**
 * Puts what one of the two alone has behind what it stood behind with them. `ids` are those that were
 * there before copies became one, each where it stood first: which copy stays decides no order.
 */
function arrange(fragment: Y.XmlFragment, name: string, sides: Sides, ids: ReadonlySet<string>): void {
  const elements = blocksIn(fragment);
  const nowOf = new Map(elements.map((element) => [numberOf(element), idOf(element)]));
  // A version that stands under an id of its own stands behind the one that has the id.
  const written = sides.map(({ doc }) =>
    blocksIn(doc.getXmlFragment(name)).flatMap((element) => {
      const id = idOf(element);
      const now = nowOf.get(numberOf(element)) ?? id;
      return now === id ? [id] : [id, now];
    }),
  );
  const [one = [], other = []] = written;
  const [inOne, inOther] = [new Set(one), new Set(other)];
  const things = new Map(elements.map((element) => [idOf(element), { container: fragment, element }]));
  if (things.size !== elements.length) return;
  const wanted = arranged({
    present: [...new Set([...ids, ...things.keys()])].filter((id) => things.has(id)),
    written: [one, other],
    writerOf: (id) => (inOne.has(id) === inOther.has(id) ? null : inOne.has(id) ? 0 : 1),
    holds: () => true,
    interleave: (first, second) => [...first, ...second],
  });
  rearrange(
    [...things.values()],
    wanted.flatMap((id) => things.get(id) ?? []),
  );
}
