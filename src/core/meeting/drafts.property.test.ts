import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { mergeStates } from '../archive/merge.ts';
import { composeDraft } from '../compose/compose.ts';
import { type Block, blockText, isEdited, reportedBy, setAsideIn } from '../document/draft.ts';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { fromLiving, readDraft, toLiving } from './living.ts';
import { copyOfDoc, draftActions, Rapporteur } from './settle.fixture.ts';

const RUNS = Number(process.env.MERGE_RUNS ?? 60);

function blocksOf(doc: Y.Doc): Block[] {
  return readDraft(doc, 'news-en')?.blocks ?? [];
}

/** The words that stand in what a person wrote. */
function writtenIn(doc: Y.Doc): string {
  return blocksOf(doc).filter(isEdited).map(blockText).join('\n');
}

/** How many blocks tell each entry. */
function tellers(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of blocks.flatMap((block) => [...reportedBy([block])]))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Each block stands once, and of what nobody edited no entry is told in more blocks than composing it takes. */
function nothingIsDoubled(doc: Y.Doc): void {
  const blocks = blocksOf(doc);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  const composed = tellers(composeDraft(fromLiving(doc).meeting).blocks);
  for (const [id, count] of tellers(blocks.filter((block) => !isEdited(block)))) {
    expect(count).toBeLessThanOrEqual(composed.get(id) ?? 0);
  }
}

it('loses no word of a person and doubles nothing, whatever two compose, edit, take out and set aside before they merge', () => {
  fc.assert(
    fc.property(meetings, draftActions, draftActions, draftActions, (meeting, before, one, other) => {
      const base = new Rapporteur(toLiving(meeting), 'o').do(before).doc;
      const a = new Rapporteur(copyOfDoc(base), 'a').do(one);
      const b = new Rapporteur(copyOfDoc(base), 'b').do(other);
      const states = [a, b].map(({ doc }) => Y.encodeStateAsUpdateV2(doc)) as [Uint8Array, Uint8Array];
      const result = mergeStates(...states);
      if (!result.ok) throw new Error(result.message);
      const merged = new Y.Doc();
      Y.applyUpdateV2(merged, result.state);
      const kept = (doc: Y.Doc) => {
        const [text, words] = [writtenIn(doc), (who: Rapporteur) => writtenIn(who.doc)];
        for (const who of [a, b]) {
          const typed = who.words.filter((word) => words(who).includes(word));
          expect(typed.filter((word) => !text.includes(word))).toEqual([]);
        }
      };
      kept(merged);
      const c = new Rapporteur(merged, 'c');
      c.compose();
      kept(merged);
      nothingIsDoubled(merged);
      const once = readDraft(merged, 'news-en');
      c.compose();
      expect(readDraft(merged, 'news-en')).toEqual(once);
      // What was set aside stays away, unless somebody wrote it in.
      const composed = reportedBy(blocksOf(merged).filter((block) => !isEdited(block)));
      for (const id of once ? setAsideIn(once) : []) expect(composed).not.toContain(id);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
