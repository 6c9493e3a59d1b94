import { describe, expect, it } from 'vitest';
import { START_PAGE } from './origin.ts';
import { isTrustedSender } from './sender.ts';

describe('who may call main', () => {
  it('is the top frame of the app’s own page', () => {
    expect(isTrustedSender({ url: START_PAGE, parent: null })).toBe(true);
  });

  it('is no frame within a page, not even one of the app’s own', () => {
    expect(isTrustedSender({ url: START_PAGE, parent: { url: START_PAGE } })).toBe(false);
  });

  it('is no page from elsewhere', () => {
    expect(isTrustedSender({ url: 'https://example.org/', parent: null })).toBe(false);
    expect(isTrustedSender({ url: 'app://rapporteur.example.org/', parent: null })).toBe(false);
  });

  it('is no frame that has gone', () => {
    expect(isTrustedSender(null)).toBe(false);
  });
});
