import { describe, expect, it } from 'vitest';
import { placeOf } from './window-place.ts';

describe('where the window stood', () => {
  it('is read back as it was written down', () => {
    const place = { x: 10, y: -20, width: 1000, height: 700 };
    expect(placeOf(JSON.stringify(place))).toEqual(place);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"width":1,"height":1}',
    '{"width":1e9,"height":700}',
    '{"width":"1000","height":700}',
  ])('is the usual place when the file holds %s', (text) => {
    expect(placeOf(text)).toEqual({ width: 1360, height: 880 });
  });
});
