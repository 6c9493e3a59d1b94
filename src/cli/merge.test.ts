import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PICTURE } from '../core/archive/archive.fixture.ts';
import { livingUpdate, setParticular } from '../core/meeting/living.ts';
import { parseShorthand } from '../core/shorthand/parse.ts';
import { readWholeArchive, saveArchive } from './archive.ts';
import { merge } from './merge.ts';
import { Refusal } from './refusal.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const run = (first: string, second: string, output: string) =>
  merge({ name: 'merge', first: at(first), second: at(second), output: at(output) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const { meeting } = parseShorthand(
  'title: Ferries\npeople:\n  VP = Ms. Vera PAPPAS\nnotes:\n10:00 VP: welcome',
);

/** An archive of the meeting after somebody changed it. */
async function archive(
  name: string,
  change: (doc: Y.Doc) => void,
  picture: string | null = null,
): Promise<void> {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, livingUpdate(meeting));
  change(doc);
  const pictures = new Map(picture === null ? [] : [[picture, { type: 'image/png', bytes: PICTURE }]]);
  await saveArchive(at(name), { state: Y.encodeStateAsUpdateV2(doc), pictures });
}

describe('rapporteur merge', () => {
  it('writes what both hold, pictures too, and finds nothing where they do not differ', async () => {
    await archive('a.rapporteur', (doc) => setParticular(doc, 'place', 'Harbourtown'), 'a.png');
    await archive('b.rapporteur', (doc) => setParticular(doc, 'body', 'Council'), 'b.png');
    expect(await run('a.rapporteur', 'b.rapporteur', 'c.rapporteur')).toEqual({ remarks: [], found: false });
    const merged = await readWholeArchive(at('c.rapporteur'));
    expect(merged.meeting.particulars).toMatchObject({ place: 'Harbourtown', body: 'Council' });
    expect([...merged.pictures.keys()]).toEqual(['a.png', 'b.png']);
  });

  it('says what a person should look at', async () => {
    await archive('a.rapporteur', (doc) => setParticular(doc, 'place', 'Harbourtown'));
    await archive('b.rapporteur', (doc) => setParticular(doc, 'place', 'Piertown'));
    const { remarks, found } = await run('a.rapporteur', 'b.rapporteur', 'c.rapporteur');
    expect(found).toBe(true);
    expect(remarks).toEqual([
      `${at('c.rapporteur')}: 1 particular was given differently. One stands; the other is in a comment at the start of the notes.`,
    ]);
  });

  it('writes over neither of the two, through a link either, and refuses two meetings', async () => {
    await archive('a.rapporteur', () => undefined);
    await archive('b.rapporteur', (doc) => doc.getMap('meta').set('id', 'another'));
    symlinkSync(at('a.rapporteur'), at('link.rapporteur'));
    const before = readFileSync(at('a.rapporteur'));
    for (const output of ['a.rapporteur', 'b.rapporteur', 'link.rapporteur']) {
      await expect(run('a.rapporteur', 'b.rapporteur', output)).rejects.toThrow(Refusal);
    }
    await expect(run('a.rapporteur', 'b.rapporteur', 'c.rapporteur')).rejects.toThrow(
      'two different meetings',
    );
    expect(readFileSync(at('a.rapporteur'))).toEqual(before);
  });
});
