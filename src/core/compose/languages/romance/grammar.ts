/**
 * Telling a clause from a noun in French and Spanish notes. Both need an
 * article or a conjunction that the other does not take, so here, unlike in
 * English, nothing is left to chance: words count as a clause or as a noun only
 * when they can be parsed as one from end to end, and as neither otherwise.
 */

/** The words of a language that the parser must know. All in small letters. */
export interface Lexicon {
  /** A text as words and marks; what is elided ("l'", "d'") is a word of its own. */
  tokens(text: string): string[];
  /** "the", "two", "several": what opens a noun. */
  isDeterminer(word: string): boolean;
  /** Whether a noun that this determiner opens is in the plural. */
  isPlural(determiner: string): boolean;
  isPreposition(word: string): boolean;
  /** What can stand beside a noun: an adjective, or a participle that is no finite verb. */
  isAdjective(word: string): boolean;
  isAdverb(word: string): boolean;
  /** Little words that are never a noun. */
  isNoNoun(word: string): boolean;
  /** "and", "or". */
  isConjunction(word: string): boolean;
  isRelative(word: string): boolean;
  /** What stands between subject and verb: "not", "it". */
  isClitic(word: string): boolean;
  /** Subjects that stand alone, so that a verb must follow. */
  isSubject(word: string): boolean;
  isInfinitive(word: string): boolean;
  /** A verb with a subject in the singular or in the plural, as far as its form tells. */
  canBeFinite(word: string, isPlural: boolean): boolean;
  /** Whether a clause may begin with these words, a verb without a subject: "faltan muelles", "no se sabe". */
  opensClause(first: string, second: string, third: string): boolean;
  /** Whether a plural may go without a determiner: "retrasos en las obras". */
  bareNoun(word: string): boolean;
  /** Names that take an article in running text ("la France"), so that they are not whole without it. */
  needsArticle(name: string): boolean;
  /** "Mme", "Sr.": titles before names. */
  isTitle(word: string): boolean;
}

/** What parsed from a place on: where it may end, and whether it is in the plural. */
type End = { at: number; isPlural: boolean };

/** More words than this are not parsed: what is that long stands well behind a colon. */
const LONGEST = 80;

/** Whether the words are a clause, a noun with its company, or neither for certain. `capitalsAreNames`: also that of the first word. */
export function parsed(
  text: string,
  lexicon: Lexicon,
  capitalsAreNames = false,
): 'clause' | 'noun' | 'unclear' {
  const tokens = lexicon.tokens(text);
  if (tokens.length === 0 || tokens.length > LONGEST) return 'unclear';
  const parser = new Parser(tokens, lexicon, capitalsAreNames);
  if (parser.isClause()) return 'clause';
  return parser.isNoun() ? 'noun' : 'unclear';
}

class Parser {
  readonly #tokens: readonly string[];
  readonly #lexicon: Lexicon;
  readonly #capitalsAreNames: boolean;
  readonly #nouns = new Map<string, End[]>();

