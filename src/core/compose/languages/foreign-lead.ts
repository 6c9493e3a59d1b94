/** The lead of a meeting whose header is in another language than the draft: its parts by name, since sentences of both would be of neither. */
import type { Particulars } from '../../meeting/meeting.ts';
import { unstopped } from './unstopped.ts';

export type LeadLabels = {
  meeting: (days: string) => string;
  undated: string;
  presenter: string;
  subject: string;
  occasion: string;
  colon: string;
};

/** "Réunion du 7 mai 2024 : Council of Mayors. Exposé : the Ministry of Shipping." */
export function foreignLead(particulars: Particulars, days: string, labels: LeadLabels): string {
  const body = unstopped(particulars.body);
  const opening = days === '' ? labels.undated : labels.meeting(days);
  const parts = [
    body === '' ? (days === '' ? '' : opening) : `${opening}${labels.colon}${body}`,
    ...(['presentedBy', 'subject', 'occasion'] as const).map((key) => {
      const text = unstopped(particulars[key]);
      const label = key === 'presentedBy' ? labels.presenter : labels[key];
      return text === '' ? '' : `${label}${labels.colon}${text}`;
    }),
  ];
  return parts.filter(Boolean).join('. ');
}
