/** What would tell who spoke, though nobody says so: the words of an anonymous entry are looked through for it. */
import { peopleOf } from '../meeting/flags.ts';
import { type Entry, type Participant, type Term, voiceOf } from '../meeting/meeting.ts';
import { nameOf, otherScriptName, shortName } from '../meeting/naming.ts';
import { type Sign, SignedText, tellingSigns } from './affiliation-signs.ts';
import { isWord } from './languages/en/ordinary-words.ts';

/** An address as it is typed or pasted, without being a link: it leads to a document or to somebody. */
const ADDRESS = /(?:https?:\/\/|www\.)\S|\S@\S+\.\p{L}{2}/iu;

/** Finds what tells in the entries of one meeting. `header`: what is printed anyway, in small letters, tells nothing. */
export class TellTales {
  readonly #people: ReadonlyMap<string, Participant>;
  readonly #header: string;
  readonly #terms: readonly Term[];
  readonly #headerWords: SignedText;
  readonly #signs = new Map<Participant, readonly Sign[]>();

  constructor(people: ReadonlyMap<string, Participant>, header: string, terms: readonly Term[]) {
    this.#people = people;
    this.#header = plain(header);
    this.#terms = terms;
    this.#headerWords = new SignedText(header);
  }

  /**
   * Whether an anonymous entry tells by its content who spoke: a document that somebody shared, an address,
   * or the speaker's own name, given name, or affiliation, whole or in a part that tells, among the words, with or
   * without accents.
   */
  areIn(entry: Entry): boolean {
    if (entry.head.kind === 'document') return true;
    const runs = entry.content.flatMap((passage) => passage.content);
    // The words of a link are hidden with it.
    if (runs.some((run) => !('mention' in run) && run.link === undefined && ADDRESS.test(run.text)))
      return true;
    const written = runs.map((run) => ('mention' in run ? ' ' : run.text)).join('');
    const voice = voiceOf(entry);
    if (voice === null) return false;
    const behalf = voice.behalf !== null && 'name' in voice.behalf ? voice.behalf.name : '';
    const text = plain(written);
    if (this.#isTelling(text, plain(behalf))) return true;
    const words = new SignedText(
      runs.map((run) => ('mention' in run || run.link !== undefined ? ' ' : run.text)).join(''),
    );
    return peopleOf(voice).some((id) => {
      const participant = this.#people.get(id);
      if (participant === undefined) return false;
      // Codes are words as well (IT, US), so there the capitals count.
      if (holdsWord(written, participant.code)) return true;
      const { full, family } = nameOf(participant);
      const position = participant.position.includes(' ') ? participant.position : '';
      const others = [
        shortName(participant),
        otherScriptName(participant),
        participant.affiliation,
        position,
      ];
      return (
        [full, family, ...others].some((one) => this.#isTelling(text, plain(one))) ||
        holdsGivenName(participant, written, this.#header) ||
        this.#signsOf(participant).some((sign) => words.holds(sign))
      );
    });
  }

  #isTelling(text: string, words: string): boolean {
    return words.length > 1 && !this.#header.includes(words) && holdsWord(text, words);
  }

  #signsOf(participant: Participant): readonly Sign[] {
    const known = this.#signs.get(participant);
    if (known) return known;
    const signs = tellingSigns(participant, this.#terms, this.#headerWords);
    this.#signs.set(participant, signs);
    return signs;
  }
}

/** The given name alone; in small letters only where it is no word of the language ("will"). */
function holdsGivenName(participant: Participant, written: string, known: string): boolean {
  const names = nameOf(participant)
    .given.split(/[\s-]+/)
    .filter((name) => /^\p{L}{3,}$/u.test(name));
  return names.some((name) => {
    const small = plain(name);
    if (known.includes(small)) return false;
    return isWord(small)
      ? holdsWord(withoutAccents(written), withoutAccents(name))
      : holdsWord(plain(written), small);
  });
}

function holdsWord(text: string, words: string): boolean {
  if (words === '') return false;
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase().trim();
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
