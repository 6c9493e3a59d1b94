/** What an export is made of beside the draft: particulars of the item, and its pictures. */

import type { RecordSetting } from '../meeting/meeting.ts';

/** What a file says about the item. `date` is ISO 8601 (`2024-05-09`) or '' while unknown; `language` a BCP 47 tag. */
export type ArticleParticulars = {
  readonly title: string;
  readonly standfirst?: string;
  readonly date: string;
  readonly body: string;
  readonly language: string;
  /** Who signs the file; without one the file names the program. */
  readonly author?: string;
  /** The record setting of the meeting that it reports; left out where no meeting is known. */
  readonly record?: RecordSetting;
};

/** A picture as it came: its media type as claimed, and its bytes. */
export type ArticlePicture = { readonly type: string; readonly bytes: Uint8Array };

/** The pictures of an item, by the path under which its figures name them. */
export type ArticlePictures = ReadonlyMap<string, ArticlePicture>;

/** The languages that a bare tag stands for where a file format asks for a region as well. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** A language tag with a region, as Word asks for; text that is no tag at all counts as British English. */
export function regionalLanguage(tag: string): string {
  try {
    const locale = new Intl.Locale(tag);
    if (locale.region !== undefined) return locale.toString();
    const { language, region } = locale.maximize();
    return REGIONS[locale.language] ?? (region === undefined ? language : `${language}-${region}`);
  } catch (error) {
    if (error instanceof RangeError) return 'en-GB';
    throw error;
  }
}

/** Whether a text is a calendar date as ISO 8601 writes it. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
