/** Own abbreviations, which expand as soon as the word is over. */

/** What is typed for a word, and the word. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** By what is typed. */
export type Abbreviations = ReadonlyMap<string, string>;

/** The list as it is looked up; made once for a list. */
export function abbreviationsOf(list: readonly Abbreviation[]): Abbreviations {
  if (list !== made.list) made = { list, map: new Map(list.map(({ short, long }) => [short, long])) };
  return made.map;
}

let made: { readonly list: readonly Abbreviation[]; readonly map: Abbreviations } = {
  list: [],
  map: new Map(),
};

/** Whether a character ends a word. */
export function endsWord(character: string): boolean {
  return /^[\s.,;:!?)\]}"'”»…/*–—-]$/.test(character);
}

/** The abbreviation at the end of a text, and what it stands for; null where there is none. */
export function expansionAt(
  before: string,
  abbreviations: Abbreviations,
): { typed: string; text: string } | null {
  if (abbreviations.size === 0) return null;
  const run = /\S+$/.exec(before)?.[0] ?? '';
  const word = run.replace(/^[([{“„«‘"'*—–]+/, '');
  // What is compounded: "non-govt". A flag, a mention or what follows a backslash is no word.
  const last = /[-/—–]([^-/—–]+)$/.exec(word)?.[1];
  for (const typed of last === undefined || /[!@\\]/.test(word) ? [word] : [word, last]) {
    const text = longOf(typed, abbreviations);
    if (text !== null) return { typed, text };
  }
  return null;
}

/** In the case it was typed in: "Govt" is "Government". What is typed all in capitals is a code, and stays, unless it is set so. */
function longOf(typed: string, abbreviations: Abbreviations): string | null {
  const exact = abbreviations.get(typed);
  if (exact !== undefined) return exact;
  const [first = ''] = typed;
  const long = abbreviations.get(first.toLowerCase() + typed.slice(first.length));
  if (long === undefined || (typed.length > 1 && typed === typed.toUpperCase())) return null;
  const [initial = ''] = long;
  return initial.toUpperCase() + long.slice(initial.length);
}

/** A list of them as a person writes it, `govt = government`, one a line. */
export function printAbbreviations(list: readonly Abbreviation[]): string {
  return list.map(({ short, long }) => `${short} = ${long}`).join('\n');
}

/** Reads such a list; `problems` has a sentence for each line that is none. */
export function readAbbreviations(text: string): { list: Abbreviation[]; problems: string[] } {
  const list: Abbreviation[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const equals = line.indexOf('=');
    const short = line.slice(0, Math.max(0, equals)).trim();
    const long = line.slice(equals + 1).trim();
    const problem = problemOf(short, long, list);
    if (problem === null) list.push({ short, long });
    else problems.push(`Line ${index + 1}: ${problem}`);
  }
  return { list, problems };
}

function problemOf(short: string, long: string, list: readonly Abbreviation[]): string | null {
  if (short === '' || long === '')
    return 'write an abbreviation and what it stands for, such as “govt = government”.';
  if (/\s/.test(short)) return `an abbreviation has no spaces, and “${short}” has.`;
  if (!/^[\p{L}\p{N}]/u.test(short) || short.length > 30) {
    return `“${short}” can’t be one: begin with a letter or a figure, and write at most 30 characters.`;
  }
  if (long.length > 500) return `what “${short}” stands for is too long; write at most 500 characters.`;
  if (list.some((one) => one.short === short)) return `“${short}” stands for something already.`;
  return null;
}
