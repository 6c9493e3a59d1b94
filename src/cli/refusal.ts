/** What ends a command with exit status 2. */

/** One line for a person: what is wrong, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
