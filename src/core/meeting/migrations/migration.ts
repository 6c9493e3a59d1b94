/** How an older plain form of a meeting becomes the present one: a step for each version. */

/** A meeting of some version, as JSON gives it: nothing is known of it but that it is a record. */
export type Versioned = Record<string, unknown>;

/** One step. `up` takes a meeting of version `to - 1` and gives one of version `to`; it changes nothing it is given, and may throw on what is no meeting. */
export interface Migration {
  to: number;
  /** What changed, in a sentence. */
  what: string;
  up(meeting: Versioned): Versioned;
}

/** Says what is wrong with a sequence of steps, or null: they must lead from version 0 to `present`, one by one. */
export function sequenceProblem(migrations: readonly Migration[], present: number): string | null {
  for (const [index, migration] of migrations.entries()) {
    if (migration.to !== index + 1) {
      return `The migration at place ${index} leads to version ${migration.to}, not to ${index + 1}.`;
    }
  }
  const last = migrations.at(-1)?.to ?? 0;
  return last === present
    ? null
    : `The migrations lead to version ${last}, and the schema has version ${present}.`;
}

/** Takes a meeting of version `from` through all later steps. */
export function migrate(meeting: Versioned, from: number, migrations: readonly Migration[]): Versioned {
  return migrations
    .filter(({ to }) => to > from)
    .reduce((present, { to, up }) => ({ ...up(present), schemaVersion: to }), meeting);
}
