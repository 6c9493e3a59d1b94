import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { draftsSchema } from '../document/drafts.ts';
import { notesSchema } from '../document/notes.ts';
import { checkTree } from './check-content.ts';
import { plainlyFits } from './check-shape.ts';
import { draftFragment, notesFragment, toLiving } from './living.ts';
import { readTree } from './living-tree.ts';
import { livingMeetings } from './meetings.fixture.ts';

/** A piece of a living tree, good or bad. */
type Piece =
  | { name: string; attributes: [string, unknown][]; children: Piece[] }
  | { runs: { text: string; marks: Record<string, object | null> }[]; embeds: boolean };

const NAMES = [...new Set([...Object.keys(notesSchema.nodes), ...Object.keys(draftsSchema.nodes)]), 'table'];
const MARKS = [
  ...new Set([...Object.keys(notesSchema.marks), ...Object.keys(draftsSchema.marks)]),
  'redacted',
];

const run = fc.record({
  text: fc.constantFrom('ferries', ' ', '!', '𝒳'),
  marks: fc.dictionary(
    fc.constantFrom(...MARKS),
    fc.constantFrom({}, { href: 'https://example.org/' }, null),
    {
      maxKeys: 2,
    },
  ),
});
const attributes = fc.array(
  fc.tuple(fc.constantFrom('id', 'kind', 'level', 'colour'), fc.constantFrom<unknown>('', 'x', 7, null)),
  { maxLength: 2 },
);
const text: fc.Arbitrary<Piece> = fc.record({
  runs: fc.array(run, { maxLength: 3 }),
  embeds: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
});
/** An element that mostly holds what it may hold. */
function element(name: string, children: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
  const odd = fc
    .integer({ min: 0, max: 11 })
    .chain((chance) => fc.constantFrom(...(chance ? [name] : NAMES)));
  return fc.record({ name: odd, attributes, children: fc.array(children, { maxLength: 3 }) });
}
const inline = fc.oneof(
  { weight: 5, arbitrary: text },
  element('mention', fc.constant({ runs: [], embeds: false })),
);
const block = fc
  .constantFrom('paragraph', 'bullet', 'heading', 'quote')
  .chain((name) => element(name, inline));
const notes = fc.array(element('group', element('entry', block)), { maxLength: 3 });
const draft = fc.array(block, { maxLength: 4 });
const anything = fc.array(fc.oneof(text, block, element('group', fc.oneof(text, block))), { maxLength: 3 });

function livingTree(pieces: readonly Piece[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('tree');
  const put = (into: Y.XmlFragment, piece: Piece, place: number) => {
    if ('runs' in piece) {
      const run = new Y.XmlText();
      into.insert(place, [run]);
      for (const { text: words, marks } of piece.runs) run.insert(run.length, words, marks);
      if (piece.embeds) run.insertEmbed(run.length, { page: 1 });
      return;
    }
    const made = new Y.XmlElement(piece.name);
    into.insert(place, [made]);
    // Yjs stores any value; its types know texts alone.
    for (const [name, value] of piece.attributes) made.setAttribute(name, value as string);
    piece.children.forEach((child, index) => {
      put(made, child, index);
    });
  };
  pieces.forEach((piece, index) => {
    put(fragment, piece, index);
  });
  return fragment;
}

it.each([
  ['notes', notesSchema],
  ['draft', draftsSchema],
] as const)('says of a tree of %s what building its nodes says', (part, schema) => {
  const seen = { fits: 0, doesNot: 0 };
  fc.assert(
    fc.property(fc.oneof(notes, draft, anything), (pieces) => {
      const fragment = livingTree(pieces);
      const built = checkTree(schema, { type: 'doc', content: readTree(fragment) }, part);
      expect(plainlyFits(schema, fragment)).toBe(built.fits);
      seen[built.fits ? 'fits' : 'doesNot']++;
    }),
    { numRuns: 400 },
  );
  expect(Math.min(seen.fits, seen.doesNot)).toBeGreaterThan(20);
});

it('finds every meeting plain that is made here: none waits for the thorough way', () => {
  fc.assert(
    fc.property(livingMeetings, (meeting) => {
      const doc = toLiving(meeting);
      expect(plainlyFits(notesSchema, notesFragment(doc))).toBe(true);
      for (const { id } of meeting.drafts)
        expect(plainlyFits(draftsSchema, draftFragment(doc, id))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
