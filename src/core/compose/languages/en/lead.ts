/** The lead: who presented what to whom, when and on what occasion, from the header alone. */
import type { Particulars } from '../../../meeting/meeting.ts';
import { foreignLead, type LeadLabels } from '../foreign-lead.ts';
import { baseLanguage } from '../note-language.ts';
import { unstopped } from '../unstopped.ts';
import { withArticle } from './article.ts';
import { longDate } from './dates.ts';
import { listed } from './listed.ts';

/** Its one sentence, without the full stop; '' where the header says nothing to make it of. */
export function leadOf(particulars: Particulars, sittings: readonly string[] = []): string {
  const { occasion } = particulars;
  const when = datesOf(particulars.date, sittings);
  if (baseLanguage(particulars.language) !== 'en') return foreignLead(particulars, when, LABELS);
  const body = withArticle(unstopped(particulars.body));
  const presenter = withArticle(unstopped(particulars.presentedBy));
  const subject = unstopped(particulars.subject);
  const on = when === '' ? '' : `On ${when}, `;
  const after = occasion.trim() === '' ? '' : ` ${unstopped(occasion)}`;

  if (presenter !== '') {
    const what = subject === '' ? 'gave a presentation' : `presented ${subject}`;
    const whom = body === '' ? '' : ` to ${body}`;
    return `${on}${presenter} ${what}${whom}${after}`;
  }
  // "its work": whose it is, only a presenter could say.
  const matter = /^(?:its|their|his|her|our|my)\s/i.test(subject) ? '' : subject;
  const where = placeOf(particulars.place);
  if (body !== '' && matter !== '') return `${on}${body} heard a presentation on ${matter}${after}`;
  const met = /(?:briefing|press conference|hearing|session|workshop|seminar|webinar)$/i.test(body)
    ? 'took place'
    : 'met';
  if (body !== '') return `${on}${body} ${met}${where}${after}`;
  if (matter !== '') return `${on}participants heard a presentation on ${matter}${after}`;
  if (on === '' && where === '' && after === '') return '';
  return `${on}participants met${where}${after}`;
}

const LABELS: LeadLabels = {
  meeting: (days) => `Meeting of ${days}`,
  undated: 'Meeting',
  presenter: 'Presented by',
  subject: 'Subject',
  occasion: 'Occasion',
  colon: ': ',
};

/** "7 May 2024"; with further sittings "7 and 8 May and 1 June 2024"; '' for a date that can't be read. */
function datesOf(first: string, sittings: readonly string[]): string {
  if (longDate(first) === null) return '';
  const months = new Map<string, string[]>();
  for (const date of new Set([first, ...sittings].flatMap((one) => longDate(one) ?? []))) {
    const [day = '', ...month] = date.split(' ');
    months.set(month.join(' '), [...(months.get(month.join(' ')) ?? []), day]);
  }
  const names = [...months.keys()];
  const parts = [...months].map(([month, days], at) => {
    const isSameYear = names[at + 1]?.slice(-4) === month.slice(-4);
    return `${listed(days)} ${isSameYear ? month.slice(0, -5) : month}`;
  });
  return listed(parts);
}

/** " in Harbourtown, and online"; '' for a place whose preposition is not certain. */
function placeOf(place: string): string {
  const text = unstopped(place);
  if (/^online\b/i.test(text)) return ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  if (/^(?:in|at|on)\s/.test(text)) return ` ${text}`;
  if (
    /(?:school|hall|palace|hotel|centre|center|house|headquarters|university|college|library|museum)(?:$|,)/i.test(
      text,
    )
  )
    return ` at ${text}`;
  return /^\p{Lu}/u.test(text) ? ` in ${text}` : '';
}
