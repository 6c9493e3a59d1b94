/** What ends a command with exit status 2. */

/** One line for a person: what is wrong, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** A refusal for something that a later version will do. */
export function notYet(what: string, instead: string): Refusal {
  return new Refusal(`${what} is not in this version yet; ${instead}`);
}
