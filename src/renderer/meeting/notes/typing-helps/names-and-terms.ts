/** The names and terms of a meeting, which Tab completes. */
import type * as Y from 'yjs';
import { PARTICIPANTS, TERMS } from '../../../../core/meeting/living-layout.ts';
import { participantsOf, termsOf } from '../../../../core/meeting/living-people.ts';
import { isNamedAsWritten, nameOf } from '../../../../core/meeting/naming.ts';
import { type Completions, completionsOf } from './completions.ts';

/** Read when they are asked for, and again only after they were changed; until `stop` is called. */
export function namesAndTerms(doc: Y.Doc): { get: () => Completions; stop: () => void } {
  let known: Completions | null = null;
  const forget = () => {
    known = null;
  };
  const maps = [doc.getMap(PARTICIPANTS), doc.getMap(TERMS)];
  for (const map of maps) map.observeDeep(forget);
  return {
    get() {
      known ??= completionsOf([...namesIn(doc), ...termsOf(doc).map(({ meaning }) => meaning)]);
      return known;
    },
    stop() {
      for (const map of maps) map.unobserveDeep(forget);
    },
  };
}

/** Full names before family names: who types the given name wants both. */
function namesIn(doc: Y.Doc): string[] {
  const people = participantsOf(doc);
  const names = people.filter((one) => !isNamedAsWritten(one)).map(nameOf);
  return [
    ...people.filter(isNamedAsWritten).map(({ name }) => name),
    ...names.map(({ full }) => full),
    ...names.map(({ family }) => family),
  ];
}
