import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsInText } from '../../../../core/meeting/quotations.ts';
import { smartMark } from './smart-marks.ts';

/** What a person who types this gets. */
function typed(keys: string, language: string): string {
  let text = '';
  for (const key of keys) {
    const mark = smartMark(text, key, language);
    text = mark ? text.slice(0, text.length - mark.erase) + mark.text : text + key;
  }
  return text;
}

describe('marks as they are typed', () => {
  it.each([
    ['en', 'he said "we don\'t" and "so"', 'he said “we don’t” and “so”'],
    ['', '("yes")', '(“yes”)'],
    ['en-GB', "called it 'final'", 'called it ‘final’'],
    ['fr', 'elle a dit "l\'eau" ici', 'elle a dit «\u202fl’eau\u202f» ici'],
    ['fr', 'elle a dit "oui "', 'elle a dit «\u202foui\u202f»'],
    ['es', 'dijo "hoy"', 'dijo «hoy»'],
    ['de', 'sie sagte "heute" und', 'sie sagte „heute“ und'],
  ])('in “%s” %s becomes %s', (language, keys, text) => {
    expect(typed(keys, language)).toBe(text);
  });

  it.each([
    ['en', 'winter--if--summer -- and 10--12', 'winter—if—summer – and 10–12'],
    ['fr', 'hiver -- puis', 'hiver – puis'],
    ['es', 'el plan --dijo-- sigue, 10--12', 'el plan —dijo— sigue, 10–12'],
    ['ja', 'a -- b', 'a – b'],
  ])('dashes in “%s”: %s becomes %s', (language, keys, text) => {
    expect(typed(keys, language)).toBe(text);
  });

  it('leaves inches, lines that begin with hyphens, and what a backslash guards', () => {
    for (const keys of ['a 5" pipe', '-- one', 'a \\"b\\"', 'a \\--']) {
      expect(typed(keys, 'en')).toBe(keys);
    }
  });

  it('closes a straight mark by a straight one, and a pasted mark by its own', () => {
    expect(smartMark('"we agree', '"', 'en')).toBeNull();
    expect(smartMark('«we agree', '"', 'en')?.text).toBe('»');
    expect(smartMark('“nous', '"', 'fr')?.text).toBe('”');
  });

  it('leaves the marks alone in languages whose own it does not know', () => {
    expect(typed('a "b"', 'ja')).toBe('a "b"');
  });

  it('makes a quotation of the same words as the straight marks do', () => {
    const words = array(constantFrom('"', 'we', ' ', 'agree', ',', '5', '(', 'x"'), { maxLength: 12 });
    assert(
      property(words, constantFrom('en', 'fr', 'es', 'de'), (pieces, language) => {
        const keys = pieces.join('');
        const inside = (text: string) =>
          quotationsInText(text).map(({ from, to }) =>
            text.slice(from + 1, to - 1).replace(/[^\p{L}\p{N}]/gu, ''),
          );
        // Empty pairs, and marks with a space on either side, which could open or close, are nobody's words for certain.
        if (/"\s*"|(?:^|[\s(])"(?:\s|$)/.test(keys)) return;
        expect(inside(typed(keys, language))).toEqual(inside(keys));
      }),
    );
  });
});
