/** Which of its drafts a meeting shows: one for each template and language. */
import { DRAFT_LANGUAGES, type DraftLanguage } from '../../../core/compose/language.ts';
import { newsItem } from '../../../core/compose/templates/built-in.ts';
import type { Template } from '../../../core/compose/templates/template.ts';

export interface DraftKind {
  readonly template: Template;
  readonly language: DraftLanguage;
}

/** The id of the draft of this kind within its meeting. */
export function draftIdOf({ template, language }: DraftKind): string {
  return `${template.id}-${language}`;
}

/** The kind that was chosen, as far as there is such a template and language; else a news item in the meeting's own language. */
export function draftKindFrom(
  chosen: { readonly template?: string; readonly language?: string },
  templates: readonly Template[],
  ofMeeting: string,
): DraftKind {
  return {
    template: templates.find(({ id }) => id === chosen.template) ?? newsItem,
    language: languageIn(chosen.language ?? '') ?? languageIn(ofMeeting) ?? 'en',
  };
}

/** The language of drafts that a BCP 47 tag names; null for one that drafts are not composed in. */
function languageIn(tag: string): DraftLanguage | null {
  const primary = tag.trim().toLowerCase().split('-')[0];
  return DRAFT_LANGUAGES.find((language) => language === primary) ?? null;
}
