/** The lead of an item, as far as French and Spanish tell it alike. */
import type { Particulars } from '../../../meeting/meeting.ts';
import type { Language } from '../../language.ts';
import { foreignLead, type LeadLabels } from '../foreign-lead.ts';
import { baseLanguage } from '../note-language.ts';
import { unstopped } from '../unstopped.ts';
import { daysOf } from './days.ts';
import { type Lexicon, parsed } from './grammar.ts';

/** What the two do not share. */
export type LeadWords = {
  tag: 'fr' | 'es';
  labels: LeadLabels;
  lexicon: Lexicon;
  longDate(iso: string): string | null;
  listed(parts: readonly string[]): string;
  /** The article before a day. */
  article: string;
  /** A body's name with its article, where its first word tells which. */
  named(name: string): string;
  /** A subject as it stands within a sentence. */
  within(subject: string): string;
  /** Who met, where no body is known. */
  participants: string;
  /** Whether a presenter is several. */
  areSeveral(presenter: string): boolean;
  /** "its work": whose it is, only a presenter could say. */
  possessive: RegExp;
  /** "presented its plan to the Council", from the verb on; either may be ''. */
  presented(isPlural: boolean, subject: string, body: string): string;
  /** "heard a presentation", and what links its subject to it. */
  heard(isPlural: boolean): string;
  about: string;
  /** "met", and where. */
  met(isPlural: boolean): string;
  placeOf(place: string): string;
};

/** The lead; of a header in another language its parts by name, since sentences of it would be of neither. */
export function romanceLead(words: LeadWords): Language['lead'] {
  const { listed } = words;
  return (particulars: Particulars, sittings: readonly string[]) => {
    const days = daysOf(particulars.date, sittings, words.longDate);
    if (baseLanguage(particulars.language) !== words.tag)
      return foreignLead(particulars, listed(days), words.labels);
    const on = days.length === 0 ? '' : `${listed(days.map((day) => `${words.article} ${day}`))}, `;
    const body = words.named(particulars.body);
    const presenter = words.named(particulars.presentedBy);
    const subject = words.within(unstopped(particulars.subject));
    const occasion = unstopped(particulars.occasion);
    const after = occasion === '' ? '' : /^\p{Ll}/u.test(occasion) ? ` ${occasion}` : ` (${occasion})`;
    if (presenter !== '')
      return `${on}${presenter} ${words.presented(words.areSeveral(presenter), subject, body)}${after}`;
    const who = body === '' ? words.participants : body;
    const isPlural = /^(?:les|los|las)\s/i.test(who);
    if (subject !== '' && !words.possessive.test(subject)) {
      const isNoun = parsed(subject, words.lexicon) === 'noun';
      const about = isNoun ? ` ${words.about} ${subject}` : `${words.labels.colon}${subject}`;
      return `${on}${who} ${words.heard(isPlural)}${about}${after}`;
    }
    const where = words.placeOf(unstopped(particulars.place));
    if (on === '' && body === '' && where === '' && after === '') return '';
    return `${on}${who} ${words.met(isPlural)}${where}${after}`;
  };
}
