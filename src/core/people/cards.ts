/** vCards (RFC 2426, RFC 6350) -> people. A file may hold many; each is read for itself. */
import ICAL from 'ical.js';
import { isOfVersion21, withoutParameters } from './cards-of-outlook.ts';
import { nobody, oneLineOf, type PeopleList } from './list.ts';
import { nameFromParts, readName } from './name.ts';
import { takeTitles } from './titles.ts';

/** Whether a text is cards. */
export function holdsCards(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 2_000));
}

/** Properties that say who somebody is, and those that only tell how the card came about. */
const READ = new Set(['n', 'fn', 'title', 'role', 'org', 'pronouns', 'x-pronouns', 'kind', 'version']);
const SILENT = new Set([
  'prodid',
  'rev',
  'uid',
  'source',
  'categories',
  'x-abshowas',
  'x-abuid',
  'x-ablabel',
  'photo',
  'logo',
  'sound',
  'key',
]);

/** What the properties hold that are not taken, as people say it. */
const CALLED: Readonly<Record<string, string>> = {
  email: 'e-mail',
  tel: 'telephone',
  adr: 'address',
  url: 'web address',
  note: 'note',
  bday: 'birthday',
  nickname: 'nickname',
};

type Property = [name: string, parameters: unknown, type: unknown, ...values: unknown[]];

/** Reads cards. One that is damaged comes back in `unread`. */
export function readCards(text: string): PeopleList {
  const list: PeopleList = { rows: [], unread: [], columns: null, remarks: [] };
  const skipped = new Set<string>();
  const cards = text.split(/^\s*BEGIN:VCARD[ \t]*\r?$/im);
  if (oneLineOf(cards[0] ?? '') !== '')
    list.unread.push({
      place: 0,
      text: oneLineOf(cards[0] ?? ''),
      reason: 'It stands before the first card.',
    });
  for (const [index, body] of cards.slice(1).entries()) {
    const place = index + 1;
    const [card = '', behind = ''] = body.split(/^\s*END:VCARD[ \t]*\r?$/im, 2);
    if (oneLineOf(behind) !== '')
      list.unread.push({ place, text: oneLineOf(behind), reason: 'It stands between two cards.' });
    const properties = propertiesOf(card);
    if (properties === null) {
      list.unread.push({
        place,
        text: oneLineOf(card).slice(0, 200),
        reason: 'This card is damaged: export it anew, as vCard 3 or 4 if it can be.',
      });
      continue;
    }
    readCard(properties, place, list);
    for (const [name] of properties)
      if (!READ.has(name) && !SILENT.has(name)) skipped.add(CALLED[name] ?? name);
  }
  if (skipped.size > 0) list.remarks.push(`Not taken from the cards: ${[...skipped].sort().join(', ')}.`);
  return list;
}

function propertiesOf(card: string): Property[] | null {
  const readable = isOfVersion21(card) ? withoutParameters(card.trim()) : card.trim();
  try {
    const parsed: unknown = ICAL.parse(`BEGIN:VCARD\r\n${readable}\r\nEND:VCARD\r\n`);
    const properties = Array.isArray(parsed) && Array.isArray(parsed[1]) ? parsed[1] : null;
    return properties?.every(isProperty) ? properties : null;
  } catch {
    // Whatever the parser stumbles over, the card is what can't be read.
    return null;
  }
}

function isProperty(value: unknown): value is Property {
  return Array.isArray(value) && typeof value[0] === 'string';
}

function readCard(properties: Property[], place: number, list: PeopleList): void {
  const text = (name: string) =>
    oneLineOf(
      textsOf(properties.find(([one]) => one === name))
        .flat()
        .join(' '),
    );
  const names = textsOf(properties.find(([one]) => one === 'n'));
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = names.map((part) =>
    oneLineOf(part.join(' ')),
  );
  const organization = textsOf(properties.find(([one]) => one === 'org')).map((part) =>
    oneLineOf(part.join(' ')),
  );
  const affiliation = organization.filter(Boolean).toReversed().join(', ');
  const written = takeTitles(text('fn'));
  const isBody = ['org', 'group'].includes(text('kind').toLowerCase());
  const titles = takeTitles(`${prefix} X`);
  const { name, doubts } = isBody
    ? { name: text('fn') || affiliation, doubts: [] }
    : family + given === ''
      ? readName(written.rest, affiliation)
      : nameFromParts(family, [given, additional].filter(Boolean).join(' '), suffix, affiliation);
  if (name === '') {
    list.unread.push({ place, text: affiliation || text('title'), reason: 'This card has no name.' });
    return;
  }
  const position = text('title') || text('role');
  const left = [
    text('title') !== '' && text('role') !== text('title') ? text('role') : '',
    titles.rest === 'X' ? '' : titles.rest.replace(/ X$/, ''),
    isBody ? '' : unlikeName(written.rest, name),
  ].filter((one) => one !== '');
  list.rows.push({
    place,
    person: {
      ...nobody(),
      kind: isBody ? (text('kind').toLowerCase() === 'group' ? 'group' : 'office') : 'person',
      style: isBody ? '' : titles.style || written.style,
      honorific: isBody ? '' : titles.honorific || written.honorific,
      name,
      pronoun: isBody ? '' : pronounIn(text('pronouns') || text('x-pronouns') || written.pronoun),
      position: isBody ? '' : position,
      affiliation: isBody ? '' : affiliation,
    },
    doubts,
    left,
  });
}

/** The name as the card shows it, where its parts say another. */
function unlikeName(shown: string, name: string): string {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.sort()
      .join(' ') ?? '';
  return words(shown) === words(name) ? '' : shown;
}

function pronounIn(text: string): string {
  return /^(?:she|he|they|ze|xe)\b[a-z/, ]*$/i.test(text) ? text.toLowerCase() : '';
}

/** The components of a value, each a list of texts. */
function textsOf(property: Property | undefined): string[][] {
  if (property === undefined) return [];
  return property
    .slice(3)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .map((part) => (Array.isArray(part) ? part : [part]).filter((one) => typeof one === 'string'));
}
