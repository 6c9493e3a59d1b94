/** The order of the item: what of the notes is told together, section by section. */
import type { Voice } from '../meeting/meeting.ts';
import { voiceOf } from '../meeting/meeting.ts';
import type { Material } from './selection.ts';
import { voiceKey } from './subjects.ts';

/** What one voice said in a row, and the documents shared meanwhile. */
export type Passage = { kind: 'passage'; anonymous: boolean; key: string; materials: Material[] };

/** Questions taken together, with all that was said to them. */
export type Exchange = {
  kind: 'exchange';
  /** Counts the exchanges of the meeting. */
  order: number;
  anonymous: boolean;
  questions: Material[];
  materials: Material[];
};

/** Nobody's words, a sitting's beginning, or documents that belong to no passage. */
type Plain = { kind: 'proceedings' | 'outcome' | 'sitting' | 'documents'; materials: Material[] };

export type Move = Passage | Exchange | Plain;

/** An agenda item; `heading` null for what stands before the first. */
export type Section = { heading: Material | null; moves: Move[] };

/** Above this many entries a passage is no introduction to a question, but a speech of its own. */
const LONGEST_INTRODUCTION = 3;

/** The sections of a meeting, in order, each with its moves. */
export function planOf(materials: readonly Material[]): Section[] {
  return new Planner(materials).plan();
}

class Planner {
  readonly #materials: readonly Material[];
  readonly #sections: Section[] = [{ heading: null, moves: [] }];
  readonly #exchangeOf = new Map<string, Exchange>();

  constructor(materials: readonly Material[]) {
    this.#materials = materials;
  }

