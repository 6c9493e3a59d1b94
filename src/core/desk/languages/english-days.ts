/** How English tells that something was on a day, in front of the day and behind it. */
import { isBaseForm, isPastTense } from '../../compose/languages/en/verb-forms.ts';

/** What is over on the day that stands with it, whatever else the sentence says. */
const EVENTS =
  'was|were|met|held|took|came|began|opened|closed|started|ended|resumed|concluded|convened|adjourned|gathered|assembled|arrived|left|returned|' +
  'travelled|traveled|visited|toured|attended|spoke|gave|presented|signed|launched|hosted|elected|won|lost|voted|heard|published|issued|released|' +
  'died|sank|crashed|collapsed|struck|happened|occurred|inaugurated|unveiled|submitted|sent|wrote|addressed|briefed|rejected|ratified|passed';

/** What may be said today of another day: "approved a strike on 20 May". */
const DECISIONS = 'adopted|approved|decided|agreed|discussed|endorsed|confirmed|considered';

const PLANNED =
  '(?:meeting|session|vote|strike|summit|conference|election|visit|workshop|hearing|forum|ceremony|opening|launch|march|walkout|holiday|closure|deadline|referendum|debate|talks|review|drill|stoppage)s?';

/** That something was on a day: in its clause, up to the day. */
export const HAPPENED = new RegExp(
  `\\b(?:${EVENTS})\\b|\\b(?:${DECISIONS})\\b(?!.*\\b${PLANNED}(?:\\s+in\\s+[\\p{L} ]+)?\\s+on\\b)`,
  'iu',
);

const OPENERS =
  /[;:]|\bthat\b|,\s+(?:with|including|for|while|which|who|whose|where|when)\b|\b(?:and|but)\s+(?=\p{Ll}+s\s)/iu;

/** The words that a day at the end of a text belongs to: "meet again in Bonn on " of "agreed to meet again in Bonn on ". */
export function clauseBeforeDay(text: string): string {
  const clause = text.split(OPENERS).at(-1) ?? '';
  const infinitive = [...clause.matchAll(/\bto\s+(?:again\s|then\s|jointly\s)?(\p{Ll}+)/gu)].findLast(
    ([, verb]) => isBaseForm(verb ?? ''),
  );
  return infinitive === undefined ? clause : clause.slice(infinitive.index);
}

/** Words behind which a participle is part of a name for something: "a limited service". */
const BEFORE_NOUNS = new Set(
  'a an the its their his her our all some more new newly most other no every each'.split(' '),
);

/** Whether the first verb behind a day is in the past: "the Council elected its bureau". */
export function toldOfDay(text: string): boolean {
  const words = [...text.matchAll(/[\p{L}'’-]+/gu)].map(([word]) => word);
  return words.some((word, at) => {
    if (/^(?:was|were|had)$/.test(word)) return true;
    if (at === 0 || !/^\p{Ll}/u.test(word) || BEFORE_NOUNS.has(words[at - 1] ?? '')) return false;
    return isPastTense(word) && !isBaseForm(word);
  });
}
