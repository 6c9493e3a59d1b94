/**
 * From a meeting to a draft. Deterministic: the same meeting and template give
 * the same draft, to the letter, and where the notes do not tell what would be
 * right in the draft's language, the words stay as they were typed.
 */
import { type Block, type Draft, fingerprintOf, type Span } from '../document/draft.ts';
import type { Entry, Meeting, Role } from '../meeting/meeting.ts';
import { everyRole } from '../meeting/roles.ts';
import { spellOut } from './acronyms.ts';
import { addressedIn } from './addressed-in.ts';
import { type Apart, apartOf, isAction, withoutActionWord } from './apart.ts';
import { withBareSupport } from './bare-support.ts';
import { Cast } from './cast.ts';
import { asDelegations, isDelegation } from './delegations.ts';
import { figureOf } from './figure.ts';
import { headingsPrinted } from './headings.ts';
import { DRAFT_LANGUAGES, type DraftLanguage, type Language } from './language.ts';
import { languageOf } from './languages/languages.ts';
import { baseLanguage } from './languages/note-language.ts';
import { type Line, Narration } from './narration.ts';
import { documentsFrom, exchangeParagraphs, type Paragraph, passageParagraphs } from './paragraphs.ts';
import { presentAt } from './people-present.ts';
import { type Exchange, type Move, planOf, type Section } from './plan.ts';
import { questionsLineOf } from './questions-line.ts';
import { RelationReference } from './relation-reference.ts';
import { merge, plain, type Run, textOf, trim } from './runs.ts';
import { type Material, type Selection, selectionOf, wordsOf } from './selection.ts';
import { capitalized, closed } from './sentence.ts';
import { newsItem } from './templates/built-in.ts';
import { filledIn } from './templates/fill-in.ts';
import { type Part, type Template, type Words, wordsIn } from './templates/template.ts';

export type ComposeOptions = {
  /** What the draft is made of; a news item where none is given. */
  template?: Template;
  /** Where none is given, the meeting's own. */
  language?: DraftLanguage;
  /** The id of the draft within its meeting. */
  draftId?: string;
  /** Ids of entries that the draft leaves out on purpose. */
  without?: ReadonlySet<string>;
};

/**
 * The draft of a meeting. What is missing in the header is left out; what may
 * not be drafted (see selection.ts) leaves no trace in it.
 */
export function composeDraft(meeting: Meeting, options: ComposeOptions = {}): Draft {
  const selection = selectionOf(meeting);
  const material = selection.material.filter(({ entry }) => options.without?.has(entry.id) !== true);
  return composeSelection(meeting, { ...selection, material }, options);
}

/** The draft of what was selected of a meeting. */
export function composeSelection(meeting: Meeting, chosen: Selection, options: ComposeOptions = {}): Draft {
  const { template = newsItem, language = draftLanguageOf(meeting) } = options;
  const { draftId = `${template.id}-${language}` } = options;
  const told = languageOf(language);
  const selected = withBareSupport(addressedIn(language, chosen), language);
  const selection = template.speakers === 'delegations' ? asDelegations(selected, told) : selected;
  const blocks = new Item(meeting, selection, told, template).blocks();
  return { id: draftId, template: template.id, language, blocks };
}

/** The language that a meeting is drafted in where none is asked for: its own, or English. */
export function draftLanguageOf(meeting: Pick<Meeting, 'particulars'>): DraftLanguage {
  const own = baseLanguage(meeting.particulars.language);
  return DRAFT_LANGUAGES.find((tag) => tag === own) ?? 'en';
}

/** A block before its acronyms are spelled out: sentences instead of spans. */
type Sketch = {
  id: string;
  isRunning: boolean;
  sentences: Line[];
  shape:
    | { type: 'headline' | 'standfirst' | 'dateline' | 'paragraph' | 'bullet' | 'numbered' }
    | { type: 'heading'; level: 2 | 3 }
    | { type: 'figure'; src: string; alt: string };
};

type Account = Extract<Part, { part: 'account' }>;

class Item {
  readonly #meeting: Meeting;
  readonly #selection: Selection;
  readonly #language: Language;
  readonly #template: Template;
  readonly #cast: Cast;
  readonly #narration: Narration;
  readonly #relations: RelationReference;
  readonly #asked: ReadonlyMap<string, Material>;
  readonly #sketches: Sketch[] = [];
  readonly #ids = new Set<string>();
  readonly #pictured = new Set<string>();
  /** Who stands in a list of people already. */
  readonly #listed = new Set<string>();
  /** How the account is told. */
  #told: Account = { part: 'account', headings: 'none' };

