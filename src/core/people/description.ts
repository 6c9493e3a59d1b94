/** One person as a line of running text: "Ms Vera Pappas, Deputy Minister, Ministry of Shipping", "PAPPAS, Vera (Ms.)". */

import { ROLES } from '../meeting/meeting.ts';
import { inPrintedCase, isSuffix, mayBeParticle, standsInCapitals } from '../meeting/naming.ts';
import { isCountry } from './countries.ts';
import { type Doubt, type ListedPerson, nobody, oneLineOf } from './list.ts';
import { readName } from './name.ts';
import { isTitles, takeTitles } from './titles.ts';
import { roleOf, tellsPositionOrBody } from './words.ts';

export type Description = { person: ListedPerson; doubts: Doubt[]; left: string[] };

/** Where to find people, not who they are. */
const CONTACTS =
  /(?:mailto:)?[^\s,;<>()]{1,64}@[^\s,;<>()]{1,190}\.[^\s,;<>()]{2,24}|https?:\/\/[^\s,;<>()]{1,400}|(?:(?:tel|t[ée]l|phone|mobile|fax)\.?\s?[:.]?\s?)?\+\d[\d\s().-]{6,20}\d/giu;

/** Reads a line. `affiliation`: where people of this part of the list come from, '' for unknown. */
export function readDescription(line: string, affiliation: string): Description {
  const left: string[] = [];
  const bare = withoutMarker(line).replace(CONTACTS, (contact) => {
    left.push(contact);
    return '';
  });
  const { text, roles } = takeRoles(emptyBracketsOff(oneLineOf(bare)));
  const [first = '', ...rest] = partsOf(text);
  const doubts: Doubt[] = [];
  const place = placeBehindName(first);
  const { rest: named, ...titles } = takeTitles(place.name);
  const isFrom = rest.length === 1 && isCountry(rest[0] ?? '');
  const [position = ''] = isFrom ? [] : rest;
  const ownAffiliation = [...rest.slice(isFrom ? 0 : 1), place.bracket].filter(Boolean).join(', ');
  const whole = joinedAffiliation(ownAffiliation, affiliation);
  const { name, doubts: ofName } = readName(named, `${whole} ${affiliation}`);
  if (rest.length > 3 && !text.includes(';')) {
    doubts.push({ field: 'position', text: 'More commas than parts: check where the position ends.' });
  }
  const kind = DELEGATION.test(name) ? 'delegation' : 'person';
  const person: ListedPerson = { ...nobody(), ...titles, kind, name, position, affiliation: whole, roles };
  return { person, doubts: [...ofName, ...doubts], left };
}

/** An affiliation with the country or body under which the list has the person. */
export function joinedAffiliation(own: string, heading: string): string {
  if (own === '' || heading === '') return own || heading;
  return own.toLowerCase().includes(heading.toLowerCase()) ? own : `${own}, ${heading}`;
}

/** What a line tells of whether it is about a person: `marked` by titles or by capitals among small words. */
export type Look = { marked: boolean; nameLike: boolean; allCapitals: boolean };

/** Titles that begin a position as often as a name: "Ambassador of Fiji", "General Secretary". */
const ALSO_POSITIONS =
  /^(?:Professor|Doctor|Judge|Justice|Ambassador|Captain|Colonel|General|Sister|Father|Brother)$/;

export function lookOf(line: string): Look {
  const text = oneLineOf(withoutMarker(line));
  const [first = ''] = partsOf(text);
  const { style, honorific, rest } = takeTitles(placeBehindName(first).name);
  const words = rest.replace(/[,()]/g, '').split(' ').filter(Boolean);
  const capitals = words.filter(standsInCapitals);
  const small = words.filter((word) => /^\p{Lu}\p{M}*\p{Ll}/u.test(word) && !standsInCapitals(word));
  const isShort = words.length <= 7 && !/\d|@|:\/\//.test(rest);
  const allCapitals = capitals.length > 0 && small.length === 0;
  const namely = words.every(
    (word) =>
      /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(word) || mayBeParticle(word) || isSuffix(word) || standsInCapitals(word),
  );
  const isNamed = isShort && namely && !tellsPositionOrBody(rest);
  const isTitled = style !== '' || (honorific !== '' && (isNamed || !ALSO_POSITIONS.test(honorific)));
  return {
    marked: words.length > 0 && (isTitled || (isNamed && capitals.length > 0 && small.length > 0)),
    nameLike: words.length > 0 && (isNamed || DESCRIBED.test(rest)),
    allCapitals: allCapitals && !text.includes(','),
  };
}

/** Who is called as written: "the representative of Fiji". */
const DESCRIBED =
  /^(?:the|la|le|el|los|les)\s+(?:representatives?|delegat(?:e|ion|es)|observers?|chair|repr[eé]sentante?|d[eé]l[eé]gation|delegaci[oó]n)\s/i;
