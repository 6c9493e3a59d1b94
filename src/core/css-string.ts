/** A text as a string of CSS, for style rules that hold words of a meeting. */

/**
 * The text between double quotes (CSS Syntax 3, 4.3.5 and 4.3.7). Every character that could mean something in CSS is
 * escaped by its number, so that no word ends the string, the rule, or the element that it stands in.
 */
export function cssString(text: string): string {
  const escaped = Array.from(text, (character) => {
    if (/[\p{L}\p{M}\p{N} .,'&-]/u.test(character)) return character;
    const point = character.codePointAt(0) ?? 0;
    const isText = point > 0 && !(point >= 0xd800 && point <= 0xdfff);
    return `\\${(isText ? point : 0xfffd).toString(16)} `;
  });
  return `"${escaped.join('')}"`;
}
