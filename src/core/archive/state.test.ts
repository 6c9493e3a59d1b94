import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { livingUpdate } from '../meeting/living.ts';
import { json, notedMeeting, strangersArchive } from './archive.fixture.ts';
import { readArchive } from './read.ts';
import { ArchiveRefusal } from './refusal.ts';
import { readState } from './state.ts';

/** The V2 encoder of Yjs, with a way to write a bare number. */
class Encoder extends Y.UpdateEncoderV2 {
  number(value: number): void {
    this.resetDsCurVal();
    this.writeDsClock(value);
  }
}

const CONTENT = 8;
const HAS_RIGHT = 0x40;

/**
 * Pieces in one list, all by one client, none with anything before it: first `count` of them each before the last one, then
 * as many before ever other ones of those. To place one of the latter Yjs looks at all that stand there.
 */
function quadratic(count: number): Uint8Array {
  const encoder = new Encoder();
  encoder.number(1);
  encoder.number(2 * count);
  encoder.writeClient(1);
  encoder.number(0);
  const piece = (before: number | null) => {
    encoder.writeInfo(before === null ? CONTENT : CONTENT | HAS_RIGHT);
    if (before !== null) encoder.writeRightID(Y.createID(1, before));
    else {
      encoder.writeParentInfo(true);
      encoder.writeString('comments');
    }
    encoder.writeLen(1);
    encoder.writeAny('x');
  };
  piece(null);
  for (let index = 1; index < count; index++) piece(index - 1);
  for (let index = 0; index < count; index++) piece(index);
  encoder.number(0);
  return encoder.toUint8Array();
}

it('gives up on a state whose pieces are made to be compared with each other', () => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, quadratic(50));
  expect(doc.getArray('comments').length).toBe(100);
  const began = Date.now();
  expect(() => readState(quadratic(30_000), 300)).toThrow(/takes longer to read/);
  expect(Date.now() - began).toBeLessThan(20_000);
});

it('takes any bytes for a state, and gives a meeting or a refusal', () => {
  const sound = livingUpdate(notedMeeting());
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc
          .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
          .map((changes) => {
            const changed = sound.slice();
            for (const [at, byte] of changes) changed[at] = byte;
            return changed;
          }),
      ),
      (bytes) => {
        try {
          expect(readState(bytes, 5_000).format).toBe('rapporteur-meeting');
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveRefusal);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('reads whatever JSON stands in an archive without throwing', async () => {
  const parts = Object.entries(notedMeeting());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...parts.map(([key]) => key)),
      fc.jsonValue(),
      fc.jsonValue(),
      fc.constantFrom('version', 'files', 'media', 'meeting', 'madeAt', 'words'),
      fc.constantFrom(1, 2, 0, 'one'),
      async (key, value, other, field, schemaVersion) => {
        const meeting = json({ ...notedMeeting(), schemaVersion, [key]: value });
        const one = await readArchive(await strangersArchive({ 'meeting.json': meeting }));
        if (!one.ok) expect(one.message).toMatch(/^This .*\.$/);
        const two = await readArchive(
          await strangersArchive({ 'meeting.json': json(notedMeeting()) }, (manifest) => ({
            ...manifest,
            [field]: other,
          })),
        );
        if (!two.ok) expect(two.message).toMatch(/^This .*\.$/);
      },
    ),
    { numRuns: 200 },
  );
});
