/** Saying which of several questions an answer is to. */
import { voiceOf } from '../meeting/meeting.ts';
import type { Cast } from './cast.ts';
import type { Language } from './language.ts';
import type { Exchange } from './plan.ts';
import type { Material } from './selection.ts';

/** For one exchange: what its answers begin with, where the question is not plain from what stands before. */
export class QuestionReference {
  readonly #questions: readonly Material[];
  readonly #asked: ReadonlyMap<string, Material>;
  readonly #cast: Cast;
  readonly #language: Language;
  #last = '';

  constructor(exchange: Exchange, asked: ReadonlyMap<string, Material>, cast: Cast, language: Language) {
    this.#questions = exchange.questions;
    this.#asked = asked;
    this.#cast = cast;
    this.#language = language;
  }

  /** "Replying to Mr. van den Dool, ", "Replying to the second question, "; '' where it is plain, or as for the answer before. */
  before(answer: Material, previous: Material | undefined): string {
    const { head } = answer.entry;
    if (head.kind !== 'answer') return '';
    const isRightBehind = previous?.entry.head.kind === 'question';
    const plain = answer.anonymous && isRightBehind && head.verb === null ? this.#language.inReply : '';
    const identity = [...head.voice.speakers, '>', ...head.answers].join(' ');
    const isSame = identity === this.#last;
    this.#last = identity;
    if (isSame) return '';
    const answered = head.answers.flatMap((id) => this.#asked.get(id) ?? []);
    if (answered.some((question) => !this.#questions.includes(question)))
      return this.#toAskers(answered, answer) ?? plain;
    if (this.#questions.length < 2 || answered.length === 0) return plain;
    if (answered.length === this.#questions.length)
      return this.#language.replyingTo({ all: answered.length });
    return this.#toAskers(answered, answer) ?? this.#toNumbers(answered);
  }

  /** By who asked; null where that is not to be told, or would fit another question as well. */
  #toAskers(answered: readonly Material[], answer: Material): string | null {
    if (answer.anonymous) return null;
    const names = new Set(answered.map((question) => this.#askerOf(question)));
    const others = this.#questions.filter((question) => !answered.includes(question));
    if (others.some((question) => names.has(this.#askerOf(question)))) return null;
    const known = [...names].filter((name) => name !== null);
    return known.length === names.size ? this.#language.replyingTo({ askers: known }) : null;
  }

  #toNumbers(answered: readonly Material[]): string {
    const numbers = this.#questions.flatMap((question, at) => (answered.includes(question) ? [at + 1] : []));
    return this.#language.replyingTo({ numbers });
  }

  #askerOf(question: Material): string | null {
    const voice = voiceOf(question.entry);
    return voice === null || question.anonymous ? null : this.#cast.laterName(voice);
  }
}
