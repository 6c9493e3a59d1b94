/** The languages of drafts. */
import type { DraftLanguage, Language } from '../language.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import { french } from './fr/french.ts';

const LANGUAGES: Readonly<Record<DraftLanguage, Language>> = {
  en: english,
  fr: french,
  es: spanish,
};

/** All that an item says in a language. */
export function languageOf(tag: DraftLanguage): Language {
  return LANGUAGES[tag];
}
