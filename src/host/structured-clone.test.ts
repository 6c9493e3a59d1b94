import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codec } from './structured-clone.ts';

const through = (value: unknown) => codec.decode(codec.encode(value));

describe('a structured clone through text', () => {
  it('is what structuredClone gives', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(through(value)).toEqual(structuredClone(value));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    10n,
    '',
    '\ud800',
    new Date(Number.NaN),
  ])('keeps %s', (value) => {
    expect(through(value)).toEqual(value);
  });

  it('keeps circles, and what is shared', () => {
    const shared = { name: 'shared' };
    const circle: Record<string, unknown> = { one: shared, two: shared };
    circle.self = circle;
    const copy = through(circle) as typeof circle;
    expect(copy.self).toBe(copy);
    expect(copy.one).toBe(copy.two);
  });

  it('keeps bytes as bytes, only those of the view, and takes a Buffer for what it is', () => {
    const bytes = new Uint8Array([0, 1, 2, 3, 4]).subarray(1, 4);
    const copy = through({ bytes, buffer: Buffer.from('news') }) as { bytes: Uint8Array; buffer: Uint8Array };
    expect(copy.bytes).toEqual(new Uint8Array([1, 2, 3]));
    expect(copy.bytes.buffer.byteLength).toBe(3);
    expect(Buffer.isBuffer(copy.buffer)).toBe(false);
    expect(new TextDecoder().decode(copy.buffer)).toBe('news');
  });

  it('keeps an own key of any name, and does not make it a prototype', () => {
    const copy = through(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect('polluted' in copy).toBe(false);
  });

  it('gives instances of classes as plain objects, without their methods', () => {
    class Speaker {
      name = 'Pappas';
      speak() {
        return this.name;
      }
    }
    expect(through(new Speaker())).toEqual({ name: 'Pappas' });
  });

  it('keeps errors with name and message', () => {
    const copy = through(new TypeError('no')) as Error;
    expect(copy).toBeInstanceOf(Error);
    expect([copy.name, copy.message]).toEqual(['TypeError', 'no']);
  });

  it.each([
    ['functions', () => 1],
    ['symbols', Symbol('x')],
    ['promises', Promise.resolve(1)],
    ['weak maps', new WeakMap()],
  ])('refuses %s by a DataCloneError', (_, value) => {
    for (const held of [value, [value], { value }, new Map([[1, value]])]) {
      expect(() => codec.encode(held)).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
    }
  });
});
