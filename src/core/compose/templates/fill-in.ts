/** Fixed words of a template, with particulars in braces. */
import { type Particulars, particularsSchema } from '../../meeting/meeting.ts';
import type { Language } from '../language.ts';

const PLACE = /\{(\w+)\}/g;

/** The text with the particulars put in, dates as long ones; null where one of them is not known. */
export function filledIn(text: string, particulars: Particulars, language: Language): string | null {
  let isKnown = true;
  const filled = text.replace(PLACE, (_, key: string) => {
    const value = key in particularsSchema.shape ? particulars[key as keyof Particulars].trim() : '';
    if (value === '') isKnown = false;
    return key === 'date' || key === 'published' ? (language.longDate(value) ?? value) : value;
  });
  return isKnown ? filled : null;
}
