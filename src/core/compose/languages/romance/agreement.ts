/** Number, for verbs that agree with their subject. */
import type { Subject } from '../../language.ts';

/** Whether the verb of a subject is in the plural: several speakers, or one that is named in the plural ("les petits États"). */
export function isPluralSubject({ people }: Pick<Subject, 'people'>): boolean {
  return people.length > 1 || people.some(({ name }) => /^(?:les|los|las)\s/i.test(name.trim()));
}
