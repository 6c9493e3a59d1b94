/** Markdown that no person writes, and that would keep a parser busy for minutes. */

/** Lists in lists and quotations in quotations, opened on one line. */
const DEEP_LINE = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){100}/m;

/** Marks of emphasis, of which a parser compares each with all before it in its paragraph. */
const MOST_MARKS = 2_000;

/** Whether a text has more structure on a line, or more emphasis in a paragraph, than an article can mean. Linear. */
export function isTangled(markdown: string): boolean {
  return DEEP_LINE.test(markdown) || markdown.split(/\n[ \t]*\r?\n/).some(hasTooManyMarks);
}

function hasTooManyMarks(paragraph: string): boolean {
  let marks = 0;
  for (const letter of paragraph) {
    if (letter === '*' || letter === '_') marks += 1;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}
