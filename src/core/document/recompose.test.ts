import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockText, type Draft, fingerprintOf, isEdited } from './draft.ts';
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
});
