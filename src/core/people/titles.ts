/** What stands around a name: style, honorific, pronoun. They may come before the name, or after it in brackets. */
import { isSuffix } from '../meeting/naming.ts';
import { readTitles } from '../shorthand/people.ts';

export type Titled = { style: string; honorific: string; pronoun: string; rest: string };

/** Honorifics that lists print in capitals. */
const IN_CAPITALS = /^(?:MR|MRS|MS|MX|DR|PROF|MISS|MME|MLLE|SRA|SRTA|SIR|AMB)\.?(?=\s)/;

/** Forms of the same title that only lists have: as the shorthand knows them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:S\.\s?E\.\s?M\.|SEM)(?=\s)/, 'S.E. M.'],
  [/^(?:S\.\s?E\.\s?Mme)(?=\s)/, 'S.E. Mme'],
  [/^H\.\s?E(?=\s)/, 'H.E.'],
  [/^M(?=\s+\p{Lu}{2})/u, 'M.'],
  [/^M\/s\.?(?=\s)/i, 'Ms.'],
];

const PRONOUN = /^(?:she|he|they|ze|xe)(?:[/,]\s?[a-z]+)*$/i;

/** Takes the titles off a text that holds a name. */
export function takeTitles(text: string): Titled {
  const titled: Titled = { style: '', honorific: '', pronoun: '', rest: text.trim() };
  takeLeading(titled);
  while (takeTrailing(titled)) {
    // Each turn takes one off the end.
  }
  return titled;
}

/** Whether a text is titles and nothing else: "Ms.", "H.E. Mr.". */
export function isTitles(text: string): boolean {
  const { style, honorific, rest } = takeLeadingOf(text);
  return rest === '' && style + honorific !== '';
}

function takeLeading(titled: Titled): void {
  const { style, honorific, rest } = takeLeadingOf(titled.rest);
  if (rest === '') return;
  titled.style = style;
  titled.honorific = honorific;
  titled.rest = rest;
}

function takeLeadingOf(text: string): { style: string; honorific: string; rest: string } {
  let given = text.trim();
  for (const [spelling, usual] of SPELLINGS) given = given.replace(spelling, usual);
  // Those in capitals may stand behind a style.
  const first = readTitles(given);
  const capitals = IN_CAPITALS.exec(first.honorific === '' ? `${first.rest} ` : '')?.[0];
  if (capitals === undefined) return { ...first, rest: first.rest.trim() };
  const usual = capitals.charAt(0) + capitals.slice(1).toLowerCase();
  const second = readTitles(`${usual}${first.rest.slice(capitals.length)}`);
  return { style: first.style, honorific: second.honorific, rest: second.rest.trim() };
}

/** Titles and pronouns behind the name: "(Ms.)", ", Mr", "[she/her]". */
function takeTrailing(titled: Titled): boolean {
  const behind = /\s*(?:[([]([^()[\]]{1,40})[)\]]|,\s*([^,()[\]]{1,20}))$/.exec(titled.rest);
  if (behind === null || behind.index === 0) return false;
  const words = (behind[1] ?? behind[2] ?? '').trim();
  const { style, honorific } = takeLeadingOf(words);
  if (behind[1] !== undefined && titled.pronoun === '' && PRONOUN.test(words)) {
    titled.pronoun = words.toLowerCase();
  } else if (
    isTitles(words) &&
    isFreeFor(titled, style, honorific) &&
    !(behind[2] !== undefined && isSuffix(words))
  ) {
    titled.style ||= style;
    titled.honorific ||= honorific;
  } else return false;
  titled.rest = titled.rest.slice(0, behind.index).trim();
  return true;
}

/** What the name has in front of it is never replaced by what stands behind. */
function isFreeFor(titled: Titled, style: string, honorific: string): boolean {
  return (style === '' || titled.style === '') && (honorific === '' || titled.honorific === '');
}
