/** Telling entries in reported speech, one after another: subject, verb, and what was said. */
import { voiceOf } from '../meeting/meeting.ts';
import type { Casing } from './casing.ts';
import type { Cast } from './cast.ts';
import { askedWith, asks, indirect } from './questions.ts';
import { reported, shapeOf } from './reported.ts';
import { CARRIES_ON, complementOf, PASSIVE } from './reporting-verbs.ts';
import { merge, plain, type Run, slice, textOf } from './runs.ts';
import type { Material } from './selection.ts';
import { capitalized, closed, unclosed } from './sentence.ts';
import { Subjects } from './subjects.ts';
import { type Told, toldBy } from './told.ts';
import { VerbChoice } from './verb-choice.ts';
import { isPastTense } from './verb-forms.ts';

/** A sentence or a list item of the item, with the ids of the entries it reports. */
export type Line = { kind: 'sentence' | 'bullet'; runs: Run[]; sources: string[] };

/** How a statement is told: as an answer to a question or for itself, perhaps behind a phrase such as "Replying to both questions, ". */
export type Telling = { as: 'statement' | 'answer'; before: string };

const FOR_ITSELF: Telling = { as: 'statement', before: '' };

export class Narration {
  readonly #cast: Cast;
  readonly #casing: Casing;
  readonly #subjects: Subjects;
  readonly #verbs = new VerbChoice();

  constructor(cast: Cast, casing: Casing) {
    this.#cast = cast;
    this.#casing = casing;
    this.#subjects = new Subjects(cast);
  }

  /** A new paragraph begins: the next speaker is called by name. */
  beginParagraph(): void {
    this.#subjects.beginParagraph();
  }

  /** Which entry comes next, if any: a verb typed there is not chosen here. */
  expect(next: Material | undefined): void {
    this.#verbs.expect(next === undefined ? null : typedVerb(next));
  }

