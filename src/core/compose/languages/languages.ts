/** The languages of drafts. */
import type { DraftLanguage, Language } from '../language.ts';
import { english } from './en/english.ts';

const LANGUAGES: Readonly<Record<DraftLanguage, Language>> = { en: english };

/** All that an item says in a language. */
export function languageOf(tag: DraftLanguage): Language {
  return LANGUAGES[tag];
}