  constructor(meeting: Meeting, selection: Selection, language: Language, template: Template) {
    this.#meeting = meeting;
    this.#selection = selection;
    this.#language = language;
    this.#template = template;
    this.#asked = new Map(selection.material.map((material) => [material.entry.id, material]));
    this.#cast = new Cast(
      selection,
      language,
      template.speakers === 'delegations' ? isDelegation : undefined,
    );
    this.#narration = new Narration(this.#cast, language, selection);
    this.#relations = new RelationReference(this.#asked, this.#cast, language);
  }

  blocks(): Block[] {
    const apart = apartOf(this.#template, this.#selection.material);
    const sections = planOf(apart.account);
    for (const part of this.#template.parts) this.#part(part, sections, apart);
    return this.#finished();
  }

  /** A part under its heading, which stands only above something. */
  #part(part: Part, sections: readonly Section[], apart: Apart): void {
    const before = this.#sketches.length;
    this.#tell(part, sections, apart);
    const heading = 'heading' in part ? part.heading : undefined;
    if (heading === undefined || this.#sketches.length === before) return;
    const words = plain(wordsIn(heading, this.#language.tag));
    const told = this.#sketches.splice(before);
    this.#sketch(`heading-${part.part}`, { type: 'heading', level: 2 }, [fromHeader(words)]);
    this.#sketches.push(...told);
  }

  #tell(part: Part, sections: readonly Section[], apart: Apart): void {
    switch (part.part) {
      case 'headline':
        this.#headline();
        break;
      case 'standfirst':
        this.#standfirst();
        break;
      case 'dateline':
        this.#dateline(part);
        break;
      case 'lead':
        this.#lead(sections);
        break;
      case 'text':
        this.#text(part.texts);
        break;
      case 'people':
        this.#people(part.roles);
        break;
      case 'account':
        this.#account(part, sections);
        break;
      case 'outcomes':
      case 'actions':
        this.#list(apart[part.part]);
        break;
      case 'documents':
        this.#documentList();
        break;
    }
  }

  #headline(): void {
    const title = this.#selection.particulars.title.trim().replace(/(?<!\.)\.$/, '');
    if (title !== '') this.#sketch('headline', { type: 'headline' }, [fromHeader(plain(title))]);
  }

  #standfirst(): void {
    const summary = closed(plain(this.#selection.particulars.summary.trim()));
    if (summary.length > 0)
      this.#sketch('standfirst', { type: 'standfirst' }, [fromHeader(capitalized(summary))], true);
  }

  #dateline({ word, date }: Extract<Part, { part: 'dateline' }>): void {
    const { published, date: ofMeeting } = this.#selection.particulars;
    const known = (date === 'meeting' ? [ofMeeting] : [published, ofMeeting])
      .map((typed) => this.#language.longDate(typed) ?? typed.trim())
      .find(Boolean);
    const usual = this.#language.dateline(known ?? null);
    const line =
      word === undefined ? usual : [wordsIn(word, this.#language.tag), known].filter(Boolean).join(' | ');
    this.#sketch('dateline', { type: 'dateline' }, [fromHeader(plain(line))]);
  }

  #lead(sections: readonly Section[]): void {
    const sittings = sections.flatMap((section) =>
      section.moves.flatMap((move) =>
        move.kind === 'sitting' ? move.materials.flatMap(({ entry }) => sittingDate(entry)) : [],
      ),
    );
    const lead = this.#language.lead(this.#selection.particulars, sittings);
    if (lead !== '')
      this.#sketch('lead', { type: 'paragraph' }, [fromHeader(closed(capitalized(plain(lead))))], true);
  }

  #text(texts: readonly Words[]): void {
    const filled = texts
      .map((text) => filledIn(wordsIn(text, this.#language.tag), this.#selection.particulars, this.#language))
      .find((text) => text !== null);
    if (filled != null)
      this.#sketch('text', { type: 'paragraph' }, [fromHeader(closed(capitalized(plain(filled))))], true);
  }

  #people(roles: readonly Role[] | undefined): void {
    for (const person of presentAt(this.#meeting, this.#selection)) {
      const isWanted = roles === undefined || roles.some((role) => everyRole(person).includes(role));
      if (!isWanted || this.#listed.has(person.id)) continue;
      this.#listed.add(person.id);
      const { runs } = this.#cast.mention(person.id);
      this.#sketch(`person-${person.id}`, { type: 'bullet' }, [fromHeader(capitalized(runs))]);
    }
  }

  #account(part: Account, sections: readonly Section[]): void {
    this.#told = part;
    const printed = this.#headingsPrinted(part, sections);
    const line =
      part.questionsLine === true
        ? questionsLineOf(
            sections,
            this.#selection.rolesAt,
            this.#selection.particulars.presentedBy.trim() !== '',
            this.#language,
          )
        : null;
    const level = part.heading === undefined ? 2 : 3;
    sections.forEach(({ heading, moves }, sectionIndex) => {
      if (heading !== null && printed[sectionIndex] === true) {
        const title = trim(titleOf(heading, this.#cast));
        const marked = heading.check ? title.map((run) => ({ ...run, check: true as const })) : title;
        const sentence: Line = { kind: 'sentence', runs: capitalized(marked), sources: [heading.entry.id] };
        this.#narration.beginSection();
        this.#sketch(`heading-${heading.entry.id}`, { type: 'heading', level }, [sentence]);
      }
      moves.forEach((move, moveIndex) => {
        if (line?.section === sectionIndex && line.move === moveIndex) {
          this.#sketch('questions', { type: 'paragraph' }, [fromHeader(plain(line.text))], true);
        }
        this.#move(move);
      });
    });
  }

  #headingsPrinted({ headings }: Account, sections: readonly Section[]): boolean[] {
    if (headings !== 'matters') return sections.map(() => headings === 'all');
    return headingsPrinted(
      sections.map(({ heading }) => (heading === null ? null : textOf(titleOf(heading, this.#cast)))),
      this.#language,
    );
  }

  /** Outcomes or actions, a list item each; what an entry says further, below it. */
  #list(materials: readonly Material[]): void {
    for (const material of materials) {
      this.#narration.beginParagraph();
      for (const line of this.#asTyped(material)) {
        if (line.runs.length > 0)
          this.#sketch(`bullet-${material.entry.id}`, { type: 'bullet' }, [line], true);
      }
    }
  }

  /** Nobody's words; an action without the word that says that it is one, which is for the notes. */
  #asTyped(material: Material): Line[] {
    return this.#narration
      .asTyped(material)
      .map((line, at) =>
        at === 0 && isAction(material) ? { ...line, runs: withoutActionWord(line.runs) } : line,
      );
  }

  #documentList(): void {
    const shown = new Set<string>();
    for (const material of this.#selection.material) {
      if (material.entry.head.kind !== 'document' || material.anonymous) continue;
      const runs = this.#narration.documentTitle(material);
      const key = textOf(runs) + (runs.find((run) => run.link !== undefined)?.link ?? '');
      if (runs.length === 0 || shown.has(key)) continue;
      shown.add(key);
      const line: Line = { kind: 'bullet', runs, sources: [material.entry.id] };
      this.#sketch(`document-${material.entry.id}`, { type: 'bullet' }, [line]);
    }
  }

  #move(move: Move): void {
    switch (move.kind) {
      case 'passage':
        this.#figures(move.anonymous, move.materials);
        for (const paragraph of passageParagraphs(move, this.#narration, this.#relations))
          this.#paragraph(paragraph);
        return;
      case 'exchange':
        for (const paragraph of this.#exchange(move)) this.#paragraph(paragraph);
        return;
      case 'documents':
        this.#documents(move.materials);
        return;
      case 'proceedings':
      case 'outcome':
        this.#narration.beginParagraph();
        this.#paragraph(move.materials.flatMap((material) => this.#asTyped(material)));
        return;
      case 'sitting':
        this.#sitting(move.materials);
    }
  }

  #exchange(move: Exchange): Paragraph[] {
    return exchangeParagraphs(
      move,
      this.#asked,
      this.#narration,
      this.#relations,
      this.#cast,
      this.#language,
    );
  }

  #documents(materials: readonly Material[]): void {
    this.#narration.beginParagraph();
    const lines: Line[] = [];
    for (let index = 0; index < materials.length; ) {
      const together = documentsFrom(materials, index);
      lines.push(...this.#narration.documents(together));
      index += Math.max(1, together.length);
    }
    this.#paragraph(lines);
  }

  #sitting(materials: readonly Material[]): void {
    const [date] = materials.flatMap((material) => this.#dateOf(material)).slice(-1);
    if (date === undefined) return;
    const sources = materials.map((material) => material.entry.id);
    this.#paragraph([{ kind: 'sentence', runs: plain(this.#language.resumed(date)), sources }]);
  }

  /** When a sitting is, as a long date; nothing for one that can't be read. */
  #dateOf({ entry }: Material): string[] {
    return sittingDate(entry).flatMap((date) => this.#language.longDate(date) ?? []);
  }

  /** The pictures of those who speak here for the first time in a passage of their own. */
  #figures(isAnonymous: boolean, materials: readonly Material[]): void {
    if (isAnonymous || this.#told.pictures !== true) return;
    const speakers = materials.flatMap(({ entry }) =>
      'voice' in entry.head && entry.head.kind !== 'document' ? (entry.head.voice?.speakers ?? []) : [],
    );
    for (const id of new Set(speakers)) {
      const person = this.#cast.person(id);
      const photo = this.#meeting.photos.find((one) => one.participant === id);
      if (this.#pictured.has(id) || person === null || photo === undefined) continue;
      this.#pictured.add(id);
      const figure = figureOf(person, photo, this.#language.names);
      if (figure === null) continue;
      const { caption, ...shape } = figure;
      this.#sketch(`figure-${id}`, { type: 'figure', ...shape }, [fromHeader(plain(caption))]);
    }
  }

  /** The lines of a paragraph, its list items as blocks of their own. */
  #paragraph(paragraph: Paragraph): void {
    const type = this.#told.numbered === true ? 'numbered' : 'paragraph';
    let sentences: Line[] = [];
    const flush = () => {
      const [first] = sentences;
      if (first !== undefined) this.#sketch(`paragraph-${first.sources[0] ?? ''}`, { type }, sentences, true);
      sentences = [];
    };
    for (const line of paragraph) {
      if (line.runs.length === 0) continue;
      if (line.kind === 'sentence') {
        sentences.push(line);
        continue;
      }
      flush();
      this.#sketch(`bullet-${line.sources[0] ?? ''}`, { type: 'bullet' }, [line], true);
    }
    flush();
  }

  #sketch(id: string, shape: Sketch['shape'], sentences: Line[], isRunning = false): void {
    let unique = id;
    for (let copy = 2; this.#ids.has(unique); copy++) unique = `${id}-${copy}`;
    this.#ids.add(unique);
    this.#sketches.push({ id: unique, shape, sentences, isRunning });
  }

  /** The blocks, with acronyms spelled out along the running text. */
  #finished(): Block[] {
    const running = this.#sketches.flatMap((sketch) => (sketch.isRunning ? sketch.sentences : []));
    const spelled = spellOut(
      running.map((line) => line.runs),
      this.#selection.terms,
      this.#language.terms,
    );
    const runsOf = new Map(running.map((line, index) => [line, spelled[index] ?? line.runs]));
    return this.#sketches.map(({ id, shape, sentences }) => {
      const content = sentences.flatMap((line, index) => {
        const gap = index < sentences.length - 1 ? ' ' : '';
        return spansOf(this.#language.typeset(runsOf.get(line) ?? line.runs), line.sources, gap);
      });
      return { ...shape, id, fingerprint: fingerprintOf({ content }), content };
    });
  }
}

/** Words made from the header report no entry. */
function fromHeader(runs: Run[]): Line {
  return { kind: 'sentence', runs, sources: [] };
}

/** The spans of a sentence, with the space that parts it from the next. */
function spansOf(runs: readonly Run[], sources: readonly string[], gap: string): Span[] {
  const spans = merge(runs).map(
    ({ text, bold, italic, link, check }): Span => ({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(link && { link }),
      ...(sources.length > 0 && { sources: [...sources] }),
      ...(check && { check }),
    }),
  );
  const last = spans.at(-1);
  if (gap === '' || last === undefined) return spans;
  const isFormatted = last.bold || last.italic || last.link || last.check;
  if (!isFormatted) return [...spans.slice(0, -1), { ...last, text: last.text + gap }];
  return [...spans, { text: gap, ...(sources.length > 0 && { sources: [...sources] }) }];
}

function titleOf(heading: Material, cast: Cast): Run[] {
  const inline = heading.entry.content.flatMap((passage) => wordsOf(passage.content));
  return trim(
    inline.map((one) =>
      'mention' in one ? cast.inText(one.mention, heading.anonymous) : { text: one.text },
    ),
  );
}

function sittingDate({ head }: Entry): string[] {
  return head.kind === 'sitting' ? [head.date] : [];
}