  /** A statement or an answer. */
  statement(material: Material, telling: Telling = FOR_ITSELF): Line[] {
    return this.#lines(material, (sentence, isFirst) =>
      isFirst
        ? this.#report(material, sentence, typedVerb(material), telling)
        : this.#carryOn(material, sentence),
    );
  }

  /** Words printed after the name as they stand. */
  predicate(material: Material): Line[] {
    return this.#lines(material, (sentence, isFirst) => {
      if (!isFirst) return this.#carryOn(material, sentence);
      const text = textOf(sentence);
      const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
      const subject = this.#subjects.next(material, {
        connective: isPastTense(first) ? 'fitting' : '',
        isSingular: /^(?:was|is|has)\b/.test(text),
      });
      this.#verbs.used(first);
      return closed([...subject, ...plain(/^[,;:.'’]/.test(text) ? '' : ' '), ...sentence]);
    });
  }

  /** A question, with what the asker said around it. Questions in a row become one sentence. */
  question(material: Material): Line[] {
    const told = this.#told(material);
    const isSingle = told.filter((one) => one.kind === 'sentence').length === 1;
    let verb = typedVerb(material);
    let hasAsked = false;
    return this.#lines(material, (sentence, isFirst, following) => {
      const isQuestion = asks(sentence) || isSingle;
      if (!isQuestion) {
        const isIntroduction = isFirst && following.some(asks);
        if (isIntroduction) return this.#report(material, sentence, null, FOR_ITSELF);
        if (!isFirst) return this.#carryOn(material, sentence);
      }
      const used = verb ?? this.#verbs.choose('question');
      verb = null;
      const subject = this.#subjects.next(material, { connective: hasAsked ? 'fitting' : 'then' });
      hasAsked = true;
      this.#verbs.used(used);
      const asked = [...subject, ...plain(' '), ...askedWith(used, sentence, this.#casing)];
      return closed([...asked, ...this.#alsoAsked(following)]);
    });
  }

  /** Documents that one voice shared, or that nobody in particular did. */
  documents(materials: readonly Material[]): Line[] {
    const titled = materials
      .map((material) => ({ material, told: this.#told(material) }))
      .filter(({ told }) => told.length > 0);
    const [first] = titled;
    if (first === undefined) return [];
    const list = titled.flatMap(({ told }, index) => {
      const gap = index === 0 ? '' : index === titled.length - 1 ? ' and ' : ', ';
      return [
        ...plain(gap),
        ...told.flatMap((one, at) => [...plain(at === 0 ? '' : ' '), ...unclosed(one.runs)]),
      ];
    });
    const sources = titled.map(({ material }) => material.entry.id);
    if (voiceOf(first.material.entry) === null) {
      this.#subjects.interrupt();
      const opening =
        titled.length > 1 ? 'The following documents were shared: ' : 'The following document was shared: ';
      return [{ ...this.#line(first.material, closed([...plain(opening), ...list])), sources }];
    }
    const subject = this.#subjects.next(first.material, { connective: 'fitting' });
    const verb = this.#verbs.choose('document');
    this.#verbs.used(verb);
    return [{ ...this.#line(first.material, closed([...subject, ...plain(` ${verb} `), ...list])), sources }];
  }

  /** Nobody's words: proceedings and outcomes, as they were typed. */
  asTyped(material: Material): Line[] {
    this.#subjects.interrupt();
    return this.#lines(material, (sentence) => closed(sentence));
  }

  #told(material: Material): Told[] {
    return toldBy(material, this.#cast);
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
   * The lines of an entry: each sentence by `tell`, which is given the sentences
   * that follow and may take them in ('following' is emptied as far as it did);
   * list items as they are, the sentence before them closed by a colon.
   */
  #lines(material: Material, tell: (sentence: Run[], isFirst: boolean, following: Run[][]) => Run[]): Line[] {
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
      const runs = tell(one.runs, lines.length === 0, following);
      index += 1 + before - following.length;
      lines.push(
        this.#line(material, told[index]?.kind === 'bullet' ? [...unclosed(runs), { text: ':' }] : runs),
      );
    }
    return lines;
  }

  #listOpening(material: Material): Run[] {
    const verb = typedVerb(material);
    const isQuestion = material.entry.head.kind === 'question';
    const subject = this.#subjects.next(material);
    this.#verbs.used(verb ?? '');
    if (isQuestion) return [...subject, ...plain(` ${verb ?? 'asked'} about the following:`)];
    const takesNoun = verb !== null && complementOf(verb) !== 'that' && complementOf(verb) !== 'told';
    return [...subject, ...plain(takesNoun ? ` ${verb} the following:` : ' made the following points:')];
  }

  /** ", and whether ..." for each question that follows at once; they are taken out of `following`. */
  #alsoAsked(following: Run[][]): Run[] {
    const more: Run[] = [];
    for (let [next] = following; next !== undefined && asks(next); [next] = following) {
      const { link, runs } = indirect(withoutAnd(next), this.#casing);
      if (link === ':') break;
      more.push(...plain(`, and${link} `), ...runs);
      following.shift();
    }
    return more;
  }

  /** The first sentence of a statement: subject, verb, and what was said. */
  #report(material: Material, sentence: Run[], typed: string | null, telling: Telling): Run[] {
    const { as, before } = telling;
    if (typed === null && /\?["”’)]*$/.test(textOf(sentence))) {
      const subject = this.#subjects.next(material, { connective: 'fitting', before });
      this.#verbs.used('asked');
      return closed([...subject, ...plain(' '), ...askedWith('asked', sentence, this.#casing)]);
    }
    const verb = typed ?? this.#fitting(material, sentence, as, before);
    const isPassive =
      material.anonymous &&
      before === '' &&
      this.#subjects.followsAnonymous() &&
      PASSIVE.has(verb) &&
      shapeOf(sentence, this.#casing) === 'clause';
    const words = reported(verb, sentence, this.#casing);
    this.#verbs.used(verb);
    if (isPassive) return closed([...this.#subjects.passive(verb), ...slice(words, verb.length)]);
    const subject = this.#subjects.next(material, {
      connective: /^(?:also|then|further)\b/.test(verb) ? '' : 'fitting',
      carriesOn: CARRIES_ON.has(verb),
      before,
    });
    return closed([...subject, ...plain(' '), ...words]);
  }

  /** A further sentence of the same entry: reported where its beginning allows it, else as it was typed. */
  #carryOn(material: Material, sentence: Run[]): Run[] {
    const isQuestion = /\?["”’)]*$/.test(textOf(sentence));
    if (isQuestion || shapeOf(sentence, this.#casing) === 'clause') {
      return this.#report(material, sentence, null, FOR_ITSELF);
    }
    this.#subjects.standAside();
    return closed(sentence);
  }

  /** A verb for words of which the notes name none. */
  #fitting(material: Material, sentence: Run[], as: Telling['as'], before: string): string {
    const shape = shapeOf(sentence, this.#casing);
    if (shape === 'noun' || shape === 'unclear') return this.#verbs.choose('noun');
    if (shape === 'question') return 'explained';
    if (/^that['’]/i.test(textOf(sentence))) return 'said';
    if (shape === 'reply') return 'answered';
    if (shape === 'words') return as === 'answer' && before === '' ? 'replied' : 'said';
    const position = before === '' ? this.#subjects.positionOf(material) : 0;
    if (position === 1 && this.#subjects.hasPronoun(material) && !this.#verbs.isNear('added')) return 'added';
    if (position > 0) return this.#verbs.choose('furtherStatement');
    return this.#verbs.choose(as === 'answer' && before === '' ? 'answer' : 'statement');
  }
}

function typedVerb(material: Material): string | null {
  const { head } = material.entry;
  return head.kind === 'statement' || head.kind === 'answer' || head.kind === 'question' ? head.verb : null;
}

function withoutAnd(runs: readonly Run[]): Run[] {
  const and = /^(?:and also|and|also)\s+/i.exec(textOf(runs));
  return and === null ? [...runs] : slice(runs, and[0].length);
}
