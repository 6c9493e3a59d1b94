/** Telling entries in reported speech, one after another: subject, verb, and what was said. */
import { voiceOf } from '../meeting/meeting.ts';
import type { Cast } from './cast.ts';
import type { Language, Speech } from './language.ts';
import { merge, type Run, textOf } from './runs.ts';
import type { Material, Selection } from './selection.ts';
import { capitalized, closed, unclosed } from './sentence.ts';
import { Subjects } from './subjects.ts';
import { type Told, toldBy } from './told.ts';
import { VerbChoice } from './verb-choice.ts';

/** A sentence or a list item of the item, with the ids of the entries it reports. */
export type Line = { kind: 'sentence' | 'bullet'; runs: Run[]; sources: string[] };

/** How a statement is told: as an answer to a question or for itself, perhaps behind a phrase such as "Replying to both questions, ". */
export type Telling = { as: 'statement' | 'answer'; before: string };

const FOR_ITSELF: Telling = { as: 'statement', before: '' };

export class Narration {
  readonly #cast: Cast;
  readonly #language: Language;
  readonly #speech: Speech;
  readonly #subjects: Subjects;
  readonly #verbs: VerbChoice;

  constructor(cast: Cast, language: Language, selection: Selection) {
    this.#cast = cast;
    this.#language = language;
    this.#speech = language.speech(selection);
    this.#subjects = new Subjects(cast, language);
    this.#verbs = new VerbChoice(language.verbs);
  }

  /** A new paragraph begins: the next speaker is called by name. */
  beginParagraph(): void {
    this.#subjects.beginParagraph();
  }

  /** Another agenda item begins: nothing ties it to the one before. */
  beginSection(): void {
    this.#subjects.interrupt();
  }

  /** Which entry comes next, if any: a verb typed there is not chosen here. */
  expect(next: Material | undefined): void {
    this.#verbs.expect(next === undefined ? null : this.#typedVerb(next));
  }

  /** A statement or an answer. */
  statement(material: Material, telling: Telling = FOR_ITSELF): Line[] {
    if (this.#isForeign(material)) return this.#foreign(material, this.#plainVerb(telling), telling.before);
    return this.#lines(material, (sentence, previous) =>
      previous === null
        ? this.#open(material, sentence, telling)
        : this.#carryOn(material, sentence, previous),
    );
  }

  /** The verb that the notes have for an entry, or else the word that its own begin with: it may be printed behind the name. */
  verbTyped(material: Material): string {
    const [first] = this.#told(material);
    return verbIn(material) ?? /^\p{L}+/u.exec(textOf(first?.runs ?? []))?.[0] ?? '';
  }

  /** Words printed after the name as they stand, behind a phrase where they begin with a verb that takes one. */
  predicate(material: Material, before = ''): Line[] {
    if (this.#isForeign(material)) return this.#foreign(material, null);
    return this.#lines(material, (sentence, previous) =>
      previous === null
        ? this.#predicate(material, sentence, before)
        : this.#carryOn(material, sentence, previous),
    );
  }

