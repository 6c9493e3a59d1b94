/**
 * What a person decided about a draft, in the living form: a map `choices:ID` with
 * a key for each decision, so that those of two people are united as they merge.
 */
import type * as Y from 'yjs';
import type { DraftChoices } from '../document/draft.ts';
import { CHOICES_PREFIX, SETTING_ORIGIN } from './living-layout.ts';

const SET_ASIDE = 'setAside:';
const IGNORED = 'ignored:';
const OVERRULED = 'overruled:';

/** The map that the choices of a draft stand in, for whoever wants to hear of changes. */
export function choicesMap(doc: Y.Doc, draftId: string): Y.Map<unknown> {
  return doc.getMap(`${CHOICES_PREFIX}${draftId}`);
}

/** The choices of a draft. What can't be read is left out; throws nothing. */
export function choicesOf(doc: Y.Doc, draftId: string): DraftChoices {
  const map = choicesMap(doc, draftId);
  const keys = [...map.keys()].sort();
  const named = (prefix: string) =>
    keys.filter((key) => key.startsWith(prefix) && key !== prefix).map((key) => key.slice(prefix.length));
  const setAside = named(SET_ASIDE);
  const ignored = named(IGNORED);
  const overruled = named(OVERRULED).flatMap((finding) => {
    const why = whyOf(map.get(`${OVERRULED}${finding}`));
    return why === null ? [] : [{ finding, ...why }];
  });
  return {
    ...(setAside.length > 0 && { setAside }),
    ...(ignored.length > 0 && { ignored }),
    ...(overruled.length > 0 && { overruled }),
  };
}

/** Makes the choices of a draft read as these; only what differs is written. */
export function writeChoices(doc: Y.Doc, draftId: string, choices: DraftChoices): void {
  const map = choicesMap(doc, draftId);
  const wanted = new Map<string, unknown>([
    ...(choices.setAside ?? []).map((entry) => [`${SET_ASIDE}${entry}`, true] as const),
    ...(choices.ignored ?? []).map((key) => [`${IGNORED}${key}`, true] as const),
    ...(choices.overruled ?? []).map(({ finding, ...why }) => [`${OVERRULED}${finding}`, why] as const),
  ]);
  doc.transact(() => {
    for (const key of [...map.keys()]) if (!wanted.has(key)) map.delete(key);
    for (const [key, value] of wanted) {
      if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
    }
  });
}

/** Changes the choices of a draft in one transaction; what the edit leaves alone is not written. */
export function editChoices(
  doc: Y.Doc,
  draftId: string,
  edit: (present: DraftChoices) => DraftChoices,
): void {
  doc.transact(() => writeChoices(doc, draftId, edit(choicesOf(doc, draftId))), SETTING_ORIGIN);
}

/** Puts the reason that another document has under a key beside the one that stands there. Once for each reason. */
export function uniteReasons(map: Y.Map<unknown>, other: Y.Map<unknown>, key: string): void {
  const [mine, theirs] = [map, other].map((one) => whyOf(one.get(key)));
  if (!mine || !theirs || mine.reason.split(BETWEEN_REASONS).includes(theirs.reason)) return;
  const reasons = new Set([mine, theirs].flatMap(({ reason }) => reason.split(BETWEEN_REASONS)));
  map.set(key, { reason: [...reasons].sort().join(BETWEEN_REASONS), at: Math.max(mine.at, theirs.at) });
}

const BETWEEN_REASONS = '; ';

function whyOf(value: unknown): { reason: string; at: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { reason, at } = value as Record<string, unknown>;
  if (typeof reason !== 'string' || typeof at !== 'number' || !Number.isInteger(at) || at < 0) return null;
  return { reason, at };
}
