/** Passages and exchanges as paragraphs: how many entries go into one, and how each is told in its place. */
import { voiceOf } from '../meeting/meeting.ts';
import type { Cast } from './cast.ts';
import { type Line, type Narration, voiceKey } from './narration.ts';
import type { Exchange, Passage } from './plan.ts';
import type { Material } from './selection.ts';

/** The lines that make one paragraph, with its list items. */
export type Paragraph = Line[];

/** A passage of more entries is parted into paragraphs of like length. */
const LONGEST_PASSAGE = 5;
const BEST_PASSAGE = 4;

/** An exchange of more entries is parted where another person begins to speak. */
const LONGEST_EXCHANGE = 8;
const SHORTEST_PART = 3;

/** A passage, in paragraphs. */
export function passageParagraphs(passage: Passage, narration: Narration): Paragraph[] {
  return evenly(passage.materials).map((materials) => {
    narration.beginParagraph();
    return told(materials, narration, () => '');
  });
}

/** An exchange: one paragraph, as long as it can be read as one. */
export function exchangeParagraphs(exchange: Exchange, narration: Narration, cast: Cast): Paragraph[] {
  const prefix = new Prefix(exchange, cast);
  return bySpeaker(exchange.materials).map((materials) => {
    narration.beginParagraph();
    return told(materials, narration, (material) => prefix.before(material));
  });
}

function told(
  materials: readonly Material[],
  narration: Narration,
  before: (answer: Material) => string,
): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < materials.length; index++) {
    const material = materials[index];
    if (material === undefined) continue;
    switch (material.entry.head.kind) {
      case 'question':
        lines.push(...narration.question(material));
        break;
      case 'answer': {
        const isReply = material.entry.head.answers.length > 0;
        lines.push(...narration.statement(material, isReply ? 'answer' : 'statement', before(material)));
        break;
      }
      case 'statement':
        lines.push(...narration.statement(material));
        break;
      case 'predicate':
        lines.push(...narration.predicate(material));
        break;
      case 'document': {
        const together = documentsFrom(materials, index);
        lines.push(...narration.documents(together));
        index += together.length - 1;
        break;
      }
      default:
        lines.push(...narration.asTyped(material));
    }
  }
  return lines;
}

/** The documents from an index on that one voice shared in a row. */
export function documentsFrom(materials: readonly Material[], index: number): Material[] {
  const keyOf = (material: Material | undefined) => {
    if (material?.entry.head.kind !== 'document') return null;
    const voice = voiceOf(material.entry);
    return voice === null ? '' : voiceKey(voice);
  };
  const key = keyOf(materials[index]);
  const end = materials.findIndex((material, at) => at > index && keyOf(material) !== key);
  return materials.slice(index, end === -1 ? undefined : end);
}

function evenly(materials: readonly Material[]): Material[][] {
  if (materials.length <= LONGEST_PASSAGE) return [[...materials]];
  const count = Math.ceil(materials.length / BEST_PASSAGE);
  return Array.from({ length: count }, (_, part) =>
    materials.slice(
      Math.round((part * materials.length) / count),
      Math.round(((part + 1) * materials.length) / count),
    ),
  );
}

function bySpeaker(materials: readonly Material[]): Material[][] {
  if (materials.length <= LONGEST_EXCHANGE) return [[...materials]];
  const parts: Material[][] = [[]];
  materials.forEach((material, index) => {
    const part = parts.at(-1) ?? [];
    const isLongEnough = part.length >= SHORTEST_PART && materials.length - index >= SHORTEST_PART;
    const isAnother = speakerKey(material) !== speakerKey(materials[index - 1]);
    const isQuestion = material.entry.head.kind === 'question';
    if (isLongEnough && isAnother && !isQuestion && material.entry.head.kind !== 'document')
      parts.push([material]);
    else part.push(material);
  });
  return parts;
}

function speakerKey(material: Material | undefined): string | null {
  const voice = material === undefined ? null : voiceOf(material.entry);
  return voice === null ? null : voiceKey(voice);
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** Which of several questions an answer is to: "Replying to Mr. van den Dool, ", "Replying to the second question, ". */
class Prefix {
  readonly #questions: readonly Material[];
  readonly #cast: Cast;
  #last = '';

  constructor(exchange: Exchange, cast: Cast) {
    this.#questions = exchange.questions;
    this.#cast = cast;
  }

  /** What stands before an answer; '' where it is plain, or the same as for the answer before. */
  before(answer: Material): string {
    const { head } = answer.entry;
    if (head.kind !== 'answer' || this.#questions.length < 2) return '';
    const speaker = head.voice.speakers.join(' ');
    const answered = this.#questions.flatMap((question, at) =>
      head.answers.includes(question.entry.id) ? [at] : [],
    );
    const identity = `${speaker} ${answered.join(',')}`;
    if (answered.length === 0 || identity === this.#last) return '';
    this.#last = identity;
    return this.#phrase(answered, answer.anonymous);
  }

  #phrase(answered: readonly number[], isAnonymous: boolean): string {
    if (answered.length === this.#questions.length) {
      return answered.length === 2 ? 'Replying to both questions, ' : 'Replying to these questions, ';
    }
    const askers = answered.map((at) => this.#askerOf(at));
    const names = [...new Set(askers)];
    const isPlain = names.every((name) => name !== null && this.#isAskerOfNoOther(name, answered));
    if (isPlain && !isAnonymous) return `Replying to ${listed(names.map((name) => name ?? ''))}, `;
    const ordinals = answered.map((at) => ORDINALS[at] ?? `${at + 1}th`);
    return `Replying to the ${listed(ordinals)} ${answered.length > 1 ? 'questions' : 'question'}, `;
  }

  #askerOf(at: number): string | null {
    const question = this.#questions[at];
    if (question === undefined || question.anonymous) return null;
    const voice = voiceOf(question.entry);
    return voice === null ? null : this.#cast.laterName(voice);
  }

  #isAskerOfNoOther(name: string, answered: readonly number[]): boolean {
    return this.#questions.every((_, at) => answered.includes(at) || this.#askerOf(at) !== name);
  }
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
