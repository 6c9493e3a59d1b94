/** Somebody of the directory in words. */
import { titledName } from '../../core/meeting/naming.ts';
import type { Acquaintance } from '../../core/people/directory.ts';

/** "Ms. Vera Pappas" */
export function fullName({ person }: Acquaintance): string {
  return titledName({ ...person, id: '' });
}

/** "Deputy Minister, Ministry of Shipping"; '' where neither is known. */
export function describe({ person }: Acquaintance): string {
  return [person.position, person.affiliation].filter(Boolean).join(', ');
}
