import { describe, expect, it } from 'vitest';
import { onScreen, placeOf } from './window-place.ts';

describe('where the window stood', () => {
  it('is read back as it was written down', () => {
    const place = { x: 10, y: -20, width: 1000, height: 700 };
    expect(placeOf(JSON.stringify({ ...place, isMaximized: false }))).toEqual(place);
    const full = { ...place, isMaximized: true as const };
    expect(placeOf(JSON.stringify(full))).toEqual(full);
    expect(onScreen(full, [{ x: 5000, y: 0, width: 1440, height: 900 }])).toEqual({
      width: 1000,
      height: 700,
      isMaximized: true,
    });
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

describe('a window', () => {
  const left = { x: 0, y: 25, width: 1440, height: 875 };
  const right = { x: 1440, y: 0, width: 1920, height: 1080 };
  const place = { x: 1500, y: 40, width: 1000, height: 700 };

  it('comes back where it stood, on whichever display', () => {
    expect(onScreen(place, [left, right])).toEqual(place);
    expect(onScreen({ ...place, x: -800 }, [left])).toEqual({ ...place, x: -800 });
  });

  it('comes back in sight when that display has gone', () => {
    expect(onScreen(place, [left])).toEqual({ width: 1000, height: 700 });
    expect(onScreen({ ...place, x: -950 }, [left])).toEqual({ width: 1000, height: 700 });
    expect(onScreen({ ...place, x: 100, y: 890 }, [left])).toEqual({ width: 1000, height: 700 });
    expect(onScreen({ ...place, x: 100, y: 0 }, [left])).toEqual({ width: 1000, height: 700 });
  });

  it('stays as it is where no display is known', () => {
    expect(onScreen(place, [])).toEqual(place);
  });
});
