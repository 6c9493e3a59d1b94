/** The lead: who presented what to whom, when and on what occasion, from the header alone. */
import type { Particulars } from '../meeting/meeting.ts';
import { withArticle } from './article.ts';
import { longDate } from './dates.ts';

/** Its one sentence, without the full stop; '' where the header says nothing to make it of. */
export function leadOf(particulars: Particulars, sittings: readonly string[] = []): string {
  const { occasion } = particulars;
  const when = datesOf(particulars.date, sittings);
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
  if (body !== '') return `${on}${body} met${where}${after}`;
  if (matter !== '') return `${on}participants heard a presentation on ${matter}${after}`;
  if (on === '' && where === '' && after === '') return '';
  return `${on}participants met${where}${after}`;
}

/** "7 May 2024"; with further sittings "7 and 8 May 2024"; '' for a date that can't be read. */
function datesOf(first: string, sittings: readonly string[]): string {
  const dates = [...new Set([first, ...sittings])].flatMap((date) => longDate(date) ?? []);
  if (longDate(first) === null) return '';
  const years = dates.map((date) => date.slice(-4));
  const months = dates.map((date) => date.replace(/^\d+ /, ''));
  const shortened = dates.map((date, index) => {
    if (months[index] === months[index + 1]) return date.split(' ')[0] ?? date;
    return years[index] === years[index + 1] ? date.slice(0, -5) : date;
  });
  if (shortened.length < 2) return shortened.join('');
  return `${shortened.slice(0, -1).join(', ')} and ${shortened.at(-1)}`;
}

/** " in Harbourtown, and online"; '' for a place whose preposition is not certain. */
function placeOf(place: string): string {
  const text = unstopped(place);
  if (/^online\b/i.test(text)) return ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  if (/^(?:in|at|on)\s/.test(text)) return ` ${text}`;
  return /^\p{Lu}/u.test(text) ? ` in ${text}` : '';
}

function unstopped(text: string): string {
  return text.trim().replace(/(?<!\b\p{L})[.;,]+$/u, '');
}
