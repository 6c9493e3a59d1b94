import { complementOf, PASSIVE } from '../../compose/languages/en/reporting-verbs.ts';
import { AUXILIARIES, isPastTense } from '../../compose/languages/en/verb-forms.ts';
import { clauseBeforeDay, HAPPENED, toldOfDay } from './english-days.ts';
import type { Wording } from './wording.ts';

const words = (list: string) => new Set(list.split(' '));

/** Verbs of questions, and others that the composer's table of reporting verbs has no use for. */
const MORE = words(
  'asked inquired enquired wondered wished spoke thanked wrote protested interjected quipped',
);

/** Whether a word, in small letters and in the past, is what a speaker does: "said", "asked". */
function reports(word: string): boolean {
  return complementOf(word) !== null || MORE.has(word);
}

const AROUND_QUOTATIONS = words(
  'says say tell tells words according put quoted called calls described wrote writes read reads asks adds notes stresses entitled titled remarks statement motto slogan',
);

/** Reports without a speaker that tell of an outcome, or of what all agreed on. */
const OUTCOMES = words('agreed announced suggested proposed');

const HEADS =
  'Agency|Authority|Board|Branch|Bureau|Centre|Center|Commission|Committee|Council|Department|Directorate|Division|Fund|Institute|Ministry|Mission|Office|Secretariat|Section|Service|Subcommittee|Unit';
const WORD = "\\p{Lu}[\\p{L}'’-]*";

export const english: Wording = {
  tag: 'en',
  speaksBehind: (text) =>
    reports(/^\s+(?:(?:also|then|further|who)\s+)?(\p{Ll}+)/u.exec(text.slice(0, 40))?.[1] ?? ''),
  speaksBefore: (text) =>
    /(?:(?<![\p{L}\p{N}])(?:said|added|asked|replied|explained|noted)|according to)\s+$/iu.test(
      text.slice(-24),
    ),
  tellsWhose: (word) => reports(word) || AROUND_QUOTATIONS.has(word.toLowerCase()),
  isVerb: (word) => complementOf(word) !== null || AUXILIARIES.has(word) || isPastTense(word),
  hasSmallTitles: false,
  noTitle: words(
    'also then further who whose which whom speaking exercising raising proposing replying responding answering and or but while when where because as on in for with after before however in',
  ),
  nextPerson: /\s+and\s+(?=(?:H\.E\.|Hon\.|Mr|Ms|Mrs|Miss|Mx|Dr|Prof|the)\b)/,
  addressing: /(?:^|[.?!]["”]?\s)(?:Supporting|Replying to|Correcting an earlier \p{Ll}+ by)\s[^.?!,]*$/u,
  passive: {
    pattern:
      /\b(?:it|It) (?:was|is|has been|had been) (?:(?:also|further|then) )?(\p{Ll}+(?: out)?) that\b/gu,
    isReport: (verb) => PASSIVE.has(verb) && !OUTCOMES.has(verb),
  },
  agent: /\sby (?:the|\p{Lu})/u,
  pronoun: /^(?:In addition, |Furthermore, |Moreover, |However, )?(he|she|they)(?=\s)/i,
  somebody:
    /\b(?:(?:he|she|they|who|participant|speaker|delegate|minister|director|chair|president|head|ambassador|mayor|representative)s?)\b/i,
  emptyLink:
    /^(?:click |see |read |found |available )?(?:here|this|more|read more|download|click|(?:(?:an?|the|this|that|our) )?(?:link|page|site|website|web page|document|file|pdf))[.!]?$/i,
  ahead:
    /\b(?:will|shall|would|could|should|may|might|must|is to|are to|was to|were to|due|scheduled|planned|plans? to|next|upcoming|forthcoming|expected|takes? place|opens?|begins?|starts?|ends?|closes?|deadline|ahead of|invited|postponed|rescheduled|brought forward|(?:was|were|been) (?:set|fixed|moved|called|announced|arranged|agreed|chosen)|runs?)\b/i,
  happened: HAPPENED,
  happenedBehind: toldOfDay,
  clauseBefore: clauseBeforeDay,
  notOnDay:
    /\b(?:by|until|till|from|before|after|for|to|of|than|since|through)\s+(?:the\s+)?(?:\p{Lu}\p{Ll}+day,?\s+)?(?:the\s+)?$/iu,
  onDay: /^(?:on|in the morning of)?\s*(?:\p{Lu}\p{Ll}+day,?\s+)?$/iu,
  unit: new RegExp(
    `(?<![\\p{L}\\p{N}'’-])(?:(?!(?:The|A|An|In|On|At|For|Its|Their|This|Our)\\s)(?:${WORD} (?:and |& |for )?){1,4}(?:${HEADS})|(?:${HEADS}) (?:of|for|on) (?:the )?${WORD}(?: (?:and |& |of |for )?${WORD}){0,4})(?![\\p{L}\\p{N}-])`,
    'gu',
  ),
  marks: ['“', '”'],
};
