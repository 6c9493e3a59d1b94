import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64, fromBase64 } from './base64.ts';
import { pictureFacts } from './picture.ts';
import { POINT } from './sample-item.ts';

function bytes(...values: (number | string)[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...value].map((letter) => letter.charCodeAt(0)),
    ),
  );
}

it('reads format and size from the first bytes of a picture', () => {
  expect(pictureFacts(fromBase64(POINT) ?? bytes())).toEqual({ format: 'png', width: 1, height: 1 });
  expect(pictureFacts(bytes('GIF89a', 0x40, 0x01, 0xf0, 0x00))).toEqual({
    format: 'gif',
    width: 320,
    height: 240,
  });
  expect(
    pictureFacts(
      bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0x00, 0xf0, 0x01, 0x40, 3, 0, 0),
    ),
  ).toEqual({ format: 'jpeg', width: 320, height: 240 });
  expect(
    pictureFacts(bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8X', 10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 0x01, 0, 0xef, 0, 0)),
  ).toEqual({ format: 'webp', width: 320, height: 240 });
});

it('takes nothing for a picture that is none, and does not mind where it breaks off', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '\x89PNG\r\n\x1a\n', 'GIF89a', '\xff\xd8\xff', 'RIFF0000WEBPVP8L'),
      fc.uint8Array({ maxLength: 40 }),
      (head, rest) => {
        const facts = pictureFacts(bytes(head, ...rest));
        if (facts !== null) expect(Math.min(facts.width, facts.height)).toBeGreaterThan(0);
      },
    ),
  );
  expect(pictureFacts(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
});

it('writes and reads base 64 as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (some) => {
      expect(base64(some)).toBe(Buffer.from(some).toString('base64'));
      expect(fromBase64(base64(some))).toEqual(some);
    }),
  );
  expect(fromBase64('not base 64!')).toBeNull();
});
