/** What in a text would tell where somebody comes from: their affiliation, and the parts of it that are nobody else's words. */
import { fold, type Word, withoutElision, wordsOf } from '../desk/words.ts';
import type { Participant, Term } from '../meeting/meeting.ts';
import { isWord } from './languages/en/ordinary-words.ts';

/** Words that tell. `asWritten`: only in the same letters ("ILO", "Port Authority"), since in others they are anybody's. */
export type Sign = { readonly words: readonly Word[]; readonly asWritten: boolean };

/** Words of the names of institutions that tell of none of them, in the languages of drafts, without accents. */
const GENERIC = new Set(
  (
    'academy administration agency alliance assembly association authority bank board branch bureau centre center chamber club college commission ' +
    'committee commonwealth community company confederation conference congress cooperative corporation council court delegation department ' +
    'directorate division embassy faculty federation force foundation fund government group hospital house initiative inspectorate institute institution ' +
    'international interregional joint league limited ministry mission museum national nations network observatory office order organisation organization ' +
    'panel parliament partnership permanent platform programme program project public region regional republic school secretariat section senate service services ' +
    'society state states system team town treasury tribunal trust union unit united university world general global high federal central municipal city county district ' +
    'commissioner representative special ' +
    'academie agence alliance assemblee autorite banque bureau chambre comite commission communaute compagnie confederation conseil cour direction ecole ' +
    'federation fondation fonds gouvernement groupe institut ministere mission nationale office organisation permanente programme projet republique secretariat ' +
    'section senat societe syndicat tribunal unies union unite universite ville mondiale internationale ' +
    'academia agencia alianza asamblea asociacion autoridad ayuntamiento banco camara centro comision comite comunidad compania confederacion consejo ' +
    'cooperativa corte departamento direccion escuela federacion fondo fundacion gobierno grupo instituto ministerio mision nacional oficina organizacion ' +
    'permanente programa proyecto republica secretaria seccion senado sindicato sociedad tribunal unidad unidas universidad mundial internacional'
  ).split(' '),
);

/** Words of their names that alone tell of none either: what they are about, and where. */
const TOPICS = new Set(
  (
    'lower upper north south east west northern southern eastern western greater inner outer saint island islands bay river lake coast valley port ports harbour harbor sea ' +
    'agriculture audit aviation commerce communication communications culture customs defence defense development environment exterior families fire fisheries fishery forestry gender ' +
    'industry information interior marine maritime mining planning police railway railways revenue science shipping sport sports statistics works youth'
  ).split(' '),
);

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,11}$/u;

/** What tells where a participant comes from, by their affiliation and the acronyms that the meeting knows. */
function affiliationSigns(participant: Participant, terms: readonly Term[]): Sign[] {
  const parts = partsOf(participant.affiliation);
  const known = terms.flatMap(({ acronym, meaning }) => {
    if (parts.includes(acronym)) return partsOf(meaning);
    return parts.some((part) => fold(part) === fold(meaning)) ? [acronym] : [];
  });
  const loose: string[] = [];
  const asWritten: string[] = [];
  for (const part of [...parts, ...known]) {
    if (ACRONYM.test(part)) {
      asWritten.push(part);
      continue;
    }
    loose.push(part);
    const words = part.split(/\s+/);
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    if (capitals.length > 2) asWritten.push(capitals.map((word) => word[0]).join(''));
    const pieces = [...part.split(/\s(?:of|for|de|du|des|del)\s/), withoutGeneric(words)];
    asWritten.push(...pieces.filter((piece) => piece !== part && tellsTogether(piece)));
    asWritten.push(...capitals.filter(tellsAlone));
  }
  return [...loose.map((text) => signOf(text, false)), ...asWritten.map((text) => signOf(text, true))].filter(
    ({ words }) => words.length > 0,
  );
}

/** "Institute of Ports (IP), Docks" gives the name, its acronym and the unit. */
function partsOf(affiliation: string): string[] {
  return affiliation
    .split(/[,;:()[\]/]|\s[-–—]\s/)
    .map((part) => part.trim().replace(/^(?:the|les?|la|los|las|el)\s+/i, ''))
    .filter((part) => part.length > 1 && !GENERIC.has(fold(part)));
}

/** A short name in two words or more, each with a capital: "Port Authority", not "Permanent Mission". */
function tellsTogether(piece: string): boolean {
  const words = piece.split(/\s+/);
  return (
    words.length > 1 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !words.every((word) => GENERIC.has(fold(word)))
  );
}

/** "Island Ports Administration" without its last word. */
function withoutGeneric(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !GENERIC.has(fold(word)));
  return words.slice(0, last + 1).join(' ');
}

function tellsAlone(word: string): boolean {
  const folded = fold(word);
  const isGeneric = GENERIC.has(folded) || TOPICS.has(folded) || isWord(folded);
  return folded.length > 3 && !isGeneric && /^\p{L}+$/u.test(word);
}

function signOf(text: string, asWritten: boolean): Sign {
  return { words: wordsOf(text), asWritten };
}

/** What people are called by where they come from: "Fijians", "Senegalese". */
const ENDINGS = new Set(['s', 'n', 'ns', 'an', 'ans', 'ian', 'ians', 'ese']);

/** The words of a text, to look for signs in: each sign is looked up, never compared with all words. */
export class SignedText {
  readonly #words: readonly Word[];
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#words = wordsOf(text);
    this.#words.forEach((word, at) => {
      const folded = withoutElision(word.folded);
      const roots = [1, 2, 3, 4].map((length) => folded.slice(0, -length));
      for (const key of [folded, ...roots.filter((root) => isOf(folded, root))]) {
        const places = this.#places.get(key);
        if (places) places.push(at);
        else this.#places.set(key, [at]);
      }
    });
  }

  /** Where a sign stands: the offsets of each place. */
  placesOf({ words, asWritten }: Sign): { from: number; to: number }[] {
    return (this.#places.get(words[0]?.folded ?? '') ?? []).flatMap((at) => {
      const from = this.#words[at]?.from;
      const to = this.#words[at + words.length - 1]?.to;
      const stands = words.every((word, index) =>
        isSame(this.#words[at + index], word, words.length, asWritten),
      );
      return stands && from !== undefined && to !== undefined ? [{ from, to }] : [];
    });
  }

  holds(sign: Sign): boolean {
    return this.placesOf(sign).length > 0;
  }
}

function isOf(folded: string, root: string): boolean {
  return root.length > 3 && ENDINGS.has(folded.slice(root.length));
}

function isSame(word: Word | undefined, sign: Word, count: number, asWritten: boolean): boolean {
  if (word === undefined) return false;
  const folded = withoutElision(word.folded);
  if (folded !== sign.folded && !(count === 1 && folded.startsWith(sign.folded) && isOf(folded, sign.folded)))
    return false;
  if (!asWritten) return true;
  const written = word.text.slice(word.folded.length - folded.length);
  return ACRONYM.test(sign.text) ? ACRONYM.test(written) : /^\p{Lu}/u.test(written);
}

/** The signs that tell something: what the header prints anyway tells nothing. */
export function tellingSigns(participant: Participant, terms: readonly Term[], header: SignedText): Sign[] {
  return affiliationSigns(participant, terms).filter((sign) => !header.holds({ ...sign, asWritten: false }));
}
