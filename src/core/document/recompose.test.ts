import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from './changes.ts';
import {
  type Block,
  blockText,
  type Draft,
  fingerprintOf,
  isEdited,
  reportedBy,
  setAsideIn,
} from './draft.ts';
import { recompose } from './recompose.ts';

function composed(id: string, text: string): Block {
  const content = text === '' ? [] : [{ text }];
  return { type: 'paragraph', id, content, fingerprint: fingerprintOf({ content }) };
}

function edited(id: string, before: string, after: string): Block {
  return { ...composed(id, before), content: after === '' ? [] : [{ text: after }] };
}

function own(id: string, text: string): Block {
  return { ...composed(id, text), fingerprint: '' };
}

function draft(...blocks: Block[]): Draft {
  return { id: 'news-en', template: 'news', language: 'en', blocks };
}

const texts = (one: Draft) => one.blocks.map(blockText);

describe('composing again', () => {
  it('gives the fresh draft where nobody has edited', () => {
    const fresh = draft(composed('b', 'New.'), composed('a', 'One.'));
    expect(recompose(draft(composed('a', 'One.'), composed('c', 'Gone.')), fresh)).toEqual(fresh);
  });

  it('leaves an edited block as it is, and lets the others follow', () => {
    const present = draft(edited('a', 'One.', 'My one.'), composed('b', 'Two.'));
    expect(
      texts(recompose(present, draft(composed('a', 'One, anew.'), composed('b', 'Two, anew.')))),
    ).toEqual(['My one.', 'Two, anew.']);
  });

  it('keeps an edited block whose entries are gone, behind what it stood behind', () => {
    const present = draft(composed('a', 'One.'), edited('b', 'Two.', 'My two.'), composed('c', 'Three.'));
    const fresh = draft(composed('a', 'One.'), composed('d', 'Four.'), composed('c', 'Three.'));
    expect(texts(recompose(present, fresh))).toEqual(['One.', 'My two.', 'Four.', 'Three.']);
  });

  it("keeps a person's own blocks in their order and place", () => {
    const present = draft(own('x', 'X'), composed('a', 'One.'), own('y', 'Y'), own('z', 'Z'));
    const fresh = draft(composed('n', 'New.'), composed('a', 'One.'));
    expect(texts(recompose(present, fresh))).toEqual(['X', 'New.', 'One.', 'Y', 'Z']);
  });

  it('keeps both halves of a paragraph that was parted, under ids of their own', () => {
    const present = draft(edited('a', 'One. Two.', 'One.'), edited('a', 'One. Two.', 'Two.'));
    const after = recompose(present, draft(composed('a', 'One. Two.')));
    expect(texts(after)).toEqual(['One.', 'Two.']);
    expect(new Set(after.blocks.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps both texts where a merge left the composed block beside the edited one', () => {
    const present = draft(edited('a', 'One.', 'My one.'), composed('a', 'One.'));
    expect(texts(recompose(present, draft(composed('a', 'One.')))).sort()).toEqual(['My one.', 'One.']);
  });

  it("never lets a person's own block stand in for a composed one", () => {
    const present = draft(own('a', 'Mine.'));
    expect(texts(recompose(present, draft(composed('a', 'One.')))).sort()).toEqual(['Mine.', 'One.']);
  });

  it('brings back a paragraph that was deleted, while the notes still hold it', () => {
    expect(texts(recompose(draft(), draft(composed('a', 'One.'))))).toEqual(['One.']);
  });
});

/** A paragraph of these sentences, each reporting the entry of its name. */
function telling(id: string, ...entries: string[]): Block {
  const content = entries.map((entry, index) => ({
    text: `Told ${entry}.${index < entries.length - 1 ? ' ' : ''}`,
    sources: [entry],
  }));
  return { type: 'paragraph', id, content, fingerprint: fingerprintOf({ content }) };
}

/** The same after a person has written into it. */
function rewritten(block: Block): Block {
  return { ...block, content: [...block.content, { text: ' Mine.' }] };
}

describe('what an edited paragraph tells', () => {
  const present = draft(rewritten(telling('p1', 'e1', 'e2', 'e3')));
  const fresh = draft(telling('p1', 'e1', 'e2'), telling('p3', 'e3', 'e4'));

  it('is not told a second time, however the paragraphs are parted now', () => {
    const after = recompose(present, fresh);
    expect(texts(after)).toEqual(['Told e1. Told e2. Told e3. Mine.', 'Told e4.']);
    expect(after.blocks.map(isEdited)).toEqual([true, false]);
    expect(recompose(after, fresh)).toEqual(after);
  });

  it('is told as the notes have it once its own text is given up', () => {
    expect(recompose(recompose(present, fresh), fresh, 'p1').blocks).toEqual(fresh.blocks);
  });

  it('stays where it was told before, when a person copies it', () => {
    const both = draft(rewritten(telling('p1', 'e1', 'e2')), telling('p2', 'e2', 'e3'));
    expect(texts(recompose(both, draft(telling('p1', 'e1'), telling('p2', 'e2', 'e3'))))).toEqual([
      'Told e1. Told e2. Mine.',
      'Told e2. Told e3.',
    ]);
  });
});

describe('what was set aside', () => {
  it('does not come back, be it a paragraph, a sentence or a picture', () => {
    const present = { ...draft(telling('p1', 'e1')), setAside: ['e2', 'lead'] };
    const fresh = draft(composed('lead', 'The lead.'), telling('p1', 'e1', 'e2'));
    expect(recompose(present, fresh)).toMatchObject({
      blocks: [telling('p1', 'e1')],
      setAside: ['e2', 'lead'],
    });
  });

  it('counts no more once it stands in the draft again', () => {
    const present = { ...draft(telling('p1', 'e1', 'e2')), setAside: ['e2', 'e3'] };
    expect(recompose(present, draft(telling('p1', 'e1', 'e2')))).toEqual({
      ...draft(telling('p1', 'e1', 'e2')),
      setAside: ['e3'],
    });
  });
});

describe('the notes have changed since', () => {
  const mine = rewritten(telling('p1', 'e1'));

  it('for an edited paragraph whose notes give another text now', () => {
    const fresh = draft(telling('p1', 'e1', 'e2'), telling('p3', 'e3'));
    expect(changesSince(draft(mine, telling('p3', 'e3')), fresh, fresh)).toEqual([
      { block: mine, now: fresh.blocks[0] },
    ]);
    expect(changesSince(draft(mine), draft(telling('p1', 'e1')), draft(telling('p1', 'e1')))).toEqual([]);
  });

  it('not for what a person made, or wrote as the notes have it now', () => {
    const fresh = draft(telling('p1', 'e1', 'e2'));
    const own = { ...telling('p1', 'e1'), fingerprint: '' };
    const alike = { ...telling('p1', 'e1', 'e2'), fingerprint: 'before' };
    for (const block of [own, alike]) expect(changesSince(draft(block), fresh, fresh)).toEqual([]);
  });

  it('not for a sentence that was taken out and set aside', () => {
    const whole = telling('p1', 'e1', 'e2');
    const shorter = { ...telling('p1', 'e1'), fingerprint: whole.fingerprint };
    expect(changesSince(draft(shorter), draft(telling('p1', 'e1')), draft(whole))).toEqual([]);
  });

  it('where the paragraph goes by another id now, and where its notes are gone', () => {
    const moved = draft(telling('p0', 'e0', 'e1'));
    expect(changesSince(draft(mine), moved, moved)).toEqual([{ block: mine, now: moved.blocks[0] }]);
    expect(changesSince(draft(mine), draft(), draft())).toEqual([{ block: mine, now: null }]);
  });
});

describe('for whatever a person did to a draft', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'a-part-2');
  const text = fc.constantFrom('', 'One.', 'Two.', 'Three.', 'Four.');
  const present = fc.array(
    fc.oneof(
      fc.tuple(id, text).map(([one, words]) => composed(one, words)),
      fc.tuple(id, text, text).map(([one, before, after]) => edited(one, before, after)),
      fc.tuple(id, text).map(([one, words]) => own(one, words)),
    ),
    { maxLength: 12 },
  );
  const fresh = fc
    .uniqueArray(fc.tuple(id, text), { selector: ([one]) => one, maxLength: 5 })
    .map((blocks) => draft(...blocks.map(([one, words]) => composed(one, words))));

  it('nothing typed is lost, no id is doubled, and what nobody edited is as composed', () => {
    fc.assert(
      fc.property(present, fresh, (blocks, next) => {
        const after = recompose(draft(...blocks), next);
        const ids = after.blocks.map((block) => block.id);
        expect(new Set(ids).size).toBe(ids.length);
        const written = blocks.filter(isEdited).map(blockText).sort();
        expect(after.blocks.filter(isEdited).map(blockText).sort()).toEqual(written);
        for (const block of after.blocks) if (!isEdited(block)) expect(next.blocks).toContainEqual(block);
        const present = new Set(ids);
        for (const block of next.blocks) expect(present).toContain(block.id);
        expect(recompose(after, next)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is told twice that was not before, what is set aside is not told, and the rest is', () => {
    const entries = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'];
    const block = fc.tuple(id, fc.subarray(entries, { minLength: 1 }));
    const written = block.chain(([one, its]) =>
      fc.constantFrom(telling(one, ...its), rewritten(telling(one, ...its))),
    );
    const before = fc.record({
      blocks: fc.uniqueArray(written, { selector: (one) => one.id, maxLength: 5 }),
      setAside: fc.subarray(entries),
    });
    /** The entries in their order, parted into paragraphs anywhere. */
    const next = fc.tuple(fc.subarray(entries), fc.subarray([1, 2, 3, 4, 5])).map(([its, cuts]) =>
      draft(
        ...[0, ...cuts].flatMap((from, index) => {
          const part = its.slice(from, cuts[index] ?? its.length);
          return part.length === 0 ? [] : [telling('abcdef'[from] ?? '', ...part)];
        }),
      ),
    );
    fc.assert(
      fc.property(before, next, ({ blocks, setAside }, fresh) => {
        const present = { ...draft(...blocks), setAside };
        const after = recompose(present, fresh);
        expect(recompose(after, fresh)).toEqual(after);
        const written = blocks.filter(isEdited);
        expect(after.blocks.filter(isEdited)).toEqual(expect.arrayContaining(written));
        const aside = setAsideIn(present);
        const told = [...after.blocks.flatMap((one) => [...reportedBy([one])])];
        for (const entry of aside) expect(told).not.toContain(entry);
        // What falls to a paragraph that a person edited is shown beside it, and not told for them.
        const free = fresh.blocks.filter((one) => !written.some((block) => block.id === one.id));
        for (const entry of reportedBy(free)) if (!aside.has(entry)) expect(told).toContain(entry);
        for (const one of after.blocks) {
          if (isEdited(one)) continue;
          const earlier = reportedBy(blocks.filter((block) => block.id === one.id && !isEdited(block)));
          for (const entry of reportedBy([one])) {
            if (!earlier.has(entry)) expect(reportedBy(written)).not.toContain(entry);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
