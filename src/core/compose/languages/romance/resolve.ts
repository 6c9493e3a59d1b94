/** Verbs that were typed in some language, as French or Spanish prints them. */
import type { DraftLanguage, Verbs } from '../../language.ts';
import { sameVerb } from '../verb-table.ts';
import type { ReportingVerb } from './speech.ts';

/** A language's own verbs, and how the other one, which is not English, finds the infinitive of its. */
export type Own = {
  tag: Exclude<DraftLanguage, 'en'>;
  printedVerb(typed: string): string;
  reportingVerb(printed: string): ReportingVerb | null;
  infinitiveInOther(typed: string): string | null;
};

/** A typed verb as this language prints it; null where it is not known to say the same. */
export function resolverOf({ tag, printedVerb, reportingVerb, infinitiveInOther }: Own): Verbs['resolve'] {
  return (typed, from) => {
    if (from === tag) return printedVerb(typed);
    const known = from === 'en' ? typed : infinitiveInOther(typed);
    const same = known === null ? null : sameVerb(known, from, tag);
    const printed = printedVerb(same ?? typed);
    return same !== null || reportingVerb(printed) !== null ? printed : null;
  };
}
