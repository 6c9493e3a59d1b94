/**
 * Runs of text as every file format can hold them. All exports and imports
 * go through here, so that the same draft gives the same words everywhere.
 */

/** A run of text with its formatting; '' is no link. */
export type Run = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly check: boolean;
  readonly link: string;
};

/** White space that says nothing but "space": all but the no-break spaces and their like. */
const SPACES = /[\t\n\v\f\r \u0085\u2028\u2029]+/gu;

/**
 * The same text, fit to be written: characters that XML and terminals cannot
 * hold are gone (a lone surrogate becomes U+FFFD), white space of any length is
 * one space and none stands at the edges, as HTML and Markdown would have it.
 * A space takes only the formatting that both its neighbours share, since
 * Markdown has no way to say "bold up to and with the space".
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  return joined(withPlainEdges(pieces(runs)));
}

/** A text of one line, cleaned like a run of text. */
export function tidyText(text: string): string {
  return tidyRuns([{ text, bold: false, italic: false, check: false, link: '' }])
    .map((run) => run.text)
    .join('');
}

/**
 * The address of a link if it may be one in a published file: http, https or
 * mailto, in the characters of RFC 3986, all others percent-encoded. Otherwise ''.
 */
function publicLink(href: string): string {
  const address = printable(href).trim();
  if (!/^(https?:\/\/[^/\s]|mailto:[^\s])/i.test(address)) return '';
  return address.replace(/%(?![0-9A-Fa-f]{2})|[^!#$%&-;=?-Z_a-z~]/gu, (character) =>
    encodeURIComponent(character),
  );
}

/** Runs cut into words and the white space at their edges; none of it at the edges of the whole, no two spaces in a row. */
function pieces(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  let spaceBefore = true;
  for (const run of runs) {
    const link = run.link === '' ? '' : publicLink(run.link);
    for (const piece of atEdges(printable(run.text))) {
      const text: string = spaceBefore && piece.startsWith(' ') ? piece.slice(1) : piece;
      if (text === '') continue;
      found.push({ ...run, link, text });
      spaceBefore = text.endsWith(' ');
    }
  }
  const first = found.findIndex(isWord);
  return first === -1 ? [] : found.slice(first, found.findLastIndex(isWord) + 1);
}

/** A text in three: white space, words with all that is between them, white space. Each may be ''. */
function atEdges(text: string): [string, string, string] {
  const words = text.trimStart();
  const before = text.slice(0, text.length - words.length);
  const core = words.trimEnd();
  return [before, core, words.slice(core.length)];
}

function isWord(piece: Run): boolean {
  return piece.text.trim() !== '';
}

function withPlainEdges(found: readonly Run[]): Run[] {
  const nextWords: (Run | undefined)[] = [];
  for (let at = found.length - 1; at >= 0; at--) {
    const piece = found[at];
    nextWords[at] = piece !== undefined && isWord(piece) ? piece : nextWords[at + 1];
  }
  let before: Run | undefined;
  return found.map((piece, index) => {
    if (isWord(piece)) {
      before = piece;
      return piece;
    }
    const after = nextWords[index];
    return {
      text: piece.text,
      bold: before?.bold === true && after?.bold === true,
      italic: before?.italic === true && after?.italic === true,
      check: before?.check === true && after?.check === true,
      link: before !== undefined && before.link === after?.link ? before.link : '',
    };
  });
}

function joined(words: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last !== undefined && sameFormat(last, word)) {
      runs[runs.length - 1] = { ...last, text: last.text + word.text };
    } else {
      runs.push({
        text: word.text,
        bold: word.bold,
        italic: word.italic,
        check: word.check,
        link: word.link,
      });
    }
  }
  return runs;
}

function sameFormat(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.check === b.check && a.link === b.link;
}

/** Text without what XML 1.0 cannot hold: control characters, halves of surrogate pairs, noncharacters. */
function printable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(SPACES, ' ');
}
