/** The shorthand on one page: what to type, and what it is then. */

export interface ShorthandLine {
  readonly typed: string;
  readonly means: string;
}

/** Lines of notes. `VP`, `OD` and `LK` stand for people. */
export const NOTES: readonly ShorthandLine[] = [
  { typed: 'VP: two more ferries from June', means: 'a statement' },
  { typed: 'VP stressed: nothing changes in winter', means: 'with the verb to report it with' },
  { typed: 'VP.. gave an overview of the lines', means: 'words printed after the name as they stand' },
  { typed: 'OD? what happens when the sea is closed', means: 'a question' },
  { typed: 'LK> the pumps are ordered', means: 'the answer to it' },
  { typed: 'LK>1: the pumps are ordered', means: 'the answer to question 1; >1,2: to both' },
  { typed: 'LK + [Harbour plan](https://example.org)', means: 'a document that LK shared' },
  { typed: 'OD & LK: agreed', means: 'both together' },
  { typed: 'OD for VP: agreed', means: 'on behalf; for "the small islands": too' },
  { typed: 'OD [point of order]: the list is closed', means: 'a label: right of reply, interpreted …' },
  { typed: '* The chair closed the list of speakers.', means: 'proceedings, nobody’s words' },
  { typed: '= The Council took note of the plan.', means: 'an outcome' },
  { typed: '~ ask Vera for the timetable', means: 'a note to yourself: never drafted' },
  { typed: '?? somebody asked about bicycles', means: 'you did not see who' },
  { typed: '10:31 OD? why in winter', means: 'with its time' },
  { typed: '# Any other business', means: 'the next agenda item' },
  { typed: '== 2024-05-08', means: 'the next sitting, on that date' },
  { typed: '- bicycles', means: 'a list item of the entry above' },
  { typed: '  and so on', means: 'indented: a paragraph of the entry above' },
  { typed: '// not part of the meeting', means: 'a comment' },
];

/** What stands within the words of an entry. */
export const WORDS: readonly ShorthandLine[] = [
  { typed: '"word for word"', means: 'the speaker’s own words' },
  { typed: '@OD', means: 'names another participant' },
  { typed: '[title](https://example.org)', means: 'a link' },
  { typed: '**bold** *italic*', means: 'as in Markdown' },
  { typed: '!off', means: 'off the record: the entry never leaves' },
  { typed: '!anon', means: 'may be used; never who said it' },
  { typed: '!check', means: 'drafted, and marked until you are certain' },
  { typed: '\\!', means: 'a backslash makes ! @ [ * " plain' },
];

/** Lines of the people, in a dialog or a notes file. */
export const PEOPLE: readonly ShorthandLine[] = [
  {
    typed: 'VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping',
    means: 'capitals: the family name',
  },
  {
    typed: 'LK = Dr. LI Kang (she); Head, Docks; Port Authority [chair]',
    means: 'semicolons where a position has a comma',
  },
  { typed: 'FJ = the representative of Fiji [delegation]', means: 'or group, office' },
];
