/** Versions before this one kept places and half-filled forms in localStorage: what is there is taken over when the database gets its tables for them. */
import type { Transaction } from 'dexie';
import { z } from 'zod';
import type { KeptTextRow, PlaceRow } from './rows.ts';

const PLACE_PREFIX = 'rapporteur.place.';
const isForm = (key: string) => key === 'new-meeting' || key.startsWith('particulars ');

const placeSchema = z.object({ entry: z.string(), offset: z.number().int().nonnegative() });
const textsSchema = z.record(z.string(), z.string());

/** Moves them within the upgrade of the database, all or nothing. What can't be read was not written by this program, and goes. */
export function takeOverLocalStorage(upgrade: Transaction, storage: Storage): PromiseLike<unknown> {
  const keys = Object.keys(storage).filter((key) => key.startsWith(PLACE_PREFIX) || isForm(key));
  const places: PlaceRow[] = [];
  const texts: KeptTextRow[] = [];
  for (const key of keys) {
    const value = parsed(storage.getItem(key) ?? '');
    const place = placeSchema.safeParse(value);
    const fields = textsSchema.safeParse(value);
    if (isForm(key) && fields.success) texts.push({ form: key, texts: fields.data });
    if (!isForm(key) && place.success) {
      places.push({ meeting: key.slice(PLACE_PREFIX.length), ...place.data });
    }
  }
  upgrade.on('complete', () => {
    for (const key of keys) storage.removeItem(key);
  });
  return Promise.all([upgrade.table('places').bulkPut(places), upgrade.table('keptTexts').bulkPut(texts)]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