  /** How a statement begins: with a verb and what it reports, or, without a verb typed, as a predicate where it is one. */
  #open(material: Material, sentence: Run[], telling: Telling): Run[] {
    const typed = this.#typedVerb(material);
    const predicate = typed === null ? this.#speech.asPredicate(sentence) : null;
    return predicate === null
      ? this.#report(material, sentence, typed, telling)
      : this.#predicate(material, predicate, telling.before);
  }

  #predicate(material: Material, sentence: Run[], before: string): Run[] {
    const { verb, takesAdverb, isSingular } = this.#speech.predicateOf(sentence);
    const subject = this.#subjects.next(material, {
      connective: takesAdverb ? 'fitting' : '',
      isSingular,
      before: takesAdverb ? before : '',
    });
    this.#verbs.used(verb);
    return closed(this.#speech.predicate(subject, sentence));
  }

  /** A question, with what the asker said around it. Questions in a row become one sentence. */
  question(material: Material, before = ''): Line[] {
    if (this.#isForeign(material)) return this.#foreign(material, this.#language.verbs.asked, before, '?');
    const told = this.#told(material);
    const isSingle = told.filter((one) => one.kind === 'sentence').length === 1;
    let verb = this.#typedVerb(material);
    let hasAsked = false;
    return this.#lines(material, (sentence, previous, following) => {
      const isQuestion = this.#speech.asks(sentence) || isSingle;
      if (!isQuestion) {
        const isIntroduction = previous === null && following.some((later) => this.#speech.asks(later));
        if (isIntroduction) return this.#report(material, sentence, null, { ...FOR_ITSELF, before });
        if (previous !== null) return this.#carryOn(material, sentence, previous);
      }
      const used = verb ?? this.#verbs.choose('question');
      verb = null;
      const subject = this.#subjects.next(material, {
        connective: hasAsked ? 'fitting' : 'next',
        before: previous === null ? before : '',
      });
      hasAsked = true;
      this.#verbs.used(used);
      return closed(this.#speech.ask(subject, used, sentence, following));
    });
  }

  /** Documents that one voice shared, or that nobody in particular did. */
  documents(materials: readonly Material[]): Line[] {
    const titled = materials
      .map((material) => ({ material, told: this.#told(material) }))
      .filter(({ told }) => told.length > 0);
    const [first] = titled;
    if (first === undefined) return [];
    const documents = titled.map(({ told }) =>
      told.flatMap((one, at): Run[] => [...(at === 0 ? [] : [{ text: ' ' }]), ...unclosed(one.runs)]),
    );
    const sources = titled.map(({ material }) => material.entry.id);
    if (voiceOf(first.material.entry) === null) {
      this.#subjects.interrupt();
      const shared = closed(this.#speech.share(null, '', documents));
      return [{ ...this.#line(first.material, shared), sources }];
    }
    const subject = this.#subjects.next(first.material, { connective: 'fitting' });
    const verb = this.#verbs.choose('document');
    this.#verbs.used(verb);
    return [{ ...this.#line(first.material, closed(this.#speech.share(subject, verb, documents))), sources }];
  }

  /** Of about how many sentences an entry is told; a list stands for itself. */
  lengthOf(material: Material): number {
    if (this.#isForeign(material)) return 1;
    return Math.max(1, this.#told(material).filter(({ kind }) => kind === 'sentence').length);
  }

  /** The title of a document alone, with its link. */
  documentTitle(material: Material): Run[] {
    const [first] = this.#told(material);
    return first === undefined ? [] : merge(this.#cast.settle(unclosed(first.runs)));
  }

  /** Nobody's words: proceedings and outcomes, as they were typed. */
  asTyped(material: Material): Line[] {
    this.#subjects.interrupt();
    return this.#lines(material, (sentence) => closed(sentence));
  }

  #told(material: Material): Told[] {
    return toldBy(material, this.#cast, this.#language.aDocument);
  }

  /** A line with everybody in it called as they are called here. Nothing may be named out of turn before. */
  #line(material: Material, runs: readonly Run[]): Line {
    const marked = material.check ? runs.map((run) => ({ ...run, check: true as const })) : runs;
    this.#subjects.heard(runs);
    return {
      kind: 'sentence',
      runs: capitalized(merge(this.#cast.settle(marked))),
      sources: [material.entry.id],
    };
  }

  /**
   * The lines of an entry: each sentence by `tell`, which is given the one before it in the entry, null for none, and
   * those that follow and may take them in ('following' is emptied as far as it did);
   * list items as they are, the sentence before them closed by a colon.
   */
  #lines(
    material: Material,
    tell: (sentence: Run[], previous: Run[] | null, following: Run[][]) => Run[],
  ): Line[] {
    const told = this.#told(material);
    const lines: Line[] = [];
    for (let index = 0; index < told.length; ) {
      const one = told[index];
      if (one === undefined) break;
      if (one.kind === 'bullet') {
        if (lines.length === 0 && voiceOf(material.entry) !== null)
          lines.push(this.#line(material, this.#listOpening(material)));
        lines.push({
          kind: 'bullet',
          runs: merge(this.#cast.settle(one.runs)),
          sources: [material.entry.id],
        });
        index++;
        continue;
      }
      const end = told.findIndex((later, at) => at > index && later.kind === 'bullet');
      const following = told.slice(index + 1, end === -1 ? undefined : end).map((later) => later.runs);
      const before = following.length;
      const previous = lines.length === 0 ? null : (told[index - 1]?.runs ?? null);
      const runs = tell(one.runs, previous, following);
      index += 1 + before - following.length;
      lines.push(
        this.#line(material, told[index]?.kind === 'bullet' ? [...unclosed(runs), { text: ':' }] : runs),
      );
    }
    return lines;
  }

  #listOpening(material: Material): Run[] {
    const verb = this.#typedVerb(material);
    const subject = this.#subjects.next(material);
    this.#verbs.used(verb ?? '');
    return this.#speech.listOpening(subject, verb, material.entry.head.kind === 'question');
  }

  /** The first sentence of a statement: subject, verb, and what was said. */
  #report(material: Material, sentence: Run[], typed: string | null, telling: Telling): Run[] {
    const { as, before } = telling;
    const { verbs } = this.#language;
    if (typed === null && /\?["”’)]*$/.test(textOf(sentence))) {
      const subject = this.#subjects.next(material, { connective: 'fitting', before });
      this.#verbs.used(verbs.asked);
      return closed(this.#speech.ask(subject, verbs.asked, sentence, []));
    }
    const verb = typed ?? this.#fitting(material, sentence, as, before);
    const isPassive =
      material.anonymous &&
      before === '' &&
      this.#subjects.followsAnonymous() &&
      verbs.canBePassive(verb) &&
      this.#speech.shapeOf(sentence) === 'clause';
    this.#verbs.used(verb);
    if (isPassive) return closed(this.#speech.passive(this.#subjects.passive(), verb, sentence));
    const subject = this.#subjects.next(material, {
      connective: verbs.hasAdverb(verb) ? '' : 'fitting',
      carriesOn: verbs.carriesOn(verb),
      before,
    });
    return closed(this.#speech.report(subject, verb, sentence));
  }

  /** A further sentence of the same entry. Where it and the one before are no more than somebody's own words, both stand behind one colon. */
  #carryOn(material: Material, sentence: Run[], previous: Run[]): Run[] {
    const isQuestion = /\?["”’)]*$/.test(textOf(sentence));
    const areWords = [previous, sentence].every((one) => this.#speech.shapeOf(one) === 'words');
    if (isQuestion || !areWords) return this.#report(material, sentence, null, FOR_ITSELF);
    this.#subjects.standAside();
    return closed(sentence);
  }

  /** A verb for words of which the notes name none. */
  #fitting(material: Material, sentence: Run[], as: Telling['as'], before: string): string {
    const { verbs } = this.#language;
    const shape = this.#speech.shapeOf(sentence);
    const position = before === '' ? this.#subjects.positionOf(material) : 0;
    const canAdd = position > 0 && this.#subjects.hasPronoun(material) && !this.#verbs.isNear(verbs.added);
    // A bare answer is given, not mentioned: "replied: eleven years".
    const stands = shape === 'words' || (shape === 'noun' && as === 'answer');
    if (stands && position === 0 && as === 'answer' && before === '') return this.#verbs.choose('bareAnswer');
    if (stands) return position === 1 && canAdd ? verbs.added : verbs.said;
    if (shape === 'noun' || shape === 'unclear') return this.#verbs.choose('noun');
    if (shape === 'question') return verbs.explained;
    if (shape === 'clause' && /^["“«„]/.test(textOf(sentence)) && !this.#verbs.isNear(verbs.said))
      return verbs.said;
    if (shape === 'reply') return verbs.answered;
    if (position === 1 && canAdd) return verbs.added;
    if (position > 0) return this.#verbs.choose('furtherStatement');
    return this.#verbs.choose(as === 'answer' && before === '' ? 'answer' : 'statement');
  }

  /** Whether an entry is written in another language than the draft: its words are kept together, and nothing is joined to them. */
  #isForeign(material: Material): boolean {
    return material.language !== this.#language.tag;
  }

  /**
   * Words in another language, behind a colon. `plainVerb` is what they are told with where no verb
   * was typed; a typed one that has no match stays with the words, for it may turn them round ("denied").
   */
  #foreign(material: Material, plainVerb: string | null, before = '', mark: '.' | '?' = '.'): Line[] {
    return this.#lines(material, (sentence, previous, following) => {
      const typed = verbIn(material);
      const words = [sentence, ...following.splice(0)].flatMap((one, at) => [
        ...(at === 0 ? [] : [{ text: ' ' }]),
        ...closed(one, mark),
      ]);
      if (previous !== null) return words;
      const verb = plainVerb === null || typed === null ? plainVerb : this.#typedVerb(material);
      const kept = typed !== null && verb === null ? [{ text: `${typed} ` }] : [];
      const subject = this.#subjects.next(material, { before, isBare: verb === null });
      this.#verbs.used(verb ?? '');
      return this.#speech.foreign(
        subject,
        verb,
        [...kept, ...words].map((run) => this.#cast.bareName(run)),
      );
    });
  }

  /** A verb for words that nothing is known of. */
  #plainVerb({ as, before }: Telling): string {
    return this.#verbs.choose(as === 'answer' && before === '' ? 'bareAnswer' : 'statement');
  }

  /** The verb typed for an entry, as the draft's language prints it; null for none, and for one that has no match. */
  #typedVerb(material: Material): string | null {
    const typed = verbIn(material);
    return typed === null ? null : this.#language.verbs.resolve(typed, material.language);
  }
}

function verbIn({ entry: { head } }: Material): string | null {
  return head.kind === 'statement' || head.kind === 'answer' || head.kind === 'question' ? head.verb : null;
}