const DELEGATION = /^the\s+(?:representatives?|delegat(?:e|ion|es)|observers?)\s/i;

/** Numbers and bullets of a list. */
function withoutMarker(line: string): string {
  return line.replace(/^\s*(?:[-•*·▪◦‣–—]\s+|\(?\d{1,4}[.)]\s+)/u, '');
}

function emptyBracketsOff(text: string): string {
  return text
    .replace(/\s*[<([]\s*[>)\]]/g, '')
    .replace(/[\s,;]+$/, '')
    .replace(/,(?:\s*,)+/g, ',');
}

/** Roles in brackets at the end of the line, as in shorthand. */
function takeRoles(text: string): { text: string; roles: ListedPerson['roles'] } {
  const brackets = /\s*\[([^[\]]{1,80})\]$/.exec(text);
  const words = brackets?.[1]?.split(',').map((word) => word.trim().toLowerCase()) ?? [];
  const roles = words.map((word) => ROLES.find((role) => role === word) ?? roleOf(word));
  const known = roles.filter((role) => role !== null);
  if (brackets === null || known.length < roles.length) return { text, roles: [] };
  return { text: text.slice(0, brackets.index), roles: [...new Set(known)] };
}

/** Name, position and what follows. What parts them: semicolons, else a spaced dash and commas, else commas. */
function partsOf(text: string): string[] {
  const bySemicolon = text.split(/\s*;\s*/);
  if (bySemicolon.length > 1) return bySemicolon;
  const dash = /^([^,–—]{1,120}?,?[^,–—]{0,80}?)\s+[–—-]\s+(.*)$/u.exec(text);
  if (dash?.[1] !== undefined && dash[2] !== undefined && lookBehind(dash[1])) {
    return [dash[1], ...dash[2].split(/\s*,\s*/)];
  }
  return withInvertedName(text.split(/\s*,\s*/));
}

function lookBehind(name: string): boolean {
  return !tellsPositionOrBody(name);
}

/** Where the first comma parts family and given name, or a name and its suffix or title, it is part of the name. */
function withInvertedName(parts: string[]): string[] {
  let [name = '', ...rest] = parts;
  if (isInverted(name, rest[0])) name = `${name}, ${rest.shift()}`;
  while (rest[0] !== undefined && belongsToName(rest[0])) name = `${name}, ${rest.shift()}`;
  return [name, ...rest];
}

/** "Jr.", "Ms."; "Ambassador" behind a comma is what somebody is, not how they are called. */
function belongsToName(part: string): boolean {
  return isSuffix(part) || (isTitles(part) && !ALSO_POSITIONS.test(part));
}

function isInverted(family: string, given: string | undefined): boolean {
  if (given === undefined || given === '') return false;
  const titles = takeTitles(family);
  const { rest: bare, honorific } = takeTitles(given);
  const words = bare.split(' ');
  const isGiven =
    words.length <= 4 &&
    words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || mayBeParticle(word) || isSuffix(word)) &&
    !tellsPositionOrBody(bare);
  if (!isGiven) return false;
  const familyWords = titles.rest.split(' ');
  if (familyWords.every((word) => standsInCapitals(word) || mayBeParticle(word) || /^\p{Lu}$/u.test(word)))
    return true;
  // Without capitals only a single word that is followed by a name and its title is plainly a family name.
  return honorific !== '' && familyWords.length <= 3;
}

/** "Vera PAPPAS (Greece)": a bracket behind the name that is neither title, nor pronoun, nor the name in another script. */
function placeBehindName(first: string): { name: string; bracket: string } {
  const brackets = /^(.+?)\s*\(([^()]{2,80})\)$/u.exec(first);
  const [, name = '', words = ''] = brackets ?? [];
  const isOther = /^\P{Script=Latin}+$/u.test(words);
  if (brackets === null || isOther || isTitles(words) || /^(?:she|he|they|ze|xe)\b/i.test(words)) {
    return { name: first, bracket: '' };
  }
  // "李刚 (LI Gang)" is one name.
  return /\p{Script=Latin}/u.test(name) ? { name, bracket: words } : { name: first, bracket: '' };
}

/** "UNITED STATES OF AMERICA" -> "United States of America". A short word by itself is an acronym and stays. */
export function headingInPrintedCase(text: string): string {
  const words = text.split(' ');
  if (!words.some(standsInCapitals) || words.some((word) => /\p{Ll}/u.test(word))) return text;
  if (words.length === 1 && text.length <= 5 && !isCountry(text)) return text;
  return words
    .map((word, index) => (index > 0 && SMALL.test(word) ? word.toLowerCase() : inPrintedCaseOrAcronym(word)))
    .join(' ');
}

const SMALL = /^(?:of|and|the|for|in|de|du|des|et|la|le|les|y|del|los|las)$/i;

function inPrintedCaseOrAcronym(word: string): string {
  return word.startsWith('(') ? word : inPrintedCase(word);
}
