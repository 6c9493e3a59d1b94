/** English, with all that an item says in it. */
import type { Language } from '../../language.ts';
import { titleKind } from '../titles.ts';
import { longDate } from './dates.ts';
import { leadOf } from './lead.ts';
import { listed } from './listed.ts';
import { names } from './names.ts';
import { questionsLine, replyingTo } from './questions-line.ts';
import { correcting, supporting } from './relations.ts';
import { verbs } from './reporting-verbs.ts';
import { speechOf } from './speech.ts';
import { terms } from './terms.ts';

export const english: Language = {
  tag: 'en',
  names,
  verbs,
  terms,
  connectives: ['In addition, ', 'Furthermore, ', 'Moreover, '],
  aDocument: 'a document',
  inReply: 'In reply, ',
  longDate,
  listed,
  dateline: (date) => (date === null ? 'News' : `News | ${date}`),
  lead: leadOf,
  resumed: (date) => `The meeting resumed on ${date}.`,
  questionsLine,
  replyingTo,
  supporting,
  correcting,
  titleKind,
  typeset: (runs) => [...runs],
  speech: speechOf,
};
