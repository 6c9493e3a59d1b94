/** Saying what an entry is to another: that it supports or corrects that one, or replies to it. */
import { type Relation, relationOf, type Voice, voiceOf } from '../meeting/meeting.ts';
import type { Cast } from './cast.ts';
import type { Language } from './language.ts';
import { tellsRelation } from './languages/telling-verbs.ts';
import type { Material } from './selection.ts';

/** What a statement, a predicate or a question begins with that has to do with an entry before it. */
export class RelationReference {
  readonly #known: ReadonlyMap<string, Material>;
  readonly #cast: Cast;
  readonly #language: Language;

  /** `known`: all that may be drafted, by id. */
  constructor(known: ReadonlyMap<string, Material>, cast: Cast, language: Language) {
    this.#known = known;
    this.#cast = cast;
    this.#language = language;
  }

  /**
   * "Supporting Ms. Pappas, ", "Correcting an earlier statement, "; '' where there is nothing to tell, where
   * it may not be told, where the verb says it (`verb`: '' for none), and where the sentence before has just said it.
   */
  before(material: Material, previous: Material | undefined, verb: string): string {
    const relation = relationOf(material.entry);
    const target = relation && this.#known.get(relation.entry);
    if (!relation || !target || material.anonymous || target.anonymous) return '';
    if (isSame(material, previous) || tellsRelation(relation.kind, verb)) return '';
    const voice = voiceOf(target.entry);
    const { kind: what } = target.entry.head;
    if (voice === null || what === 'document') return '';
    const isOwn = voice.speakers.some((id) => voiceOf(material.entry)?.speakers.includes(id));
    const name = isOwn ? null : this.#nameOf(voice);
    if (relation.kind === 'corrects')
      return this.#language.correcting(what === 'question' || what === 'answer' ? what : 'statement', name);
    if (name === null) return '';
    const { supporting, replyingTo } = this.#language;
    return relation.kind === 'supports' ? supporting(name) : replyingTo({ askers: [name] });
  }

  /** Only those are called by name who have been introduced, and of whom no other entry hides who they are. */
  #nameOf(voice: Voice): string | null {
    return voice.speakers.every((id) => this.#cast.isIntroduced(id)) ? this.#cast.laterName(voice) : null;
  }
}

function isSame(material: Material, previous: Material | undefined): boolean {
  const key = (relation: Relation | null) => (relation ? `${relation.kind} ${relation.entry}` : null);
  if (previous === undefined || key(relationOf(material.entry)) !== key(relationOf(previous.entry)))
    return false;
  return voiceOf(material.entry)?.speakers.join(' ') === voiceOf(previous.entry)?.speakers.join(' ');
}
