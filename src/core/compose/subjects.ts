/** Who is the subject of each sentence, and how it begins: by name, by pronoun, behind a connective. */
import type { Voice } from '../meeting/meeting.ts';
import { voiceOf } from '../meeting/meeting.ts';
import type { Cast } from './cast.ts';
import type { Adverb, Language, Pronoun, Subject } from './language.ts';
import { INSTEAD, openingAt } from './openings.ts';
import { plain, type Run, textOf } from './runs.ts';
import type { Material } from './selection.ts';

/** Who spoke last, in which sentence of their turn, and how it began. */
type Turn = {
  key: string;
  speakers: string;
  position: number;
  start: 'name' | 'pronoun' | 'other';
  pronoun: Pronoun | null;
  /** Whether the pronoun could mean somebody named in the sentence as well. */
  isAmbiguous: boolean;
};

export type SubjectOptions = {
  /** What the sentence begins with: "Replying to both questions, ". */
  before?: string;
  /** Between subject and verb, where the turn asks for a connective; '' where the verb takes none. */
  connective?: 'fitting' | 'next' | '';
  /** The verb itself says that something was said before. */
  carriesOn?: boolean;
  /** The verb is singular ("was"), which "they" does not go with. */
  isSingular?: boolean;
  /** By name, with nothing around it: a colon follows. */
  isBare?: boolean;
};

/** Tells voices apart: by their speakers, and by whom they speak for. */
export function voiceKey(voice: Voice): string {
  return JSON.stringify([voice.speakers, voice.behalf]);
}

export class Subjects {
  readonly #cast: Cast;
  readonly #language: Language;
  #turn: Turn | null = null;
  #isParagraphStart = true;
  #wasAnonymous = false;
  /** How many connectives have been printed. */
  #connectives = 0;

  constructor(cast: Cast, language: Language) {
    this.#cast = cast;
    this.#language = language;
  }

  /** A new paragraph begins: whoever speaks next is called by name. */
  beginParagraph(): void {
    this.#isParagraphStart = true;
  }

  /** A sentence with no speaker, or as it was typed, stands in between. */
  interrupt(): void {
    this.#turn = null;
    this.#wasAnonymous = false;
    this.#isParagraphStart = false;
  }

  /** A sentence of the same speaker stands in between that does not begin with them. */
  standAside(): void {
    if (this.#turn !== null) this.#turn = { ...this.#turn, start: 'other' };
  }

  /** Who is named in the words of the sentence that was told last. */
  heard(words: readonly Run[]): void {
    if (this.#turn === null) return;
    const { pronoun } = this.#turn;
    this.#turn = {
      ...this.#turn,
      isAmbiguous: pronoun !== null && this.#cast.signsIn(words).includes(pronoun.sign),
    };
  }

  /** How many sentences of the speaker's turn went before in this paragraph. */
  positionOf(material: Material): number {
    const voice = voiceOf(material.entry);
    if (voice === null || material.anonymous || this.#isParagraphStart) return 0;
    return this.#turn?.key === voiceKey(voice) ? this.#turn.position + 1 : 0;
  }

  /** Whether the sentence before was by a speaker not named either, so that "a participant" would begin two in a row. */
  followsAnonymous(): boolean {
    return this.#wasAnonymous;
  }

  /** Words without a speaker ("it was noted that ..."), next to others of that kind: the adverb they take. */
  passive(): Adverb {
    const adverb = this.#isParagraphStart ? '' : 'also';
    this.interrupt();
    return adverb;
  }

  /** Whether the next sentence of an entry's speaker could begin with a pronoun. */
  hasPronoun(material: Material): boolean {
    const voice = voiceOf(material.entry);
    return voice !== null && this.#turn?.isAmbiguous !== true && this.#cast.pronoun(voice) !== null;
  }

  /** The subject of the next sentence, up to the verb. */
  next(material: Material, options: SubjectOptions = {}): Subject {
    const voice = voiceOf(material.entry);
    if (voice === null || material.anonymous) {
      this.#turn = null;
      this.#wasAnonymous = true;
      this.#isParagraphStart = false;
      const runs = plain((options.before ?? '') + this.#language.names.nobody);
      return { runs, adverb: '', people: [] };
    }
    return this.#named(voice, this.positionOf(material), options);
  }

  #nextConnective(): string {
    const { connectives } = this.#language;
    return connectives[this.#connectives++ % connectives.length] ?? '';
  }

  #named(voice: Voice, position: number, options: SubjectOptions): Subject {
    const { before = '', connective = '', carriesOn = false, isSingular = false, isBare = false } = options;
    const key = voiceKey(voice);
    const speakers = voice.speakers.join(' ');
    const pronoun = this.#cast.pronoun(voice);
    const hasManner = voice.labels.some((label) => this.#language.names.manner(label) !== null);
    const canUsePronoun =
      pronoun !== null &&
      // A subject that is left out has nothing that could speak in a certain manner.
      !(pronoun.word === '' && hasManner) &&
      this.#turn?.isAmbiguous !== true &&
      before === '' &&
      !(isSingular && pronoun.isPlural);
    let opening = openingAt(before === '' && !isBare ? position : 0, canUsePronoun);
    const beganAlike =
      !this.#isParagraphStart && this.#turn?.speakers === speakers && this.#turn.start === 'name';
    if (!isBare && before === '' && !opening.connective && opening.speaker === 'name' && beganAlike) {
      opening = INSTEAD;
    }
    // "He then asked", "she added": the words themselves tie the sentence to the one before.
    const isTied = carriesOn || connective === 'next';
    if (isTied && opening.connective && canUsePronoun && this.#turn?.start === 'name') {
      opening = { connective: false, speaker: 'pronoun', adverb: '' };
    }
    const usesPronoun = opening.speaker === 'pronoun' && pronoun !== null;
    const manner = this.#cast.manner(position > 0 ? { ...voice, behalf: null } : voice);
    const name = usesPronoun ? plain(pronoun.word) : this.#cast.speakers(voice, position > 0);
    const comma = manner.length > 0 && !textOf(name).endsWith(',') ? ',' : '';
    const adverb =
      carriesOn || connective === '' || manner.length > 0
        ? ''
        : connective === 'next' && position > 0 && !opening.connective
          ? 'next'
          : opening.adverb;
    const start = before + (opening.connective ? this.#nextConnective() : '');
    this.#turn = {
      key,
      speakers,
      position,
      start: start !== '' ? 'other' : usesPronoun ? 'pronoun' : 'name',
      pronoun,
      isAmbiguous: false,
    };
    this.#isParagraphStart = false;
    this.#wasAnonymous = false;
    return {
      runs: [...plain(start), ...name, ...plain(comma), ...manner],
      adverb,
      people: this.#cast.peopleOf(voice),
    };
  }
}
