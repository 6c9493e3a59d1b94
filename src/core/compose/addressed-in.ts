/** People called as the language of a draft calls them. */
import type { DraftLanguage } from './language.ts';
import { addressed } from './languages/forms-of-address.ts';
import { baseLanguage } from './languages/note-language.ts';
import type { Selection } from './selection.ts';

/** A selection whose people have the titles that a language gives them. */
export function addressedIn(language: DraftLanguage, selection: Selection): Selection {
  const from = baseLanguage(selection.particulars.language);
  const people = [...selection.people].map(
    ([id, person]) => [id, addressed(person, from, language)] as const,
  );
  return { ...selection, people: new Map(people) };
}