  constructor(tokens: readonly string[], lexicon: Lexicon, capitalsAreNames: boolean) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#capitalsAreNames = capitalsAreNames;
  }

  isClause(): boolean {
    return this.#clauseStarts().some((at) => this.#clauseAt(at));
  }

  isNoun(): boolean {
    return this.#noun(0, true).some(({ at }) => this.#isEnd(at));
  }

  #word(at: number): string {
    return (this.#tokens[at] ?? '').toLowerCase();
  }

  #isEnd(at: number): boolean {
    return at >= this.#tokens.length;
  }

  /** Where the subject can begin: at the start, or behind an adverb or "in winter, ". */
  #clauseStarts(): number[] {
    const starts = [0];
    if (this.#lexicon.isAdverb(this.#word(0))) starts.push(this.#word(1) === ',' ? 2 : 1);
    for (const at of this.#company(0)) if (this.#word(at) === ',') starts.push(at + 1);
    return starts;
  }

  #clauseAt(at: number): boolean {
    const { isSubject, opensClause } = this.#lexicon;
    if (isSubject(this.#word(at))) return this.#verbAt(at + 1, null) || this.#verbAt(at + 2, null);
    if (opensClause(this.#word(at), this.#word(at + 1), this.#word(at + 2))) return true;
    return this.#noun(at, false).some((end) => this.#verbBehind(end));
  }

  #verbBehind({ at, isPlural }: End): boolean {
    if (this.#verbAt(at, isPlural)) return true;
    if (this.#word(at) !== ',') return false;
    // "the mayor, a friend of ferries, opened ...": up to the comma that closes it.
    const close = this.#tokens.indexOf(',', at + 1);
    return close !== -1 && this.#verbAt(close + 1, isPlural);
  }

  /** A finite verb behind what may stand before it. */
  #verbAt(from: number, isPlural: boolean | null): boolean {
    let at = from;
    while (this.#lexicon.isClitic(this.#word(at)) || this.#lexicon.isAdverb(this.#word(at))) {
      if (at > from + 3) return false;
      at++;
    }
    for (let place = from; place <= at; place++) {
      const word = this.#word(place);
      const { canBeFinite } = this.#lexicon;
      const fits =
        isPlural === null ? canBeFinite(word, false) || canBeFinite(word, true) : canBeFinite(word, isPlural);
      if (fits) return true;
    }
    return false;
  }

  /** A noun and its company from a place on. `mayBeBare`: also a plural without a determiner. */
  #noun(from: number, mayBeBare: boolean): End[] {
    const key = `${from} ${mayBeBare}`;
    const known = this.#nouns.get(key);
    if (known !== undefined) return known;
    // Against a noun that would begin within itself.
    this.#nouns.set(key, []);
    const found = new Map<number, End>();
    const open = this.#core(from, mayBeBare);
    for (let end = open.pop(); end !== undefined; end = open.pop()) {
      if (found.has(end.at)) continue;
      found.set(end.at, end);
      for (const next of this.#longer(end)) open.push(next);
    }
    const ends = [...found.values()];
    this.#nouns.set(key, ends);
    return ends;
  }

  /** "the two new ferries": determiners, adjectives, one noun, adjectives. */
  #core(from: number, mayBeBare: boolean): End[] {
    const { isDeterminer, isPlural, isAdjective, isTitle } = this.#lexicon;
    let at = from;
    let plural = false;
    while (isDeterminer(this.#word(at))) {
      plural ||= isPlural(this.#word(at));
      at++;
    }
    if (at === from) {
      const named = this.#properName(from);
      if (named !== null) return [{ at: named, isPlural: false }];
      return mayBeBare && this.#lexicon.bareNoun(this.#word(at)) ? this.#adjectives(at + 1, true) : [];
    }
    if (isTitle(this.#word(at))) {
      const named = this.#properName(at);
      return named === null ? [] : [{ at: named, isPlural: plural }];
    }
    const ends: End[] = [];
    for (let noun = at; noun <= at + 2; noun++) {
      if (this.#isNounAt(noun)) ends.push(...this.#adjectives(noun + 1, plural));
      if (!isAdjective(this.#word(noun))) break;
    }
    return ends;
  }

  #adjectives(from: number, isPlural: boolean): End[] {
    const ends = [{ at: from, isPlural }];
    for (let at = from; ; at++) {
      const word = this.#word(at);
      const isName = /^\p{Lu}/u.test(this.#tokens[at] ?? '');
      if (word === '' || !(this.#lexicon.isAdjective(word) || isName)) {
        // An adverb belongs to the adjective behind it.
        if (this.#lexicon.isAdverb(word) && this.#lexicon.isAdjective(this.#word(at + 1))) continue;
        return ends;
      }
      ends.push({ at: at + 1, isPlural });
    }
  }

  #isNounAt(at: number): boolean {
    const token = this.#tokens[at] ?? '';
    const word = token.toLowerCase();
    if (/^[%€$]$/.test(token)) return true;
    const { isDeterminer, isPreposition, isConjunction, isRelative, isNoNoun } = this.#lexicon;
    if (!/^[\p{L}«"“]/u.test(token)) return false;
    return !(
      isDeterminer(word) ||
      isPreposition(word) ||
      isConjunction(word) ||
      isRelative(word) ||
      isNoNoun(word)
    );
  }

  /** A name of one word or several, where it is whole without an article; null for none. */
  #properName(from: number): number | null {
    let at = from;
    const isTitled = this.#lexicon.isTitle(this.#word(at));
    if (isTitled) at++;
    const start = at;
    while (/^\p{Lu}[\p{L}’'.-]*$/u.test(this.#tokens[at] ?? '') && (at > from || !this.#isCommon(at))) at++;
    if (at === start) return null;
    const name = this.#tokens.slice(start, at).join(' ');
    if (!isTitled && (/^\p{Lu}{2,}$/u.test(name) || this.#lexicon.needsArticle(name))) return null;
    return at;
  }

  /** A capital at the very beginning may be that of a common word, unless another follows it. */
  #isCommon(at: number): boolean {
    return at === 0 && !this.#capitalsAreNames && !/^\p{Lu}/u.test(this.#tokens[1] ?? '');
  }

  /** The same noun with one more thing behind it. */
  #longer({ at, isPlural }: End): End[] {
    const { isConjunction, isRelative } = this.#lexicon;
    const ends: End[] = this.#prepositional(at).map((end) => ({ at: end, isPlural }));
    const word = this.#word(at);
    if (isConjunction(word)) ends.push(...this.#joined(at + 1));
    if (word === ',') ends.push(...this.#joined(at + 1).filter((end) => this.#continues(end.at)));
    if (word === '(') {
      const close = this.#tokens.indexOf(')', at);
      if (close !== -1) ends.push({ at: close + 1, isPlural });
    }
    if (isRelative(word)) ends.push(...this.#relative(at + 1).map((end) => ({ at: end, isPlural })));
    return ends;
  }

  /** Behind "and" or a comma: another noun, an adjective, or another preposition with its noun. */
  #joined(from: number): End[] {
    return [
      ...this.#noun(from, true).map(({ at }) => ({ at, isPlural: true })),
      ...this.#bare(from).map((at) => ({ at, isPlural: true })),
      ...this.#prepositional(from).map((at) => ({ at, isPlural: false })),
    ];
  }

  /** A comma in a list is one of several, or "and" follows. */
  #continues(at: number): boolean {
    return this.#isEnd(at) || this.#word(at) === ',' || this.#lexicon.isConjunction(this.#word(at));
  }

  /** Everything that is no noun of its own but may stand behind one, over and over: "in winter, for the islands". */
  #company(from: number): number[] {
    const ends = new Set<number>();
    const open = this.#prepositional(from);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (ends.has(at)) continue;
      ends.add(at);
      open.push(...this.#prepositional(at));
    }
    return [...ends];
  }

  #prepositional(from: number): number[] {
    const { isPreposition, isInfinitive, isClitic } = this.#lexicon;
    let at = from;
    while (isPreposition(this.#word(at))) at++;
    if (at === from) return [];
    const ends = [...this.#noun(at, true).map((end) => end.at), ...this.#bare(at)];
    if (isClitic(this.#word(at)) && isInfinitive(this.#word(at + 1))) at++;
    if (isInfinitive(this.#word(at))) {
      ends.push(at + 1, ...this.#noun(at + 1, true).map((end) => end.at), ...this.#bare(at + 1));
    }
    return ends;
  }

  /** A noun without a determiner, as it stands behind a preposition: "of ferries". */
  #bare(at: number): number[] {
    // "in 2023"
    if (/^\d/.test(this.#word(at))) return [at + 1];
    if (!this.#isNounAt(at) || this.#lexicon.canBeFinite(this.#word(at), true)) return [];
    return this.#adjectives(at + 1, false).map((end) => end.at);
  }

  /** "which attend school", "that the ministry prepares": a verb, and nouns around it. */
  #relative(from: number): number[] {
    const starts = [from, ...this.#noun(from, false).map(({ at }) => at)];
    const { canBeFinite, isClitic, isAdverb } = this.#lexicon;
    const ends = new Set<number>();
    for (const start of starts) {
      let at = start;
      while (isClitic(this.#word(at)) && !canBeFinite(this.#word(at), false)) at++;
      if (!canBeFinite(this.#word(at), false) && !canBeFinite(this.#word(at), true)) continue;
      at++;
      while (isAdverb(this.#word(at)) || this.#lexicon.isAdjective(this.#word(at))) at++;
      ends.add(at);
      for (const end of this.#noun(at, true)) ends.add(end.at);
      for (const end of this.#company(at)) ends.add(end);
    }
    return [...ends];
  }
}
