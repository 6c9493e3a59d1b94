/**
 * A name as a list writes it -> the name as a meeting has it: in the order in which it is
 * printed, the family name in capitals (meeting/naming.ts). Where the family name is not
 * plain, the name stays as written and a doubt says so.
 */
import {
  inPrintedCase,
  isSuffix,
  mayBeParticle,
  nameOf,
  otherScriptName,
  standsInCapitals,
} from '../meeting/naming.ts';
import { unnamedParticipant } from '../shorthand/cast.ts';
import { isFamilyFirstCountry, isFamilyFirstName } from './family-first.ts';
import type { Doubt } from './list.ts';

export type ReadName = { name: string; doubts: Doubt[] };

/** Reads a name without its titles. `affiliation`: what is known of where the person comes from, for the order of names. */
export function readName(text: string, affiliation: string): ReadName {
  const written = spacedScripts(text);
  const other = otherScriptName(named(written));
  const main = other === '' ? written : latinWords(written).join(' ');
  const reading = main.includes(',') ? readInverted(main, affiliation) : readInOrder(main, affiliation);
  return other === '' ? reading : { ...reading, name: `${reading.name} (${other})` };
}

/** The name of somebody whose family and given names are in columns of their own. */
export function nameFromParts(family: string, given: string, suffix: string, affiliation: string): ReadName {
  if (family === '' || given === '')
    return readName([given, family, suffix].filter(Boolean).join(' '), affiliation);
  if (isHan(family) && isHan(given)) return { name: family + given, doubts: [] };
  const inCapitals = familyInCapitals(family);
  const plainGiven = given.split(' ').map(inPrintedCase).join(' ');
  const familyFirst = isFamilyFirstCountry(affiliation);
  const order = familyFirst ? [inCapitals, plainGiven, suffix] : [plainGiven, inCapitals, suffix];
  const name = order.filter(Boolean).join(' ');
  const doubts: Doubt[] = [];
  if (familyFirst) doubts.push(about(`The family name stands first: printed “${printed(name)}”.`));
  if (nameOf(named(name)).family !== printedFamily(family)) {
    doubts.push(about(`The family name is read as “${nameOf(named(name)).family}”.`));
  }
  return { name, doubts };
}

/** Whether a name has the family name in capitals before the given name. */
export function hasFamilyFirst(name: string): boolean {
  return partsOf(name) !== null;
}

/** The same name with the given name first, "PAPPAS Vera" -> "Vera PAPPAS". Other names stay as they are. */
export function givenFirst(name: string): string {
  const parts = partsOf(name);
  return parts === null ? name : [...parts.given, ...parts.family, ...parts.after].join(' ');
}

function partsOf(name: string): { family: string[]; given: string[]; after: string[] } | null {
  const words = name.split(' ');
  const bracket = words.findIndex((word) => /^[(（]/.test(word));
  const core = bracket < 0 ? words : words.slice(0, bracket);
  const last = core.findLastIndex(standsInCapitals);
  if (last < 0 || !core.slice(0, last + 1).every((word) => standsInCapitals(word) || mayBeParticle(word)))
    return null;
  const end = core.findIndex((word, index) => index > last && isSuffix(word));
  const given = core.slice(last + 1, end < 0 ? undefined : end);
  if (given.length === 0) return null;
  const after = [...(end < 0 ? [] : core.slice(end)), ...words.slice(core.length)];
  return { family: core.slice(0, last + 1), given, after };
}

/** "PAPPAS, Vera", "Smith, John, Jr.": what stands before the comma is the family name. */
function readInverted(text: string, affiliation: string): ReadName {
  const parts = text.split(',').map((part) => part.trim());
  const [family = '', given = ''] = parts;
  const rest = parts.slice(2).filter((part) => part !== '');
  if (family === '' || given === '' || !rest.every(isSuffix)) {
    return {
      name: text,
      doubts: [about('The commas of this name could not be read: write the family name in CAPITALS.')],
    };
  }
  if (isSuffix(given)) return readInOrder(`${family} ${given}`, affiliation);
  const words = given.split(' ');
  const from = words.findIndex((word, index) => index > 0 && isSuffix(word));
  const suffix = from < 0 ? [] : words.slice(from);
  const plain = from < 0 ? given : words.slice(0, from).join(' ');
  return nameFromParts(family, plain, [...suffix, ...rest].join(' '), affiliation);
}

function readInOrder(text: string, affiliation: string): ReadName {
  const words = text.split(' ');
  const names = words.filter((word) => !isSuffix(word) && !isInitial(word));
  const capitals = names.filter(standsInCapitals);
  if (names.length <= 1 || /^(?:the|a|an)\s/i.test(text)) return { name: text, doubts: [] };
  if (capitals.length > 0 && names.every((word) => standsInCapitals(word) || mayBeParticle(word))) {
    return {
      name: text,
      doubts: [about('All in capitals: leave only the family name in capitals.')],
    };
  }
  if (capitals.length > 0) return { name: text, doubts: orderDoubts(text, affiliation) };
  const { family } = nameOf(named(text));
  const isPlain = names.filter((word) => !mayBeParticle(word)).length <= 2;
  const first = names[0] ?? '';
  if (isPlain && !isFamilyFirstName(first) && !isFamilyFirstCountry(affiliation))
    return { name: text, doubts: [] };
  return {
    name: text,
    doubts: [about(`The family name is read as “${family}”: write it in CAPITALS if it is another.`)],
  };
}

function orderDoubts(name: string, affiliation: string): Doubt[] {
  const parts = partsOf(name);
  if (parts === null || isFamilyFirstCountry(affiliation) || isFamilyFirstName(parts.family[0] ?? ''))
    return [];
  return [about(`The family name stands first: printed “${printed(name)}”.`)];
}

/** The family name in capitals, such that it is printed as it was written; as written where capitals would change it. */
function familyInCapitals(family: string): string {
  const words = family.split(' ');
  return words
    .map((word, index) => (mayBeParticle(word) && index < words.length - 1 ? word : wordInCapitals(word)))
    .join(' ');
}

function wordInCapitals(word: string): string {
  if (standsInCapitals(word)) return word;
  const begun = /^(\p{Lu}?\p{Ll}{1,3}['’-]?|\p{Ll}['’])(\p{Lu}.*)$/u.exec(word);
  const candidates = [word.toUpperCase(), begun ? `${begun[1]}${begun[2]?.toUpperCase()}` : word];
  return candidates.find((one) => inPrintedCase(one) === word) ?? word;
}

function printedFamily(family: string): string {
  return family.split(' ').map(inPrintedCase).join(' ');
}

function printed(name: string): string {
  return nameOf(named(name)).full;
}

function named(name: string) {
  return { ...unnamedParticipant('X'), name };
}

function about(text: string): Doubt {
  return { field: 'name', text };
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.?[-‑]?)+$/u.test(word) && (word.includes('.') || word.length === 1);
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(text);
}

/** "李刚LI Gang" with a space between the scripts. */
function spacedScripts(text: string): string {
  return text
    .replace(/([\p{Script=Han}\p{Script=Hangul}])(?=\p{Script=Latin})/gu, '$1 ')
    .replace(/(\p{Script=Latin})(?=[\p{Script=Han}\p{Script=Hangul}])/gu, '$1 ')
    .trim();
}

/** The words of the Latin script of a name that stands in two, with its commas. */
function latinWords(text: string): string[] {
  return text
    .split(' ')
    .filter((word) => /\p{Script=Latin}/u.test(word))
    .map((word) => word.replace(/^[(（[/]+|[)）\]/]+$/g, ''));
}
