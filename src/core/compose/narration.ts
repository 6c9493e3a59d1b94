/**
 * Telling entries in reported speech, one after another: who is the subject of
 * each sentence, how it begins, and which verb reports it.
 */
import type { Voice } from '../meeting/meeting.ts';
import { voiceOf } from '../meeting/meeting.ts';
import type { Pronoun } from '../meeting/naming.ts';
import type { Cast } from './cast.ts';
import { openingAt } from './openings.ts';
import { askedWith, asks, indirect, QUESTION_VERBS } from './questions.ts';
import { isReportable, reported } from './reported.ts';
import { CARRIES_ON, CHOICES, type Choice, complementOf } from './reporting-verbs.ts';
import { merge, plain, type Run, textOf } from './runs.ts';
import type { Material } from './selection.ts';
import { canFollow, capitalized, closed, unclosed } from './sentence.ts';
import { type Told, toldBy } from './told.ts';
import { isPastTense } from './verb-forms.ts';

/** A sentence or a list item of the item, with the ids of the entries it reports. */
export type Line = { kind: 'sentence' | 'bullet'; runs: Run[]; sources: string[] };

/** Who spoke last, and how the sentence began. */
type Turn = {
  key: string;
  position: number;
  start: 'name' | 'pronoun' | 'other';
  pronoun: Pronoun | null;
  isAmbiguous: boolean;
};

/** One who is not to be named, as the subject of a sentence. */
const ANONYMOUS = 'a participant';

/** Verbs that go with "it was ... that". */
const PASSIVE = new Set(
  (
    'said,noted,stressed,pointed out,explained,observed,remarked,argued,stated,emphasized,emphasised,highlighted,' +
    'underlined,underscored,recalled,mentioned,announced,acknowledged,recognized,recognised,suggested,proposed,reported,agreed'
  ).split(','),
);

/** Told apart by speakers and by whom they speak for. */
export function voiceKey(voice: Voice): string {
  return JSON.stringify([voice.speakers, voice.behalf]);
}

export class Narration {
  readonly #cast: Cast;
  readonly #chosen = new Map<string, number>();
  #lastVerb = '';
  #turn: Turn | null = null;
  #isParagraphStart = true;
  #spoke = new Set<string>();
  #lastWasAnonymous = false;

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** A new paragraph begins: the next speaker is called by name. */
  beginParagraph(): void {
    this.#isParagraphStart = true;
    this.#spoke = new Set();
    this.#lastWasAnonymous = false;
  }

