/**
 * What was typed into forms and not yet saved. In the database and not in
 * localStorage, which the browser writes to the disk some seconds late: a crash
 * would take them along.
 */
import { liveQuery } from 'dexie';
import type { Database } from './database.ts';
import { lastWrites } from './last-writes.ts';

/** The texts of a form by the names of its fields. */
export type Texts = Readonly<Record<string, string>>;

export interface KeptTexts {
  /** What is kept of a form; the same object until it changes. Empty until `follow` has read it. */
  get(form: string): Texts;
  /** Keeps these texts of a form, written at once; none for nothing to keep. */
  put(form: string, texts: Texts): void;
  subscribe(listener: () => void): () => void;
  /** Reads what is kept, and what other windows keep from then on, until the returned function is called. */
  follow(): () => void;
  /** Resolves when all texts are written. */
  settle(): Promise<void>;
}

const NONE: Texts = {};

export function keptTexts(database: Database): KeptTexts {
  const known = new Map<string, Texts>();
  /** Forms into which this window typed: what stands here is newer than whatever is read. */
  const own = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const problem = (error: unknown) =>
    console.warn('What was typed into a form could not be kept beside it.', error);
  const writes = lastWrites<Texts>(
    (form, texts) =>
      Object.keys(texts).length === 0
        ? database.keptTexts.delete(form)
        : database.keptTexts.put({ form, texts }),
    0,
    problem,
  );
  return {
    get: (form) => known.get(form) ?? NONE,
    put: (form, texts) => {
      own.add(form);
      known.set(form, texts);
      writes.put(form, texts);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: () => {
      const subscription = liveQuery(() => database.keptTexts.toArray()).subscribe((rows) => {
        for (const form of known.keys()) if (!own.has(form)) known.delete(form);
        for (const { form, texts } of rows) if (!own.has(form)) known.set(form, texts);
        tell();
      }, problem);
      return () => subscription.unsubscribe();
    },
    settle: writes.settle,
  };
}
