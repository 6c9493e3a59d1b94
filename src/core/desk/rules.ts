/** The rules of the copy desk, in the order in which a page lists them: names, acronyms, attribution, figures, style. */
import type { Rule } from './finding.ts';
import { acronymLate } from './rules/acronym-late.ts';
import { acronymMeaning } from './rules/acronym-meaning.ts';
import { acronymRepeated } from './rules/acronym-repeated.ts';
import { acronymUnexplained } from './rules/acronym-unexplained.ts';
import { acronymUnused } from './rules/acronym-unused.ts';
import { affiliation } from './rules/affiliation.ts';
import { afterPublication } from './rules/after-publication.ts';
import { anonymousName } from './rules/anonymous-name.ts';
import { caption } from './rules/caption.ts';
import { checkOpen } from './rules/check-open.ts';
import { closingComma } from './rules/closing-comma.ts';
import { dateForms } from './rules/date-forms.ts';
import { doubleSpace } from './rules/double-space.ts';
import { figure } from './rules/figure.ts';
import { firstMention } from './rules/first-mention.ts';
import { givenNameAlone } from './rules/given-name-alone.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { headlineLength } from './rules/headline-length.ts';
import { honorific } from './rules/honorific.ts';
import { laterMention } from './rules/later-mention.ts';
import { leadLength } from './rules/lead-length.ts';
import { linkTarget } from './rules/link-target.ts';
import { linkText } from './rules/link-text.ts';
import { meetingDate } from './rules/meeting-date.ts';
import { missingSpeaker } from './rules/missing-speaker.ts';
import { nameAccents } from './rules/name-accents.ts';
import { nameCutShort } from './rules/name-cut-short.ts';
import { nameOrder } from './rules/name-order.ts';
import { nameParticles } from './rules/name-particles.ts';
import { nameSpelling } from './rules/name-spelling.ts';
import { noSpeaker } from './rules/no-speaker.ts';
import { offRecord } from './rules/off-record.ts';
import { pictureAlt } from './rules/picture-alt.ts';
import { pictureCaption } from './rules/picture-caption.ts';
import { position } from './rules/position.ts';
import { preferredWords } from './rules/preferred-words.ts';
import { quotation } from './rules/quotation.ts';
import { quotationUnverified } from './rules/quotation-unverified.ts';
import { quoteMarks } from './rules/quote-marks.ts';
import { sentenceLength } from './rules/sentence-length.ts';
import { spellingVariants } from './rules/spelling-variants.ts';
import { standfirstLength } from './rules/standfirst-length.ts';
import { unitName } from './rules/unit-name.ts';
import { unknownSpeaker } from './rules/unknown-speaker.ts';
import { weekday } from './rules/weekday.ts';

export const RULES: readonly Rule[] = [
  nameSpelling,
  nameAccents,
  nameParticles,
  nameCutShort,
  givenNameAlone,
  honorific,
  nameOrder,
  position,
  affiliation,
  caption,
  unitName,
  firstMention,
  laterMention,
  missingSpeaker,
  unknownSpeaker,
  acronymLate,
  acronymUnexplained,
  acronymMeaning,
  acronymRepeated,
  acronymUnused,
  noSpeaker,
  quotation,
  quotationUnverified,
  checkOpen,
  offRecord,
  anonymousName,
  figure,
  meetingDate,
  dateForms,
  weekday,
  afterPublication,
  closingComma,
  quoteMarks,
  spellingVariants,
  doubleSpace,
  linkText,
  linkTarget,
  headingLevels,
  pictureAlt,
  pictureCaption,
  headlineLength,
  standfirstLength,
  leadLength,
  sentenceLength,
  preferredWords,
];
