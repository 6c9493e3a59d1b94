import { describe, expect, it } from 'vitest';
import { fromShown, toShown } from './addresses.ts';

describe('an address of the app’s scheme', () => {
  it.each(['app://rapporteur/', 'app://rapporteur/index.html?a=b#c', 'app://rapporteur', 'other+1://host/x'])(
    'is shown at an https address and found again: %s',
    (address) => {
      expect(toShown(address)).toMatch(/^https:\/\/[^/]+\.invalid/);
      expect(fromShown(toShown(address))).toBe(address);
    },
  );

  it.each(['https://example.org/', 'about:blank', 'https://app.invalid/', 'http://rapporteur.app.invalid/'])(
    'is not made of another: %s',
    (address) => {
      expect(fromShown(address)).toBe(address);
    },
  );

  it('must have a host to be shown', () => {
    expect(() => toShown('about:blank')).toThrow('only addresses of the app');
  });
});
