/**
 * From a meeting to a draft of a news item. Deterministic: the same meeting
 * gives the same draft, to the letter, and where the notes do not tell what
 * would be right English, the words stay as they were typed.
 */
import { type Block, type Draft, fingerprintOf, type Span } from '../document/draft.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { spellOut } from './acronyms.ts';
import { Cast } from './cast.ts';
import { figureOf } from './figure.ts';
import { headingsPrinted } from './headings.ts';
import type { DraftLanguage, Language } from './language.ts';
import { languageOf } from './languages/languages.ts';
import { type Line, Narration } from './narration.ts';
import { documentsFrom, exchangeParagraphs, type Paragraph, passageParagraphs } from './paragraphs.ts';
import { type Exchange, type Move, planOf, type Section } from './plan.ts';
import { questionsLineOf } from './questions-line.ts';
import { merge, plain, type Run, textOf, trim } from './runs.ts';
import { type Material, type Selection, selectionOf, wordsOf } from './selection.ts';
import { capitalized, closed } from './sentence.ts';

export type ComposeOptions = {
  template?: 'news';
  language?: DraftLanguage;
  /** The id of the draft within its meeting. */
  draftId?: string;
};

/**
 * The draft of a meeting. What is missing in the header is left out; what may
 * not be drafted (see selection.ts) leaves no trace in it.
 */
export function composeDraft(meeting: Meeting, options: ComposeOptions = {}): Draft {
  const { template = 'news', language = 'en', draftId = `${template}-${language}` } = options;
  const selection = selectionOf(meeting);
  const blocks = new Item(meeting, selection, languageOf(language)).blocks();
  return { id: draftId, template, language, blocks };
}

/** A block before its acronyms are spelled out: sentences instead of spans. */
type Sketch = {
  id: string;
  isRunning: boolean;
  sentences: Line[];
  shape:
    | { type: 'headline' | 'standfirst' | 'dateline' | 'paragraph' | 'bullet' }
    | { type: 'heading'; level: 2 }
    | { type: 'figure'; src: string; alt: string };
};

class Item {
  readonly #meeting: Meeting;
  readonly #selection: Selection;
  readonly #language: Language;
  readonly #cast: Cast;
  readonly #narration: Narration;
  readonly #asked: ReadonlyMap<string, Material>;
  readonly #sketches: Sketch[] = [];
  readonly #ids = new Set<string>();
  readonly #pictured = new Set<string>();

  constructor(meeting: Meeting, selection: Selection, language: Language) {
    this.#meeting = meeting;
    this.#selection = selection;
    this.#language = language;
    this.#asked = new Map(selection.material.map((material) => [material.entry.id, material]));
    this.#cast = new Cast(selection, language);
    this.#narration = new Narration(this.#cast, language, selection);
  }

  blocks(): Block[] {
    const sections = planOf(this.#selection.material);
    this.#head(sections);
    this.#body(sections);
    return this.#finished();
  }

  #head(sections: readonly Section[]): void {
    const { particulars } = this.#selection;
    const title = particulars.title.trim().replace(/(?<!\.)\.$/, '');
    if (title !== '') this.#sketch('headline', { type: 'headline' }, [fromHeader(plain(title))]);
    const summary = closed(plain(particulars.summary.trim()));
    if (summary.length > 0)
      this.#sketch('standfirst', { type: 'standfirst' }, [fromHeader(capitalized(summary))], true);
    const date = [particulars.published, particulars.date]
      .map((typed) => this.#language.longDate(typed) ?? typed.trim())
      .find(Boolean);
    this.#sketch('dateline', { type: 'dateline' }, [
      fromHeader(plain(this.#language.dateline(date ?? null))),
    ]);
    const sittings = sections.flatMap((section) => section.moves.flatMap(datesOfSittings));
    const lead = this.#language.lead(particulars, sittings);
    if (lead !== '')
      this.#sketch('lead', { type: 'paragraph' }, [fromHeader(closed(capitalized(plain(lead))))], true);
  }

  #body(sections: readonly Section[]): void {
    const printed = headingsPrinted(
      sections.map(({ heading }) => (heading === null ? null : textOf(titleOf(heading, this.#cast)))),
      this.#language,
    );
    const line = questionsLineOf(
      sections,
      this.#selection.people,
      this.#selection.particulars.presentedBy.trim() !== '',
      this.#language,
    );
    sections.forEach(({ heading, moves }, sectionIndex) => {
      if (heading !== null && printed[sectionIndex] === true) {
        const title = trim(titleOf(heading, this.#cast));
        const marked = heading.check ? title.map((run) => ({ ...run, check: true as const })) : title;
        const sentence: Line = { kind: 'sentence', runs: capitalized(marked), sources: [heading.entry.id] };
        this.#sketch(`heading-${heading.entry.id}`, { type: 'heading', level: 2 }, [sentence]);
      }
      moves.forEach((move, moveIndex) => {
        if (line?.section === sectionIndex && line.move === moveIndex) {
          this.#sketch('questions', { type: 'paragraph' }, [fromHeader(plain(line.text))], true);
        }
        this.#move(move);
      });
    });
  }

  #move(move: Move): void {
    switch (move.kind) {
      case 'passage':
        this.#figures(move.anonymous, move.materials);
        for (const paragraph of passageParagraphs(move, this.#narration)) this.#paragraph(paragraph);
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
        this.#paragraph(move.materials.flatMap((material) => this.#narration.asTyped(material)));
        return;
      case 'sitting':
        this.#sitting(move.materials);
    }
  }

  #exchange(move: Exchange): Paragraph[] {
    return exchangeParagraphs(move, this.#asked, this.#narration, this.#cast, this.#language);
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
    const date = entry.head.kind === 'sitting' ? this.#language.longDate(entry.head.date) : null;
    return date === null ? [] : [date];
  }

  /** The pictures of those who speak here for the first time in a passage of their own. */
  #figures(isAnonymous: boolean, materials: readonly Material[]): void {
    if (isAnonymous) return;
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
    let sentences: Line[] = [];
    const flush = () => {
      const [first] = sentences;
      if (first !== undefined)
        this.#sketch(`paragraph-${first.sources[0] ?? ''}`, { type: 'paragraph' }, sentences, true);
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
        return spansOf(runsOf.get(line) ?? line.runs, line.sources, gap);
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

function datesOfSittings(move: Move): string[] {
  if (move.kind !== 'sitting') return [];
  return move.materials.flatMap(({ entry }) => (entry.head.kind === 'sitting' ? [entry.head.date] : []));
}