  /** A statement, or an answer where `as` says so, perhaps behind a phrase such as "Replying to the first question, ". */
  statement(material: Material, as: 'statement' | 'answer' = 'statement', before = ''): Line[] {
    const { head } = material.entry;
    const typed = head.kind === 'statement' || head.kind === 'answer' ? head.verb : null;
    return this.#lines(material, (sentence, isFirst) =>
      isFirst ? this.#report(material, sentence, typed, as, before) : this.#carryOn(material, sentence),
    );
  }

  /** Words printed after the name as they stand. */
  predicate(material: Material): Line[] {
    return this.#lines(material, (sentence, isFirst) => {
      if (!isFirst) return this.#carryOn(material, sentence);
      const text = textOf(sentence);
      const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
      const subject = this.#subject(material, {
        canTakeAlso: isPastTense(first),
        before: '',
        isPlural: /^(?:was|is|has)\b/.test(text),
      });
      this.#lastVerb = first;
      const gap = /^[,;:.'’]/.test(text) ? '' : ' ';
      return closed([...subject, ...plain(gap), ...sentence]);
    });
  }

  /** A question, with what the asker said around it. */
  question(material: Material): Line[] {
    const { head } = material.entry;
    let verb = head.kind === 'question' ? head.verb : null;
    const told = this.#told(material);
    const isSingle = told.filter((one) => one.kind === 'sentence').length === 1;
    const lines: Line[] = [];
    for (let index = 0; index < told.length; index++) {
      const one = told[index];
      if (one === undefined) continue;
      if (one.kind === 'bullet') {
        if (lines.length === 0)
          lines.push(
            this.#line(material, [...this.#subject(material), ...plain(' asked about the following:')]),
          );
        lines.push({ ...this.#line(material, one.runs), kind: 'bullet' });
        continue;
      }
      if (
        !isSingle &&
        verb === null &&
        !asks(one.runs) &&
        told.slice(index + 1).some((later) => asks(later.runs))
      ) {
        lines.push(this.#line(material, this.#report(material, one.runs, null, 'statement', '')));
        continue;
      }
      if (!isSingle && !asks(one.runs)) {
        lines.push(this.#line(material, this.#carryOn(material, one.runs)));
        continue;
      }
      const used: string = verb ?? this.#choose('question');
      verb = null;
      const subject = this.#subject(material, { canTakeAlso: true, before: '' });
      this.#lastVerb = used;
      let runs = [...subject, ...plain(' '), ...askedWith(used, one.runs)];
      for (
        let next = told[index + 1];
        next !== undefined && next.kind === 'sentence' && asks(next.runs);
        next = told[index + 1]
      ) {
        const { link, runs: also } = indirect(unclosed(next.runs));
        if (link === ':') break;
        runs = [...runs, ...plain(`, and${link} `), ...also];
        index++;
      }
      lines.push(
        this.#line(
          material,
          told[index + 1]?.kind === 'bullet' ? [...unclosed(runs), { text: ':' }] : closed(runs),
        ),
      );
    }
    return lines;
  }

  /** Documents that one voice shared, or that nobody in particular did. */
  documents(materials: readonly Material[]): Line[] {
    const titled = materials
      .map((material) => ({ material, told: this.#told(material) }))
      .filter(({ told }) => told.length > 0);
    const [first] = titled;
    if (first === undefined) return [];
    const voice = voiceOf(first.material.entry);
    const titles = titled.map(({ told }) =>
      told.flatMap((one, index) => [...plain(index === 0 ? '' : ' '), ...unclosed(one.runs)]),
    );
    const list = titles.flatMap((title, index) => {
      const gap = index === 0 ? '' : index === titles.length - 1 ? ' and ' : ', ';
      return [...plain(gap), ...title];
    });
    const sources = titled.map(({ material }) => material.entry.id);
    if (voice === null) {
      this.#turn = null;
      const verb =
        titles.length > 1 ? 'The following documents were shared: ' : 'The following document was shared: ';
      return [{ kind: 'sentence', runs: closed([...plain(verb), ...list]), sources }];
    }
    const hasSpoken = this.#spoke.has(voiceKey(voice));
    const subject = this.#subject(first.material, { canTakeAlso: true, before: '', also: hasSpoken });
    const verb = this.#choose('document');
    this.#lastVerb = verb;
    return [
      { kind: 'sentence', runs: capitalized(closed([...subject, ...plain(` ${verb} `), ...list])), sources },
    ];
  }

  /** Nobody's words: proceedings and outcomes, as they were typed. */
  asTyped(material: Material): Line[] {
    this.#turn = null;
    return this.#told(material).map((one, index, told) => {
      const isBeforeList = one.kind === 'sentence' && told[index + 1]?.kind === 'bullet';
      const runs = isBeforeList ? [...unclosed(one.runs), { text: ':' }] : closed(one.runs);
      return { ...this.#line(material, one.kind === 'bullet' ? one.runs : runs), kind: one.kind };
    });
  }

  #told(material: Material): Told[] {
    return toldBy(material, this.#cast);
  }

  #line(material: Material, runs: readonly Run[]): Line {
    const marked = material.check ? runs.map((run) => ({ ...run, check: true as const })) : runs;
    const pronoun = this.#turn === null ? null : this.#turn.pronoun;
    if (this.#turn !== null) {
      this.#turn = {
        ...this.#turn,
        isAmbiguous: pronoun !== null && this.#cast.pronounsIn(runs).includes(pronoun),
      };
    }
    const settled = merge(this.#cast.settle(marked));
    return { kind: 'sentence', runs: capitalized(settled), sources: [material.entry.id] };
  }

  /** The lines of an entry: each sentence by `tell`, list items as they are, a sentence before a list closed by a colon. */
  #lines(material: Material, tell: (sentence: Run[], isFirst: boolean) => Run[]): Line[] {
    const lines: Line[] = [];
    const told = this.#told(material);
    told.forEach((one, index) => {
      if (one.kind === 'bullet') {
        if (lines.length === 0) lines.push(this.#line(material, this.#listOpening(material)));
        lines.push({ ...this.#line(material, one.runs), kind: 'bullet' });
        return;
      }
      const runs = tell(one.runs, index === 0);
      const isBeforeList = told[index + 1]?.kind === 'bullet';
      lines.push(this.#line(material, isBeforeList ? [...unclosed(runs), { text: ':' }] : runs));
    });
    return lines;
  }

  #listOpening(material: Material): Run[] {
    const { head } = material.entry;
    const verb = head.kind === 'statement' || head.kind === 'answer' ? head.verb : null;
    const subject = this.#subject(material);
    return [
      ...subject,
      ...plain(
        verb === null || complementOf(verb) === 'that'
          ? ' made the following points:'
          : ` ${verb} the following:`,
      ),
    ];
  }

  /** The first sentence of a statement: subject, verb, and what was said. */
  #report(
    material: Material,
    sentence: Run[],
    typed: string | null,
    as: 'statement' | 'answer',
    before: string,
  ): Run[] {
    if (typed === null && /\?["”’)]*$/.test(textOf(sentence))) {
      const subject = this.#subject(material, { canTakeAlso: true, before });
      return closed([...subject, ...plain(' '), ...askedWith('asked', sentence)]);
    }
    const position = this.#nextPosition(material);
    const verb = typed ?? this.#fitting(sentence, as, position, before);
    if (
      material.anonymous &&
      this.#lastWasAnonymous &&
      before === '' &&
      PASSIVE.has(verb) &&
      isReportable(sentence)
    ) {
      this.#lastVerb = verb;
      this.#lastWasAnonymous = false;
      this.#turn = null;
      return closed([...plain('it was also '), ...reported(verb, sentence)]);
    }
    const subject = this.#subject(material, {
      canTakeAlso: !CARRIES_ON.has(verb) && !/^(?:also|then|further)\b/.test(verb),
      before,
    });
    this.#lastVerb = verb;
    return closed([...subject, ...plain(' '), ...reported(verb, sentence)]);
  }

  /** A further sentence of the same entry: reported where its beginning allows it, else as it was typed. */
  #carryOn(material: Material, sentence: Run[]): Run[] {
    if (canFollow(sentence) && isReportable(sentence))
      return this.#report(material, sentence, null, 'statement', '');
    if (this.#turn !== null) this.#turn = { ...this.#turn, start: 'other' };
    return closed(sentence);
  }

  /** A verb for words of which the notes name none. */
  #fitting(sentence: Run[], as: 'statement' | 'answer', position: number, before: string): string {
    if (!isReportable(sentence)) return this.#choose('noun');
    if (position === 1 && this.#lastVerb !== 'added') return 'added';
    if (position > 0) return this.#choose('furtherStatement');
    return this.#choose(as === 'answer' && before === '' ? 'answer' : 'statement');
  }

  /** The next verb in turn that is not the one before. */
  #choose(choice: Choice | 'question' | 'document'): string {
    const verbs: readonly string[] =
      choice === 'question'
        ? QUESTION_VERBS
        : choice === 'document'
          ? ['shared', 'made available']
          : CHOICES[choice];
    let at = this.#chosen.get(choice) ?? 0;
    if (verbs[at % verbs.length] === this.#lastVerb) at++;
    this.#chosen.set(choice, at + 1);
    return verbs[at % verbs.length] ?? '';
  }

  #nextPosition(material: Material): number {
    const voice = voiceOf(material.entry);
    if (voice === null || material.anonymous || this.#isParagraphStart) return 0;
    return this.#turn?.key === voiceKey(voice) ? this.#turn.position + 1 : 0;
  }

  /** The subject of the next sentence, with what stands before it and the connective after it. */
  #subject(
    material: Material,
    options: { canTakeAlso?: boolean; before?: string; also?: boolean; isPlural?: boolean } = {},
  ): Run[] {
    const { canTakeAlso = false, before = '', also = false, isPlural = false } = options;
    const voice = voiceOf(material.entry);
    if (material.anonymous || voice === null) {
      this.#turn = null;
      this.#lastWasAnonymous = true;
      this.#isParagraphStart = false;
      return plain(before + ANONYMOUS);
    }
    this.#lastWasAnonymous = false;
    const key = voiceKey(voice);
    const isSameSpeaker = this.#turn?.key === key;
    const position = this.#nextPosition(material);
    const pronoun = this.#cast.pronoun(voice);
    const isAmbiguous = this.#turn?.isAmbiguous ?? false;
    const canUsePronoun =
      pronoun !== null && !isAmbiguous && before === '' && !(isPlural && pronoun === 'they');
    let opening = openingAt(position, canUsePronoun);
    if (isSameSpeaker && position === 0 && this.#turn?.start === 'name' && before === '') {
      opening = { before: 'In addition, ', speaker: 'name', also: '' };
    }
    const usesPronoun = opening.speaker === 'pronoun' && pronoun !== null;
    const isNamedBare = usesPronoun || position > 0;
    const manner = this.#cast.manner(isNamedBare ? { ...voice, behalf: null } : voice);
    const name = usesPronoun ? plain(pronoun) : this.#cast.speakers(voice);
    const comma = manner.length > 0 && !textOf(name).endsWith(',') ? ',' : '';
    const connective = canTakeAlso
      ? opening.also === '' && also && position === 0
        ? 'also'
        : opening.also
      : '';
    const start = before + opening.before;
    this.#turn = {
      key,
      position,
      start: start !== '' ? 'other' : usesPronoun ? 'pronoun' : 'name',
      pronoun,
      isAmbiguous: false,
    };
    this.#isParagraphStart = false;
    this.#spoke.add(key);
    return [
      ...plain(start),
      ...name,
      ...plain(comma),
      ...manner,
      ...plain(connective === '' ? '' : ` ${connective}`),
    ];
  }
}