  plan(): Section[] {
    this.#materials.forEach((material, index) => {
      this.#place(material, index);
    });
    for (const section of this.#sections) section.moves = anonymousLast(section.moves);
    this.#carrySittingsOn();
    return this.#sections.filter((section) => section.moves.length > 0);
  }

  #place(material: Material, index: number): void {
    switch (material.entry.head.kind) {
      case 'section':
        this.#sections.push({ heading: material, moves: [] });
        return;
      case 'proceedings':
      case 'outcome':
      case 'sitting':
        this.#placePlain(material, material.entry.head.kind);
        return;
      case 'document':
        this.#placeDocument(material);
        return;
      case 'question':
        this.#placeQuestion(material);
        return;
      case 'answer':
        this.#placeAnswer(material, index);
        return;
      case 'statement':
      case 'predicate':
        this.#placeStatement(material, index);
        return;
      case 'private':
      case 'unattributed':
      case 'comment':
        return;
    }
  }

  /** A sitting that begins between two agenda items begins with the second. */
  #carrySittingsOn(): void {
    this.#sections.forEach(({ moves }, index) => {
      const last = moves.at(-1);
      if (last?.kind !== 'sitting') return;
      moves.pop();
      const next = this.#sections[index + 1];
      if (next === undefined) return;
      const first = next.moves[0];
      if (first?.kind === 'sitting') first.materials.unshift(...last.materials);
      else next.moves.unshift(last);
    });
  }

  get #moves(): Move[] {
    return this.#sections.at(-1)?.moves ?? [];
  }

  #placePlain(material: Material, kind: Plain['kind']): void {
    const last = this.#moves.at(-1);
    if (last?.kind === kind) last.materials.push(material);
    else this.#moves.push({ kind, materials: [material] });
  }

  #placeDocument(material: Material): void {
    const last = this.#moves.at(-1);
    if (last?.kind === 'passage' || last?.kind === 'exchange') {
      if (!last.anonymous) {
        last.materials.push(material);
        return;
      }
      // Next to an anonymous exchange it would tell who took part in it.
      const voice = voiceOf(material.entry);
      if (voice !== null && last.materials.some((other) => sharesSpeaker(other, voice))) return;
    }
    this.#placePlain(material, 'documents');
  }

  #placeQuestion(material: Material): void {
    const last = this.#moves.at(-1);
    if (last?.kind === 'exchange' && !isAnswered(last) && last.anonymous === material.anonymous) {
      last.questions.push(material);
      last.materials.push(material);
      this.#exchangeOf.set(material.entry.id, last);
      return;
    }
    const exchange: Exchange = {
      kind: 'exchange',
      order: this.#exchangeOf.size,
      anonymous: material.anonymous,
      questions: [material],
      materials: [material],
    };
    const voice = voiceOf(material.entry);
    if (last?.kind === 'passage' && voice !== null && isIntroduction(last, material, voice)) {
      this.#moves.pop();
      exchange.materials.unshift(...last.materials);
    }
    this.#moves.push(exchange);
    this.#exchangeOf.set(material.entry.id, exchange);
  }

  /** An answer is told where its question is; one to several exchanges, with the last of them. */
  #placeAnswer(material: Material, index: number): void {
    const { head } = material.entry;
    const answered = head.kind === 'answer' ? head.answers : [];
    const homes = answered.flatMap((id) => this.#exchangeOf.get(id) ?? []);
    const home = homes.toSorted((a, b) => b.order - a.order)[0];
    if (home === undefined) this.#placeStatement(material, index);
    else home.materials.push(material);
  }

  #placeStatement(material: Material, index: number): void {
    const voice = voiceOf(material.entry);
    if (voice === null) return;
    const last = this.#moves.at(-1);
    const key = voiceKey(voice);
    if (
      last?.kind === 'exchange' &&
      !last.anonymous &&
      !material.anonymous &&
      this.#belongsTo(last, voice, index)
    ) {
      last.materials.push(material);
    } else if (last?.kind === 'passage' && last.key === key && last.anonymous === material.anonymous) {
      last.materials.push(material);
    } else {
      this.#moves.push({ kind: 'passage', anonymous: material.anonymous, key, materials: [material] });
    }
  }

  /** Whether what somebody says after an exchange is still part of it: they asked or answered in it, and do not go on to a question of their own. */
  #belongsTo(exchange: Exchange, voice: Voice, index: number): boolean {
    const key = voiceKey(voice);
    const tookPart = exchange.materials.some((other) => {
      const otherVoice = voiceOf(other.entry);
      return otherVoice !== null && !other.anonymous && voiceKey(otherVoice) === key;
    });
    if (!tookPart) return false;
    if (!isAnswered(exchange)) return true;
    for (let at = index + 1; at < this.#materials.length; at++) {
      const next = this.#materials[at];
      if (next === undefined) break;
      const nextVoice = voiceOf(next.entry);
      if (nextVoice === null || voiceKey(nextVoice) !== key) return true;
      if (next.entry.head.kind === 'question') return false;
      if (next.entry.head.kind !== 'statement' && next.entry.head.kind !== 'predicate') return true;
    }
    return true;
  }
}

/** Whether anybody has answered yet in an exchange. */
export function isAnswered(exchange: Exchange): boolean {
  return exchange.materials.some((material) => material.entry.head.kind === 'answer');
}

function isIntroduction(passage: Passage, question: Material, voice: Voice): boolean {
  return (
    !passage.anonymous &&
    !question.anonymous &&
    passage.key === voiceKey(voice) &&
    passage.materials.length <= LONGEST_INTRODUCTION
  );
}

function sharesSpeaker(material: Material, voice: Voice): boolean {
  const other = voiceOf(material.entry);
  return other?.speakers.some((id) => voice.speakers.includes(id)) ?? false;
}

/**
 * What was said without a name goes to the end of its section, before its
 * outcome: between two statements of one speaker its place would tell who spoke.
 */
function anonymousLast(moves: Move[]): Move[] {
  const isAnonymous = (move: Move) => 'anonymous' in move && move.anonymous;
  const isNamed = (move: Move) => 'anonymous' in move && !move.anonymous;
  if (!moves.some(isAnonymous) || !moves.some(isNamed)) return moves;
  const named = moves.filter((move) => !isAnonymous(move));
  const end = named.findLastIndex((move) => 'anonymous' in move || move.kind === 'documents') + 1;
  return [...named.slice(0, end), ...moves.filter(isAnonymous), ...named.slice(end)];
}
