/** The notes as the copy desk compares with them: what may be told, sentence by sentence. */

import type { DraftLanguage } from '../compose/language.ts';
import type { Selection } from '../compose/selection.ts';
import { type Entry, type Inline, type Meeting, voiceOf } from '../meeting/meeting.ts';
import { laterMention } from '../meeting/naming.ts';
import { quotationsInText, quotesWordForWord } from '../meeting/quotations.ts';
import { type DateInText, datesIn } from './dates.ts';
import { type Figure, figuresIn } from './figures.ts';
import { deskLanguage } from './languages/wordings.ts';
import { contentStems, wordsOf } from './words.ts';

/** A note that may be told. */
export type Statement = {
  readonly entry: Entry;
  readonly isAnonymous: boolean;
  readonly isToCheck: boolean;
  /** The language that it is written in; English where the desk knows none. */
  readonly language: DraftLanguage;
  readonly isVerified: boolean;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** How many of them are no part of a figure. */
  readonly topic: number;
  readonly figures: readonly Figure[];
  readonly dates: readonly DateInText[];
  /** Its word-for-word quotations, without their marks. */
  readonly quotations: readonly string[];
};

export type Notes = {
  readonly statements: readonly Statement[];
  readonly byId: ReadonlyMap<string, Statement>;
  /** Every word, folded, that stands in the notes or the header. */
  readonly words: ReadonlySet<string>;
  /** Notes that share words with a text, the closest first: those that share at least so many of their words. */
  like(stems: readonly string[]): { statement: Statement; shared: number }[];
};

/** What the notes of a meeting hold. */
export function notesOf(meeting: Meeting, selection: Selection): Notes {
  const statements = selection.material.map(({ entry, anonymous, check, language: tag }): Statement => {
    const language = deskLanguage(tag) ?? 'en';
    const text = entryText(entry, selection);
    const figures = figuresIn(text, language);
    return {
      entry,
      isAnonymous: anonymous,
      isToCheck: check,
      language,
      isVerified: (voiceOf(entry)?.labels ?? []).some((label) => label.trim().toLowerCase() === 'verified'),
      text,
      stems: new Set(contentStems(wordsOf(text))),
      topic: new Set(contentStems(wordsOf(withoutFigures(text, figures)))).size,
      figures,
      dates: datesIn(text),
      quotations: quotesWordForWord(entry)
        ? quotationsInText(text).map(({ from, to }) => text.slice(from + 1, to - 1))
        : [],
    };
  });
  const index = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const stem of statement.stems) {
      const known = index.get(stem);
      if (known) known.push(statement);
      else index.set(stem, [statement]);
    }
  }
  return {
    statements,
    byId: new Map(statements.map((statement) => [statement.entry.id, statement])),
    words: wordsInMeeting(meeting),
    like: (stems) => {
      const shared = new Map<Statement, number>();
      for (const stem of new Set(stems)) {
        const holders = index.get(stem) ?? [];
        // What half the meeting speaks of tells no note from another.
        if (holders.length > MOST_HOLDERS) continue;
        for (const one of holders) shared.set(one, (shared.get(one) ?? 0) + 1);
      }
      return [...shared]
        .map(([statement, count]) => ({ statement, shared: count }))
        .sort((a, b) => b.shared - a.shared);
    },
  };
}

/** A word in more notes than this is looked up in none, so that a long article against a long meeting stays cheap. */
const MOST_HOLDERS = 60;

function withoutFigures(text: string, figures: readonly Figure[]): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of figures) {
    kept += text.slice(at, from);
    at = to;
  }
  return kept + text.slice(at);
}

function entryText(entry: Entry, selection: Selection): string {
  return entry.content.map((passage) => inlineText(passage.content, selection)).join('\n');
}

function inlineText(content: readonly Inline[], selection: Selection): string {
  return content
    .map((run) => {
      if (!('mention' in run)) return run.text;
      const participant = selection.people.get(run.mention);
      return participant === undefined ? '' : laterMention(participant);
    })
    .join('');
}

function wordsInMeeting(meeting: Meeting): Set<string> {
  const texts = [
    ...Object.values(meeting.particulars),
    ...meeting.participants.flatMap(({ position, affiliation }) => [position, affiliation]),
    ...meeting.terms.flatMap(({ acronym, meaning }) => [acronym, meaning]),
    ...meeting.entries.flatMap((entry) =>
      entry.content.flatMap((passage) => passage.content.map((run) => ('mention' in run ? '' : run.text))),
    ),
  ];
  return new Set(texts.flatMap((text) => wordsOf(text).map((word) => word.folded)));
}
