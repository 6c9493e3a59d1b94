/** The languages that the copy desk reads. */
import { DRAFT_LANGUAGES, type DraftLanguage } from '../../compose/language.ts';
import { baseLanguage } from '../../compose/languages/note-language.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { spanish } from './spanish.ts';
import type { Wording } from './wording.ts';

const WORDINGS: Readonly<Record<DraftLanguage, Wording>> = { en: english, fr: french, es: spanish };

/** The language of a tag ("fr-CH"), English for none; null where the desk does not know its words. */
export function deskLanguage(tag: string): DraftLanguage | null {
  const base = baseLanguage(tag);
  return DRAFT_LANGUAGES.find((known) => known === base) ?? null;
}

/** How a language puts things. */
export function wordingOf(language: DraftLanguage): Wording {
  return WORDINGS[language];
}
