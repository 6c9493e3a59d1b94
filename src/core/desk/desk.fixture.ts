/** For tests of the copy desk: articles from plain text, and what is found in them. */
import type { Block } from '../document/draft.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { checkDraft } from './desk.ts';
import type { Finding } from './finding.ts';
import type { Article } from './reading.ts';
import type { HouseStyle } from './style.ts';

/** A body, two people and a term, to write notes under. */
export const HEAD = `title: Ministry briefs island mayors
body: Council of Island Mayors (CIM)
date: 2024-05-07
published: 2024-05-09
people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping
  OD = Mr. Omar van den DOOL, Mayor, Lower Island
  JR = Mr. José RIVERA, Director, Andes Collection
  SG = Mr. GAO Si, First Secretary, Permanent Mission of China
  FJ = the representative of Fiji [delegation]
terms:
  PSO = public service obligation
`;

/** The meeting of some notes, under the head above. */
export function meetingWith(...notes: string[]): Meeting {
  return parseShorthand(`${HEAD}notes:\n${notes.join('\n')}\n`).meeting;
}

/** An article of paragraphs; "# " makes a headline, "> " a standfirst, "## " a heading, "- " a list item, "| " a date line. */
export function articleOf(...texts: string[]): Article {
  const blocks = texts.map((typed, index): Block => {
    const [, mark = '', text = ''] = /^(?:(#|##|###|>|-|\|) )?(.*)$/s.exec(typed) ?? [];
    const common = { id: `b${index + 1}`, fingerprint: '', content: text === '' ? [] : [{ text }] };
    switch (mark) {
      case '#':
        return { type: 'headline', ...common };
      case '##':
        return { type: 'heading', level: 2, ...common };
      case '###':
        return { type: 'heading', level: 3, ...common };
      case '>':
        return { type: 'standfirst', ...common };
      case '-':
        return { type: 'bullet', ...common };
      case '|':
        return { type: 'dateline', ...common };
      default:
        return { type: 'paragraph', ...common };
    }
  });
  return { language: 'en', blocks };
}

/** What one rule finds in paragraphs, as "excerpt -> suggestion". */
export function foundBy(
  rule: string,
  texts: readonly string[],
  against: Meeting | null = meetingWith(),
  style: HouseStyle = {},
): string[] {
  return checkDraft(articleOf(...texts), against, style)
    .filter((finding) => finding.rule === rule)
    .map(inShort);
}

export function inShort({ excerpt, suggestion }: Finding): string {
  return suggestion === null ? excerpt : `${excerpt} -> ${suggestion}`;
}
