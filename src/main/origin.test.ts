import { describe, expect, it } from 'vitest';
import { isOwnAddress, START_PAGE } from './origin.ts';

describe('the addresses of the app itself', () => {
  it.each([START_PAGE, 'app://rapporteur/', 'app://rapporteur/assets/a.js?x#y'])('hold %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  it.each([
    '',
    'null',
    'about:blank',
    'https://rapporteur/',
    'app://rapporteur.example.org/',
    'app://rapporteur:1/',
    'app://somebody@rapporteur/',
    'app://other/index.html',
    'app:rapporteur/index.html',
    'application://rapporteur/',
    'file:///app/rapporteur',
    'data:text/html,app://rapporteur/',
  ])('do not hold “%s”', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});
